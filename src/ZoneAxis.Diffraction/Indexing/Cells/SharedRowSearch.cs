using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Puts pictures together whose angles are not known: each two share a row of reflections, and three rows, each in two of three pictures, have the angles between
/// them that the pictures show. Further pictures must lie on the lattice that three generate, or on a finer one.
/// </summary>
internal sealed class SharedRowSearch
{
    private const double SameLength = 0.012;
    private const double LeastSine = 0.2;
    private const double LeastDeterminant = 0.03;
    private const double WholeTolerance = 0.06;
    private const int MostTriples = 4;
    private const int MostKept = 40;
    private const int MostEmbeddings = 4;
    private const int LargestDivisor = 6;

    private readonly IReadOnlyList<PlaneLattice> _lattices;
    private readonly CellFromPicturesOptions _options;
    private readonly PlaneVector[][] _short;
    private readonly CancellationToken _cancellation;

    /// <param name="lattices">At least three plane lattices, 1/Å.</param>
    /// <param name="options">Errors allowed; the pictures are turned until they fit.</param>
    /// <param name="cancellation">Stops the search.</param>
    public SharedRowSearch(IReadOnlyList<PlaneLattice> lattices, CellFromPicturesOptions options, CancellationToken cancellation)
    {
        (_lattices, _options, _cancellation) = (lattices, options, cancellation);
        _short = [.. lattices.Select(lattice => PlaneInSpace.Short(lattice).ToArray())];
    }

    /// <summary>Lattices that hold all pictures, by falling score.</summary>
    public List<SpaceFit> Find()
    {
        List<SpaceFit> fits = [];
        foreach ((int i, int j, int k) in Triples().Take(MostTriples))
        {
            // Coarse lattices are likeliest; of all that three pictures may generate only these are looked at with the others.
            IEnumerable<Placed> best = Placements(i, j, k).OrderByDescending(placed => Math.Abs(placed.Basis.Determinant)).Take(MostKept);
            foreach (Placed placed in best)
            {
                _cancellation.ThrowIfCancellationRequested();
                if (WithOthers(placed) is { } fit)
                    fits.Add(fit);
            }
        }

        return [.. fits.OrderByDescending(fit => fit.Score)];
    }

    private IEnumerable<(int I, int J, int K)> Triples() =>
        from i in Enumerable.Range(0, _lattices.Count)
        from j in Enumerable.Range(i + 1, _lattices.Count - i - 1)
        from k in Enumerable.Range(j + 1, _lattices.Count - j - 1)
        select (i, j, k);

    /// <summary>All ways to put three pictures together, with the lattice that each generates.</summary>
    private List<Placed> Placements(int i, int j, int k)
    {
        List<Placed> placements = [];
        (PlaneVector One, PlaneVector Other)[] ij = [.. Shared(i, j)], ik = [.. Shared(i, k)], jk = [.. Shared(j, k)];
        foreach ((PlaneVector p, PlaneVector pj) in ij)
        {
            _cancellation.ThrowIfCancellationRequested();
            foreach ((PlaneVector q, PlaneVector qk) in ik)
            {
                if (Sine(p, q) < LeastSine)
                    continue;
                foreach ((PlaneVector r, PlaneVector rk) in jk)
                {
                    if (Sine(pj, r) < LeastSine || Sine(qk, rk) < LeastSine || Third(Cosine(p, q), Cosine(pj, r), Cosine(qk, rk)) is not { } direction)
                        continue;
                    if (Place((i, j, k), (p, q), (pj, r), (qk, rk), direction) is { } placed && !placements.Exists(old => IsSame(old.Basis, placed.Basis)))
                        placements.Add(placed);
                }
            }
        }

        return placements;
    }

    /// <summary>Pairs of vectors of two pictures that are as long as each other; of the first picture one of each pair ±.</summary>
    private IEnumerable<(PlaneVector One, PlaneVector Other)> Shared(int one, int other)
    {
        foreach (PlaneVector a in _short[one])
        {
            foreach (PlaneVector b in _short[other])
            {
                if (Math.Abs(a.Length / b.Length - 1) > SameLength)
                    continue;
                yield return (a, b);
                yield return (a, -b);
            }
        }
    }

    /// <summary>The unit vector at given angles from (1, 0, 0) and from a second one of the xy plane; null where there is none, or nearly none.</summary>
    private static (Vector3D Second, Vector3D Third)? Third(double pq, double pr, double qr)
    {
        double sine = Math.Sqrt(1 - pq * pq), y = (qr - pq * pr) / sine, squared = 1 - pr * pr - y * y;
        return squared * sine * sine < LeastDeterminant ? null : (new Vector3D(pq, sine, 0), new Vector3D(pr, y, Math.Sqrt(squared)));
    }

    private Placed? Place(
        (int I, int J, int K) numbers, (PlaneVector P, PlaneVector Q) inI, (PlaneVector P, PlaneVector R) inJ, (PlaneVector Q, PlaneVector R) inK, (Vector3D Q, Vector3D R) directions)
    {
        Vector3D p = new(1, 0, 0);
        Matrix3D[] turns =
        [
            PlaneInSpace.Rotation(inI.P, inI.Q, p, directions.Q), PlaneInSpace.Rotation(inJ.P, inJ.R, p, directions.R), PlaneInSpace.Rotation(inK.Q, inK.R, directions.Q, directions.R),
        ];
        int[] which = [numbers.I, numbers.J, numbers.K];
        HolderPlane[] planes = [.. which.Select((picture, n) => HolderPlane.Of(_lattices[picture], turns[n].Transposed()))];
        return Generated(planes) is { } basis ? new Placed(which, planes, basis) : null;
    }

