namespace ZoneAxis.Crystallography;

/// <summary>An atom site as a file lists it, before symmetry is applied.</summary>
/// <param name="Label">What the file calls it.</param>
/// <param name="Site">Element, position and occupancy.</param>
/// <param name="Decimals">Most decimals with which one of its coordinates is written: each may be off by 10^−Decimals.</param>
/// <param name="Line">Line of the file, from 1.</param>
internal readonly record struct AsymmetricSite(string Label, Site Site, int Decimals, int Line)
{
    /// <summary>How far each coordinate may be off by its own decimals, in fractions of the edge; zero where nothing but <see cref="Decimals"/> is known of it.</summary>
    public Vector3D OwnRounding { get; init; }

    /// <summary>Number of operations that leave the site where it is, as the file states it; null where it does not.</summary>
    public int? StatedOrder { get; init; }

    /// <summary>Number of atoms that the site stands for, as the file states it; null where it does not.</summary>
    public int? StatedMultiplicity { get; init; }
}
