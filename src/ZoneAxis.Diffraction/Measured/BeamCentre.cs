namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds where the direct beam arrives in a measured pattern, to parts of a pixel, from the inversion symmetry of the pattern (Friedel's law: the
/// spots H and −H are equally strong). Where the direct beam is to be seen it counts as the strongest pair with itself; behind a beam stop the
/// pairs of spots decide.
/// </summary>
public static class BeamCentre
{
    /// <summary>The beam centre of a pattern.</summary>
    /// <param name="image">Intensities with background, noise and beam stop as they are.</param>
    /// <param name="options">How to look for it; the defaults where null.</param>
    /// <returns>Row and column in pixels from the centre of the first.</returns>
    /// <exception cref="ArgumentException">Nothing stands out of background and noise.</exception>
    public static BeamPosition Find(IntensityImage image, BeamCentreOptions? options = null)
    {
        double[] weights = SpotWeights.Of(image, options ?? BeamCentreOptions.Default);
        if (Array.TrueForAll(weights, weight => weight == 0))
            throw new ArgumentException($"In an image of {image.Rows} × {image.Columns} pixels nothing stands out of background and noise; state the beam centre.", nameof(image));
        (int Row, int Column) coarse = InversionSearch.Coarse(weights, image.Rows, image.Columns, out int binning);
        return new InversionRefinement(weights, image.Rows, image.Columns).Refine(coarse, 2 * binning);
    }
}
