namespace ZoneAxis.Diffraction;

/// <summary>Where a reflection lies in a pattern.</summary>
/// <param name="H">Index h.</param>
/// <param name="K">Index k.</param>
/// <param name="L">Index l.</param>
/// <param name="Row">Row, in pixels from the centre of row 0.</param>
/// <param name="Column">Column, in pixels from the centre of column 0.</param>
public readonly record struct IndexedSpot(int H, int K, int L, double Row, double Column)
{
    /// <summary>How bright the spot is in its pattern, in the pattern's unit, what is around it taken off; 0 where that is not known.</summary>
    public double Intensity { get; init; }

    /// <summary>The indices: "1 -1 0".</summary>
    public override string ToString() => FormattableString.Invariant($"{H} {K} {L}");
}
