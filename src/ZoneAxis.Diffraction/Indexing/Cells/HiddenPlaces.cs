namespace ZoneAxis.Diffraction;

/// <summary>
/// Tells which places of a picture something stands before, as a beam stop with its arm: the background around them is far below that at the same distance from
/// the beam elsewhere. What is hidden was not measured.
/// </summary>
/// <param name="picture">The picture.</param>
internal sealed class HiddenPlaces(IndexedPicture picture)
{
    private const int Azimuths = 16;
    private const double DarkPart = 0.4;
    private const double SureDeviations = 2;

    private readonly Dictionary<int, double> _levels = [];

    /// <summary>Whether a place is hidden, or so near the edge that a spot there is cut off.</summary>
    public bool Holds(PlaneVector place)
    {
        FoundSpots found = picture.Found;
        double margin = 3 * found.WidthPixels + 1;
        if (place.X < margin || place.Y < margin || place.X > found.Columns - 1 - margin || place.Y > found.Rows - 1 - margin)
            return true;
        if (found.IsHidden(place))
            return true;

        // Around a spot of a perfect crystallite the picture may be darker than along the rows of its wings.
        if (found.IsSpot(place))
            return false;
        PlaneVector beam = new(picture.Beam.Column, picture.Beam.Row);
        (double level, double sigma) = found.Ground(place);
        double usual = UsualAt(beam, (place - beam).Length);
        return level < DarkPart * usual && usual - level > SureDeviations * sigma;
    }

    /// <summary>The median level at a distance from the beam.</summary>
    private double UsualAt(PlaneVector beam, double distance)
    {
        int ring = (int)(distance / (2 * picture.Found.WidthPixels + 2));
        if (_levels.TryGetValue(ring, out double known))
            return known;
        List<double> levels = [];
        for (int i = 0; i < Azimuths; i++)
        {
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * (i + 0.5) / Azimuths);
            PlaneVector place = beam + distance * new PlaneVector(cosine, sine);
            if (place.X > 0 && place.Y > 0 && place.X < picture.Found.Columns - 1 && place.Y < picture.Found.Rows - 1)
                levels.Add(picture.Found.Ground(place).Level);
        }

        levels.Sort();
        return _levels[ring] = levels.Count == 0 ? 0 : levels[levels.Count / 2];
    }
}
