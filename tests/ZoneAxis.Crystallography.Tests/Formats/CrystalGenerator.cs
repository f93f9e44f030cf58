using CsCheck;

namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>Crystals at random for round trips: any cell, atoms on a grid coarse enough that none overlap, positions and occupancies of many digits.</summary>
internal static class CrystalGenerator
{
    private const int GridPoints = 4;
    private const double ShortestEdge = 6;
    private const double LongestEdge = 30;
    private const int MostAtoms = 12;
    private const int GridSize = GridPoints * GridPoints * GridPoints;

    /// <summary>Displacement from a grid point, in fractions of the cell: at most a tenth of a point's distance.</summary>
    private const double LargestShift = 0.1 / GridPoints;

    private static readonly Gen<Element> Elements = Gen.Int[1, 118].Select(Element.FromAtomicNumber);

    private static readonly Gen<double> Occupancies = Gen.OneOf(Gen.Const(1.0), Gen.Double[0.01, 1]);

    /// <summary>Cells without symmetry; angles that always close.</summary>
    public static Gen<Lattice> Lattices { get; } =
        from edges in Gen.Double[ShortestEdge, LongestEdge].Array[3]
        from angles in Gen.Double[75, 105].Array[3]
        from isRight in Gen.Bool
        select new Lattice(isRight
            ? new CellParameters(edges[0], edges[1], edges[2], 90, 90, 120)
            : new CellParameters(edges[0], edges[1], edges[2], angles[0], angles[1], angles[2]));

    /// <summary>Crystals in P1 whose sites may be partly occupied.</summary>
    public static Gen<Crystal> Disordered { get; } = Crystals(Occupancies);

    /// <summary>Crystals in P1 with full sites.</summary>
    public static Gen<Crystal> Ordered { get; } = Crystals(Gen.Const(1.0));

    private static Gen<Crystal> Crystals(Gen<double> occupancies) =>
        from lattice in Lattices
        from points in Gen.Int[0, GridSize - 1].ArrayUnique[1, MostAtoms]
        from shifts in Gen.Double[-LargestShift, LargestShift].Array[3 * MostAtoms]
        from elements in Elements.Array[MostAtoms]
        from occupied in occupancies.Array[MostAtoms]
        select new Crystal("random", lattice, [.. points.Select((point, i) => new Site(elements[i], Position(point, shifts.AsSpan(3 * i, 3)), occupied[i]))]);

    private static Vector3D Position(int point, ReadOnlySpan<double> shift) => new Vector3D(
        (point % GridPoints + 0.5) / GridPoints + shift[0],
        (point / GridPoints % GridPoints + 0.5) / GridPoints + shift[1],
        (point / (GridPoints * GridPoints) + 0.5) / GridPoints + shift[2]).WrappedToCell();
}
