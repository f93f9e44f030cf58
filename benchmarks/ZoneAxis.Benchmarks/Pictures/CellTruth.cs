using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>The reduced cells that are right answers for the pictures of a crystal: its own, and those of what surely seen reflections, or those at the limit, generate.</summary>
internal sealed class CellTruth
{
    // The scale is known to some per cent: cells are compared as to their shape. An ellipse of 2 % makes lengths wrong by as much.
    private const double LengthAgreement = 0.03;
    private const double AngleAgreement = 2;
    private const int Reach = 2;

    private static readonly double[] Limits = [2, 3, 4, 5, 7];

    private readonly List<Matrix3D> _cells = [];

    public CellTruth(Crystal crystal, IReadOnlyList<SimulatedPicture> pictures)
    {
        Add(crystal.Lattice.Inverse.Transposed());
        AddGenerated(crystal, [.. pictures.SelectMany(picture => picture.Strong)]);
        foreach (double limit in Limits)
            AddGenerated(crystal, [.. pictures.SelectMany(picture => picture.Signals).Where(one => one.Signal > limit).Select(one => one.H)]);
    }

    public Matrix3D First => _cells[0];

    /// <summary>Whether a cell is one of them but for scale.</summary>
    public bool IsRight(CellParameters found)
    {
        Matrix3D basis = new Lattice(found).Basis;
        return _cells.Exists(cell => IsSame(cell, basis));
    }

    public static bool IsSame(Matrix3D truth, Matrix3D found)
    {
        double scale = Math.Cbrt(truth.Determinant / found.Determinant);
        if (Math.Abs(scale - 1) > 0.06)
            return false;
        Vector3D[] edges = [.. Enumerable.Range(0, 3).Select(truth.Row)];
        Vector3D[] vectors = [.. from x in Enumerable.Range(-Reach, 2 * Reach + 1) from y in Enumerable.Range(-Reach, 2 * Reach + 1) from z in Enumerable.Range(-Reach, 2 * Reach + 1) where (x, y, z) != (0, 0, 0) select scale * (new Vector3D(x, y, z) * found)];
        Vector3D[][] like = [.. edges.Select(edge => vectors.Where(v => Math.Abs(v.Length / edge.Length - 1) < LengthAgreement).ToArray())];
        return like[0].Any(a => like[1].Any(b => Agree(a, b, edges[0], edges[1])
            && like[2].Any(c => Agree(b, c, edges[1], edges[2]) && Agree(a, c, edges[0], edges[2]) && Math.Abs(Math.Abs(a.Dot(b.Cross(c))) / truth.Determinant - 1) < 0.15)));
    }

    private static bool Agree(Vector3D a, Vector3D b, Vector3D c, Vector3D d) => Math.Abs(Angle(a, b) - Angle(c, d)) < AngleAgreement;

    private static double Angle(Vector3D a, Vector3D b) => Math.Atan2(a.Cross(b).Length, a.Dot(b)) * 180 / Math.PI;

    private void AddGenerated(Crystal crystal, List<IntegerVector3> reflections)
    {
        List<IntegerVector3> basis = IntegerLattice.BasisOf(reflections);
        if (basis.Count == 3)
            Add(Matrix3D.FromRows(Of(0), Of(1), Of(2)));

        Vector3D Of(int i) => crystal.Lattice.Inverse * basis[i].ToVector3D();
    }

    private void Add(Matrix3D reciprocal)
    {
        Matrix3D direct = reciprocal.Inverted().Transposed();
        if (direct.Determinant < 0)
            direct = Matrix3D.FromRows(-direct.Row(0), -direct.Row(1), -direct.Row(2));
        _cells.Add(LatticeReduction.Reduce(direct).Reduced);
    }
}
