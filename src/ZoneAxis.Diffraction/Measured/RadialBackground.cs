namespace ZoneAxis.Diffraction;

/// <summary>
/// A background that depends on the distance from the beam alone: the median of every ring of one pixel's width, in which spots
/// do not count as long as they fill less than half of it; then peaks of that profile narrower than a spot (the direct beam, crowded rings) are
/// shaved off and the profile is smoothed.
/// </summary>
internal static class RadialBackground
{
    /// <summary>How many times the longer side the beam may be away from the middle of the image.</summary>
    private const double Farthest = 10;

    /// <summary>The background of an image.</summary>
    /// <param name="image">Intensities.</param>
    /// <param name="centre">Where the direct beam arrives; it may lie outside the image, up to ten times its longer side.</param>
    /// <param name="spotRadiusPixels">Radius of the widest spot, the direct beam included, pixels, 1 to 16,384.</param>
    /// <exception cref="ArgumentOutOfRangeException">The radius or the beam centre is out of range.</exception>
    public static IntensityImage Of(IntensityImage image, BeamPosition centre, int spotRadiusPixels)
    {
        SpotRadius.Require(spotRadiusPixels);
        if (!Reaches(image, centre))
            throw new ArgumentOutOfRangeException(nameof(centre), $"The beam centre {centre} is too far from an image of {image.Rows} × {image.Columns} pixels.");
        double[] profile = Profile(image, centre, spotRadiusPixels);
        double[] values = new double[image.Values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            double distance = Distance(image, centre, i);
            int ring = (int)distance;
            double part = distance - ring;
            values[i] = (1 - part) * profile[ring] + part * profile[Math.Min(ring + 1, profile.Length - 1)];
        }

        return new IntensityImage(image.Rows, image.Columns, values);
    }

    /// <summary>Whether a beam centre is near enough to an image to have rings in it.</summary>
    public static bool Reaches(IntensityImage image, BeamPosition centre) =>
        double.Hypot(centre.Row - image.Rows / 2.0, centre.Column - image.Columns / 2.0) <= Farthest * Math.Max(image.Rows, image.Columns);

    private static double[] Profile(IntensityImage image, BeamPosition centre, int radius)
    {
        double[] medians = Medians(image, centre);

        // The profile goes on beyond the centre as its own mirror image, so that the direct beam is a peak there and no end.
        int mirrored = Math.Min(2 * radius, medians.Length - 1);
        double[] profile = [.. medians.AsSpan(1, mirrored).ToArray().Reverse(), .. medians];
        profile = SlidingWindow.Maximum(SlidingWindow.Minimum(profile, radius), radius);
        return SlidingWindow.Smooth(profile, radius)[mirrored..];
    }

    /// <summary>Ring n holds the pixels whose distance is nearest to n; a ring without pixels has the median of the next ring inside.</summary>
    private static double[] Medians(IntensityImage image, BeamPosition centre)
    {
        List<List<double>> rings = [];
        for (int i = 0; i < image.Values.Length; i++)
        {
            int ring = (int)Math.Round(Distance(image, centre, i));
            while (rings.Count <= ring + 1)
                rings.Add([]);
            rings[ring].Add(image.Values[i]);
        }

        double[] medians = new double[rings.Count];
        double last = Median(rings.First(ring => ring.Count > 0));
        for (int ring = 0; ring < medians.Length; ring++)
            medians[ring] = last = rings[ring].Count > 0 ? Median(rings[ring]) : last;
        return medians;
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }

    private static double Distance(IntensityImage image, BeamPosition centre, int pixel) =>
        double.Hypot(pixel / image.Columns - centre.Row, pixel % image.Columns - centre.Column);
}
