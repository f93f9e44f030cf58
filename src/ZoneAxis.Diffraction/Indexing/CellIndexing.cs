using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Indexes all zones on a cell, fits the cell to them, and divides out the excitation error.</summary>
internal sealed class CellIndexing(IReadOnlyList<ZoneLattice> zones, CellSolverOptions options, CancellationToken cancellation)
{
    private const int Reach = 8;

    /// <summary>The cell with all reflections indexed, or why it does not fit.</summary>
    /// <param name="metric">Its metric tensor, Å².</param>
    public (CellCandidate? Candidate, string Problem) Index(Matrix3D metric)
    {
        Matrix3D reciprocal = metric.Inverted();
        List<(IntegerVector3 First, IntegerVector3 Second)> indices = [];
        foreach (ZoneLattice zone in zones)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Embedded(zone, reciprocal) is not { } pair)
                return (null, string.Create(CultureInfo.InvariantCulture, $"the lattice of {zone.Zone}, {zone.Reciprocal.A.Length:0.0000} by {zone.Reciprocal.B.Length:0.0000} 1/Å at {zone.Reciprocal.AngleDegrees:0.00}°, is not that of the cell {CellOf(metric)} within {100 * options.LengthTolerance:0.#} %"));
            indices.Add(pair);
        }

        (Vector3D, Vector3D, PlaneLattice)[] vectors = [.. zones.Select((zone, i) => (indices[i].First.ToVector3D(), indices[i].Second.ToVector3D(), zone.Reciprocal))];
        if (MetricFit.Solve(vectors) is not { } fit || fit.Metric.Determinant <= 0)
            return (null, "the zones leave the cell open");
        Matrix3D fitted = fit.Metric.Inverted();
        IndexedReflection[] reflections = [.. zones.SelectMany((zone, i) => Reflections(zone, indices[i].First, indices[i].Second, fitted))];
        GroupMatching matching = new(zones, indices, reflections, fitted, options, cancellation);
        return (new CellCandidate(CellOf(fitted), fit.Error, [.. reflections], matching.Groups()), "");
    }

    /// <summary>The indices of the zone's two basis vectors: the first pair of the layer's vectors with their lengths and angle.</summary>
    private (IntegerVector3 First, IntegerVector3 Second)? Embedded(ZoneLattice zone, Matrix3D reciprocal)
    {
        ReciprocalLayer layer = ReciprocalLayer.Of(zone.Zone);
        (IntegerVector3 H, Vector3D V)[] all =
        [
            .. from i in Enumerable.Range(-Reach, 2 * Reach + 1)
               from j in Enumerable.Range(-Reach, 2 * Reach + 1)
               where (i, j) != (0, 0)
               let h = layer.At(i, j)
               select (h, h.ToVector3D()),
        ];
        (PlaneVector a, PlaneVector b) = (zone.Reciprocal.A, zone.Reciprocal.B);
        // The beam looks along [uvw], so that the sense of rotation is known.
        Vector3D normal = Math.Sign(a.Cross(b)) * new Vector3D(zone.Zone.U, zone.Zone.V, zone.Zone.W);
        foreach ((IntegerVector3 first, Vector3D u) in all.Where(one => IsLong(one.V, a.Length)))
        {
            foreach ((IntegerVector3 second, Vector3D v) in all.Where(one => IsLong(one.V, b.Length)))
            {
                double cosine = u.Dot(reciprocal * v) / (a.Length * b.Length);
                double difference = Math.Acos(Math.Clamp(cosine, -1, 1)) * 180 / Math.PI - zone.Reciprocal.AngleDegrees;
                if (Math.Abs(difference) < options.AngleToleranceDegrees && u.Cross(v).Dot(normal) > 0)
                    return (first, second);
            }
        }

        return null;

        bool IsLong(Vector3D h, double length) => Math.Abs(Math.Sqrt(Math.Max(0, h.Dot(reciprocal * h))) / length - 1) < options.LengthTolerance;
    }

    private IEnumerable<IndexedReflection> Reflections(ZoneLattice zone, IntegerVector3 first, IntegerVector3 second, Matrix3D metric)
    {
        Vector3D axis = new(zone.Zone.U, zone.Zone.V, zone.Zone.W);
        // Along other directions no rows of cells run along the beam, and the finder divides by all there are.
        bool alongEdge = new[] { axis.X, axis.Y, axis.Z }.Count(index => index != 0) == 1;
        double? period = alongEdge ? Math.Sqrt(axis.Dot(metric * axis)) : null;
        List<(ZoneReflection Reflection, double Intensity, double Uncertainty)> kept = [];
        foreach (ZoneReflection one in zone.Reflections)
        {
            double excitation = Excitation(one.Position.Length, period);
            if (excitation >= options.LeastExcitation)
                kept.Add((one, one.Intensity / excitation, one.Uncertainty / excitation));
        }

        double most = kept.Select(one => one.Intensity).DefaultIfEmpty().Max();
        if (most <= 0)
            yield break;
        foreach ((ZoneReflection one, double intensity, double uncertainty) in kept)
        {
            (double i, double s) = (intensity / most, uncertainty / most);
            bool seen = i >= options.VisibleFraction && i >= options.LeastSignificance * s;
            double limit = i + options.LeastSignificance * s;
            yield return new IndexedReflection(
                zone.Zone,
                one.I * first.X + one.J * second.X, one.I * first.Y + one.J * second.Y, one.I * first.Z + one.J * second.Z,
                seen ? i : limit, s, seen, !seen && limit < options.AbsentFraction);
        }
    }

    /// <summary>What the distance from the zero layer leaves of a reflection: the interference function along the beam.</summary>
    private double Excitation(double length, double? periodAngstrom)
    {
        if (options.CrystalliteCells is not { } cells || periodAngstrom is not { } period)
            return 1;
        double sine = options.WavelengthAngstrom * length;
        double along = (1 - Math.Sqrt(Math.Max(0, 1 - sine * sine))) / options.WavelengthAngstrom;
        return new RowInterference(cells).At(along * period);
    }

    private static CellParameters CellOf(Matrix3D metric)
    {
        (double a, double b, double c) = (Math.Sqrt(metric.M11), Math.Sqrt(metric.M22), Math.Sqrt(metric.M33));
        return new CellParameters(a, b, c, Angle(metric.M23 / (b * c)), Angle(metric.M13 / (a * c)), Angle(metric.M12 / (a * b)));

        static double Angle(double cosine) => Math.Acos(Math.Clamp(cosine, -1, 1)) * 180 / Math.PI;
    }
}