    /// <summary>The lattice that planes generate; null where their vectors have no small common divisor.</summary>
    private static Matrix3D? Generated(HolderPlane[] planes)
    {
        Vector3D third = planes.Skip(1).SelectMany(plane => new[] { plane.First, plane.Second }).MaxBy(v => Math.Abs(planes[0].Normal.Dot(v)) / v.Length);
        Matrix3D start = Matrix3D.FromRows(planes[0].First, planes[0].Second, third);
        if (Math.Abs(start.Determinant) < LeastSine * planes[0].Normal.Length * third.Length)
            return null;
        return WithVectors(start, planes.Skip(1).SelectMany(plane => new[] { plane.First, plane.Second }));
    }

    /// <summary>The coarsest lattice that holds another and some vectors; null where these are no fractions of it.</summary>
    private static Matrix3D? WithVectors(Matrix3D basis, IEnumerable<Vector3D> vectors)
    {
        Matrix3D inverse = basis.Inverted();
        Vector3D[] coordinates = [.. vectors.Select(v => v * inverse)];
        for (int divisor = 1; divisor <= LargestDivisor; divisor++)
        {
            if (!coordinates.All(x => IsWhole(divisor * x, divisor)))
                continue;
            IntegerVector3[] generators =
            [
                new(divisor, 0, 0), new(0, divisor, 0), new(0, 0, divisor),
                .. coordinates.Select(x => new IntegerVector3((int)Math.Round(divisor * x.X), (int)Math.Round(divisor * x.Y), (int)Math.Round(divisor * x.Z))),
            ];
            return LatticeReduction.Reduce(Scaled(HermiteForm.BasisOf(generators).ToMatrix3D() * basis, 1.0 / divisor)).Reduced;
        }

        return null;
    }

    private static bool IsWhole(Vector3D x, int divisor)
    {
        double tolerance = WholeTolerance * Math.Max(1, Math.Sqrt(divisor));
        return Math.Abs(x.X - Math.Round(x.X)) < tolerance && Math.Abs(x.Y - Math.Round(x.Y)) < tolerance && Math.Abs(x.Z - Math.Round(x.Z)) < tolerance;
    }

    private static Matrix3D Scaled(Matrix3D m, double factor) => Matrix3D.FromRows(factor * m.Row(0), factor * m.Row(1), factor * m.Row(2));

    /// <summary>The best fit with all other pictures put onto the lattice, or onto half of it.</summary>
    private SpaceFit? WithOthers(Placed placed)
    {
        List<(HolderPlane?[] Planes, Matrix3D Basis)> partial = [(Ordered(placed), placed.Basis)];
        for (int k = 0; k < _lattices.Count; k++)
        {
            if (placed.Numbers.Contains(k))
                continue;
            partial = [.. partial.SelectMany(one => Added(one.Planes, one.Basis, k)).OrderByDescending(one => Math.Abs(one.Basis.Determinant)).Take(MostEmbeddings)];
        }

        SpaceFit? best = null;
        foreach ((HolderPlane?[] planes, Matrix3D basis) in partial)
        {
            if (new SpaceFitting([.. planes.Select(plane => plane!.Value)], _options).Fit(basis) is { } fit && (best is null || fit.Score > best.Score))
                best = fit;
        }

        return best;
    }

    private HolderPlane?[] Ordered(Placed placed)
    {
        HolderPlane?[] planes = new HolderPlane?[_lattices.Count];
        for (int n = 0; n < placed.Numbers.Length; n++)
            planes[placed.Numbers[n]] = placed.Planes[n];
        return planes;
    }

    private IEnumerable<(HolderPlane?[] Planes, Matrix3D Basis)> Added(HolderPlane?[] planes, Matrix3D basis, int k)
    {
        bool found = false;
        foreach (int divisor in new[] { 1, 2 })
        {
            foreach ((Vector3D first, Vector3D second) in LatticeEmbedding.Of(_lattices[k], Scaled(basis, 1.0 / divisor), MostEmbeddings))
            {
                if (WithVectors(basis, [first, second]) is not { } finer)
                    continue;
                HolderPlane?[] more = [.. planes];
                more[k] = HolderPlane.Of(_lattices[k], PlaneInSpace.Rotation(_lattices[k].A, _lattices[k].B, first, second).Transposed());
                found = true;
                yield return (more, finer);
            }

            if (found)
                yield break;
        }
    }

    private static bool IsSame(Matrix3D one, Matrix3D other)
    {
        if (Math.Abs(Math.Abs(one.Determinant / other.Determinant) - 1) > 0.03)
            return false;
        Matrix3D change = other * one.Inverted();
        return Enumerable.Range(0, 3).All(row => Enumerable.Range(0, 3).All(column => Math.Abs(change.Row(row)[column] - Math.Round(change.Row(row)[column])) < 0.1));
    }

    private static double Cosine(PlaneVector a, PlaneVector b) => a.Dot(b) / (a.Length * b.Length);

    private static double Sine(PlaneVector a, PlaneVector b) => Math.Abs(a.Cross(b)) / (a.Length * b.Length);

    /// <summary>Three pictures put together.</summary>
    /// <param name="Numbers">Which.</param>
    /// <param name="Planes">Their planes in space.</param>
    /// <param name="Basis">The lattice that they generate.</param>
    private sealed record Placed(int[] Numbers, HolderPlane[] Planes, Matrix3D Basis);
}
