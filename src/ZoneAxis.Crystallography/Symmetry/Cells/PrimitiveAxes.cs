namespace ZoneAxis.Crystallography;

/// <summary>Primitive cells of centred standard cells.</summary>
internal static class PrimitiveAxes
{
    // Two atoms of a centred cell are one of the primitive cell where they differ by less than this share of an edge.
    private const double SamePosition = 1e-6;

    /// <summary>The crystal in a primitive cell.</summary>
    /// <param name="standard">A crystal in the cell of the setting, idealised.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Crystal Of(Crystal standard, SpaceGroupSetting setting, CancellationToken cancellation = default)
    {
        if (setting.Hall.Centring.Length == 1)
            return standard;
        Matrix3D rows = Rows(setting.Centring);
        Matrix3D inverse = rows.Inverted();
        List<Site> sites = [];
        foreach (Site site in standard.Sites)
        {
            cancellation.ThrowIfCancellationRequested();
            Site moved = site with { Fraction = (site.Fraction * inverse).WrappedToCell() };
            if (!sites.Exists(other => other.Element == moved.Element && other.Occupancy == moved.Occupancy && Same(other.Fraction, moved.Fraction)))
                sites.Add(moved);
        }
        return new Crystal(standard.Name, Lattice.FromBasis(rows * standard.Lattice.Basis), [.. sites]);
    }

    private static bool Same(Vector3D x, Vector3D y) => (x - y).WrappedToNearest().LengthSquared < SamePosition * SamePosition;

    /// <summary>Primitive axes in terms of the conventional ones: International Tables for Crystallography Vol. A (2016), table 1.5.1.1.</summary>
    public static Matrix3D Rows(char centring) => centring switch
    {
        'A' => new(1, 0, 0, 0, 0.5, -0.5, 0, 0.5, 0.5),
        'B' => new(0.5, 0, -0.5, 0, 1, 0, 0.5, 0, 0.5),
        'C' => new(0.5, -0.5, 0, 0.5, 0.5, 0, 0, 0, 1),
        'I' => new(-0.5, 0.5, 0.5, 0.5, -0.5, 0.5, 0.5, 0.5, -0.5),
        'F' => new(0, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0),
        'R' => new(2.0 / 3, 1.0 / 3, 1.0 / 3, -1.0 / 3, 1.0 / 3, 1.0 / 3, -1.0 / 3, -2.0 / 3, 1.0 / 3),
        'P' => Matrix3D.Identity,
        _ => throw new ArgumentOutOfRangeException(nameof(centring), centring, "There is no such centring."),
    };
}
