using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Makes one list of reflections of pictures whose cell is found: the batch of a reflection is the picture's number, from 1.</summary>
public static class PictureReflections
{
    // The profile of a spot is no perfect Gaussian, and neither is the background a plane.
    private const double ProfileError = 0.05;

    // Farther out than all but a tenth of the spots, what is not seen may be so for the tilt of the crystal alone.
    private const double ReachPart = 0.9;

    /// <summary>The list, pictures on one scale as far as they share reflections.</summary>
    /// <param name="pictures">The pictures.</param>
    /// <param name="cell">Their cell; its zones are those of the pictures, in their order.</param>
    /// <param name="beam">What was scattered; null where that is not known.</param>
    /// <exception cref="ArgumentException">There are more or fewer zones than pictures.</exception>
    public static ReflectionList Of(IReadOnlyList<IndexedPicture> pictures, PictureCell cell, Beam? beam = null)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (pictures.Count != cell.Zones.Length)
            throw new ArgumentException($"The cell has {cell.Zones.Length} zones for {pictures.Count} pictures.", nameof(cell));
        List<Reflection>[] batches = [.. pictures.Select((picture, k) => Measured(picture, cell.Zones[k], k + 1))];
        (double[] scales, ImmutableArray<string> notes) = PictureScales.Of(batches);
        return new ReflectionList
        {
            Lattice = new Lattice(cell.Bravais.Ideal),
            Reflections = [.. batches.SelectMany((batch, k) => batch.Select(one => one with { Intensity = scales[k] * one.Intensity, Sigma = scales[k] * one.Sigma }))],
            Radiation = beam?.Radiation,
            WavelengthAngstrom = beam?.WavelengthAngstrom,
            Notes = [.. notes, .. Saturated(pictures)],
        };
    }

    private static IEnumerable<string> Saturated(IReadOnlyList<IndexedPicture> pictures)
    {
        int count = pictures.Sum(picture => picture.Found.Spots.Count(spot => spot.IsSaturated));
        if (count > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{count} spots are cut off at the largest value of their picture, so that their intensities are too low.");
    }

    private static List<Reflection> Measured(IndexedPicture picture, PictureZone zone, int batch)
    {
        PlaneLattice lattice = picture.Best.Pixels;
        PlaneVector beam = new(picture.Beam.Column, picture.Beam.Row);
        HiddenPlaces hidden = new(picture);
        double reach = Reach(picture, beam);
        PlaneLattice dual = lattice.Dual();
        (int mi, int mj) = ((int)(reach * dual.A.Length), (int)(reach * dual.B.Length));
        List<Reflection> reflections = [];
        for (int i = -mi; i <= mi; i++)
        {
            for (int j = -mj; j <= mj; j++)
            {
                PlaneVector place = lattice.At(i, j);
                if ((i, j) == (0, 0) || place.Length > reach || hidden.Holds(beam + place))
                    continue;
                (double intensity, double sigma) = picture.Found.Measure(beam + place);
                IntegerVector3 h = new(i * zone.First.X + j * zone.Second.X, i * zone.First.Y + j * zone.Second.Y, i * zone.First.Z + j * zone.Second.Z);
                double profile = ProfileError * intensity;
                if (sigma > 0)
                    reflections.Add(new Reflection(h.X, h.Y, h.Z, intensity, Math.Sqrt(sigma * sigma + profile * profile), batch));
            }
        }

        return reflections;
    }

    private static double Reach(IndexedPicture picture, PlaneVector beam)
    {
        double[] distances = [.. picture.Found.Spots.Select(spot => (spot.Place - beam).Length).Order()];
        return distances.Length == 0 ? 0 : distances[(int)(ReachPart * (distances.Length - 1))];
    }
}
