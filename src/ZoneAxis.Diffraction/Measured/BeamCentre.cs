namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds where the direct beam arrives in a measured pattern, to parts of a pixel. Where one spot is far stronger than all others it is the
/// direct beam. Else, as behind a beam stop, the inversion symmetry of the pattern decides (Friedel's law: the spots H and −H are equally
/// strong); off a zone axis, where the curved Ewald sphere makes pairs uneven, that may go wrong.
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
        options ??= BeamCentreOptions.Default;
        double[] excess = SpotWeights.Of(image, options);
        if (Array.TrueForAll(excess, value => value == 0))
            throw new ArgumentException($"In an image of {image.Rows} × {image.Columns} pixels nothing stands out of background and noise; state the beam centre.", nameof(image));
        double[] weights = Array.ConvertAll(excess, value => Math.Pow(value, options.Power));
        InversionRefinement refinement = new(weights, image.Rows, image.Columns);
        int spotRadius = options.SpotRadiusFor(image);
        if (!options.BeamStop && DirectBeam.Find(excess, image.Rows, image.Columns, spotRadius) is { } direct)
            return refinement.Centre(refinement.Peak((2 * direct.Row, 2 * direct.Column), spotRadius));
        (int Row, int Column) pairs = InversionSearch.Coarse(weights, image.Rows, image.Columns, out int binning);
        return refinement.Centre(refinement.Peak(pairs, 2 * binning));
    }
}
