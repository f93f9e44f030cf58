using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The beam along a direction of the lattice. The crystal is turned so that u·a + v·b + w·c points along the laboratory's +z, the way
/// the beam travels, and so that the reciprocal vector of <see cref="InPlaneReflection"/> points along +x; +y completes the right-handed frame.
/// </summary>
/// <remarks>Microscopists often count [uvw] against the beam, towards the source: that pattern is the one of [−u −v −w] here.</remarks>
public sealed record ZoneAxisView : PatternView
{
    // A plane lattice of area A has a vector no longer than √(2A/√3) (C. Hermite), and the indices of a zone's layer form one of area |uvw|.
    private const double HermiteConstant = 1.1548;

    /// <summary>A view along a direction.</summary>
    /// <param name="direction">The direction of the beam.</param>
    /// <exception cref="ArgumentException">The direction is the default value, [0 0 0].</exception>
    public ZoneAxisView(LatticeDirection direction)
    {
        if (direction == default)
            throw new ArgumentException("[0 0 0] is no zone axis; give three whole numbers, not all 0.", nameof(direction));
        Direction = direction;
        InPlaneReflection = FirstInZone(direction);
    }

    /// <summary>The direction of the beam.</summary>
    public LatticeDirection Direction { get; }

    /// <summary>
    /// The indices h, k, l whose reciprocal vector points along +x: of those in the zone, hu + kv + lw = 0, the ones with the smallest
    /// h² + k² + l², and of several such the greatest in the order of h, then k, then l. [001] has 100, [100] has 010, [111] has 1 0 −1.
    /// </summary>
    /// <remarks>Only indices enter, no lengths, so that the picture does not turn over where two edges of a cell are nearly equal.</remarks>
    public (int H, int K, int L) InPlaneReflection { get; }

    /// <inheritdoc/>
    public override string Name => Direction.Name;

    /// <inheritdoc/>
    public override string Description =>
        $"beam along {Direction}, +x along ({InPlaneReflection.H} {InPlaneReflection.K} {InPlaneReflection.L})*";

    /// <inheritdoc/>
    public override Orientation OrientationOf(Lattice lattice)
    {
        Vector3D z = Unit(lattice.ToCartesian(new Vector3D(Direction.U, Direction.V, Direction.W)));

        // H·a = h, H·b = k, H·c = l, so H as a column is L⁻¹·(h, k, l): at right angles to z but for rounding.
        Vector3D inPlane = lattice.Inverse * new Vector3D(InPlaneReflection.H, InPlaneReflection.K, InPlaneReflection.L);
        Vector3D x = Unit(inPlane - inPlane.Dot(z) * z);
        return new Orientation(Matrix3D.FromRows(x, z.Cross(x), z));
    }

    private static Vector3D Unit(Vector3D v) => 1 / v.Length * v;

    private static (int H, int K, int L) FirstInZone(LatticeDirection d)
    {
        int most = (int)Math.Ceiling(Math.Sqrt(HermiteConstant * Math.Sqrt((double)d.U * d.U + (double)d.V * d.V + (double)d.W * d.W)));
        IEnumerable<int> downwards = Enumerable.Range(-most, 2 * most + 1).Reverse();
        IEnumerable<(int H, int K, int L)> inZone =
            from h in downwards
            from k in downwards
            from l in downwards
            where h * d.U + k * d.V + l * d.W == 0 && (h, k, l) != (0, 0, 0)
            select (h, k, l);
        return inZone.MinBy(index => index.H * index.H + index.K * index.K + index.L * index.L);
    }
}
