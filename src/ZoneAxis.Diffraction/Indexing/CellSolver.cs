using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Makes the plane lattices of several zones consistent with one cell. Each pair of zones shares a row of reflections; how the pictures
/// are turned does not matter. Every cell that explains all zones is returned, the smallest first: absences can make several of them alike.
/// </summary>
public sealed class CellSolver
{
    private const int Axes = 3;
    private const int MostCells = 4;

    // The rows that zones share may show every fourth reflection alone, as h00 with a diamond glide.
    private const int MostMultiple = 4;
    private static readonly (int M, int N)[] Ratios = [(1, 1), (2, 1), (1, 2), (3, 1), (1, 3), (4, 1), (1, 4), (3, 2), (2, 3)];

    private readonly CellSolverOptions _options;

    /// <summary>A solver.</summary>
    /// <param name="options">Tolerances; null for the defaults.</param>
    public CellSolver(CellSolverOptions? options = null) => _options = options ?? new CellSolverOptions();

    /// <summary>The cells that the zones allow, ranked: those with a space group that explains all absences first, then by volume.</summary>
    /// <param name="zones">At least three zones, three of them not in one plane.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="IndexingException">No cell fits, or there are too few zones.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public ImmutableArray<CellCandidate> Solve(IReadOnlyList<ZoneLattice> zones, CancellationToken cancellation = default)
    {
        (List<CellCandidate> found, string why) = Candidates(zones, cancellation);
        if (found.Count == 0)
            (found, why) = new CellSolver(_options.Loosened()).Candidates(zones, cancellation);
        if (found.Count == 0)
            throw new IndexingException($"No cell fits the {zones.Count} zones {string.Join(", ", zones.Select(zone => zone.Zone))}{(why.Length == 0 ? ": their rows of reflections have no lengths in common" : $": {why}")}.");
        return [.. found.OrderBy(one => one.Groups.IsEmpty).ThenBy(one => new Lattice(one.Cell).Volume).ThenBy(one => one.FitError)];
    }

    private (List<CellCandidate> Found, string Why) Candidates(IReadOnlyList<ZoneLattice> zones, CancellationToken cancellation)
    {
        ZoneLattice[] principal = Principal(zones);
        Matrix3D directions = Matrix3D.FromRows(Direction(principal[0]), Direction(principal[1]), Direction(principal[2]));
        List<CellCandidate> found = [];
        string why = "";
        foreach (Matrix3D metric in PrincipalMetrics(principal, cancellation))
        {
            // The zone axes are the cell's edges so far: A' = U·A, so A = U⁻¹·A'.
            Matrix3D toCell = directions.Inverted();
            Matrix3D cell = toCell * metric.Inverted() * toCell.Transposed();
            foreach (Matrix3D multiplied in Multiplied(cell))
            {
                (CellCandidate? candidate, string problem) = new CellIndexing(zones, _options, cancellation).Index(multiplied);
                why = why.Length == 0 ? problem : why;
                if (candidate is not null && !found.Exists(old => IsSame(old.Cell, candidate.Cell)))
                    found.Add(candidate);
            }
        }

        return (found, why);
    }

    private static Vector3D Direction(ZoneLattice zone) => new(zone.Zone.U, zone.Zone.V, zone.Zone.W);

    /// <summary>Three zones that span space, right-handed, with the smallest determinant.</summary>
    private static ZoneLattice[] Principal(IReadOnlyList<ZoneLattice> zones)
    {
        IEnumerable<(ZoneLattice[] Zones, double Determinant)> triples =
            from a in zones
            from b in zones
            from c in zones
            let determinant = Direction(a).Dot(Direction(b).Cross(Direction(c)))
            where determinant > 0
            orderby determinant
            select (new[] { a, b, c }, determinant);
        return triples.Select(triple => triple.Zones).FirstOrDefault()
            ?? throw new IndexingException($"The zone axes {string.Join(", ", zones.Select(zone => zone.Zone))} lie in one plane, which leaves the cell open; add a pattern along another direction.");
    }

    /// <summary>Reciprocal metrics on the three zone axes as edges, from choices of rows that agree in the lengths of shared axes.</summary>
    private List<Matrix3D> PrincipalMetrics(ZoneLattice[] zones, CancellationToken cancellation)
    {
        ZoneRows[][] rows = [.. zones.Select(zone => ZoneRows.Of(zone.Reciprocal).ToArray())];
        List<(Matrix3D Metric, double Determinant, double Misfit)> metrics = [];
        // Zone k holds the reciprocal axes k + 1 and k + 2, in this order counter-clockwise.
        foreach (ZoneRows x in rows[0])
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (ZoneRows y in rows[1])
            {
                if (Common(x.SecondStep, y.FirstStep) is not { } c)
                    continue;
                foreach (ZoneRows z in rows[2])
                {
                    if (Common(y.SecondStep, z.FirstStep) is not { } a || Common(z.SecondStep, x.FirstStep) is not { } b)
                        continue;
                    (double bc, double ca, double ab) = (x.FirstUnit.Dot(x.SecondUnit), y.FirstUnit.Dot(y.SecondUnit), z.FirstUnit.Dot(z.SecondUnit));
                    Matrix3D metric = new(
                        a.Step * a.Step, a.Step * b.Step * ab, a.Step * c.Step * ca,
                        a.Step * b.Step * ab, b.Step * b.Step, b.Step * c.Step * bc,
                        a.Step * c.Step * ca, b.Step * c.Step * bc, c.Step * c.Step);
                    if (metric.Determinant > _options.LeastDeterminant * metric.M11 * metric.M22 * metric.M33)
                        metrics.Add((metric, metric.Determinant, a.Misfit + b.Misfit + c.Misfit + Obliqueness(bc, ca, ab)));
                }
            }
        }

        // The cell is the smallest that will do: the reciprocal one is the largest.
        double largest = metrics.Count == 0 ? 0 : metrics.Max(one => one.Determinant);
        return [.. metrics.Where(one => one.Determinant > _options.VolumeSlack * largest).OrderBy(one => one.Misfit).Take(MostCells).Select(one => one.Metric)];
    }

    // Of cells alike in volume the least oblique is meant.
    private static double Obliqueness(double bc, double ca, double ab) => (bc * bc + ca * ca + ab * ab) / 10;

    private (double Step, double Misfit)? Common(double one, double other)
    {
        foreach ((int m, int n) in Ratios)
        {
            double misfit = Math.Abs(one / m / (other / n) - 1);
            if (misfit < _options.LengthTolerance)
                return (Math.Sqrt(one / m * (other / n)), misfit);
        }

        return null;
    }

    private static IEnumerable<Matrix3D> Multiplied(Matrix3D metric) =>
        from a in Enumerable.Range(1, MostMultiple)
        from b in Enumerable.Range(1, MostMultiple)
        from c in Enumerable.Range(1, MostMultiple)
        orderby a * b * c
        let times = new Matrix3D(a, 0, 0, 0, b, 0, 0, 0, c)
        select times * metric * times;

    private bool IsSame(CellParameters a, CellParameters b)
    {
        double[] one = [a.A, a.B, a.C, a.Alpha, a.Beta, a.Gamma], other = [b.A, b.B, b.C, b.Alpha, b.Beta, b.Gamma];
        return Enumerable.Range(0, 2 * Axes).All(i => Math.Abs(one[i] / other[i] - 1) < _options.LengthTolerance);
    }
}
