namespace ZoneAxis.Crystallography;

/// <summary>
/// The atoms of a cell with their kinds as numbers, sorted so that the atom nearest to a position is found without looking at all.
/// Two atoms are of one kind if the same elements sit on them with the same occupancies.
/// </summary>
internal sealed class AtomSet
{
    /// <summary>Atoms after which a search asks whether it was stopped: at worst each of them is compared with all others, some 50 µs in the largest cells.</summary>
    public const int AtomsBetweenChecks = 32;

    // Fewer are found sooner by a walk along one axis than through boxes.
    private const int FewestInGrid = 24;

    private readonly int[][] _byKind;
    private readonly double[][] _sortedX;
    private readonly AtomGrid?[] _grids;
    private readonly int[] _places;
    private readonly double _inverseSpacingX;

    /// <param name="basis">Rows a, b, c in Å, preferably reduced.</param>
    /// <param name="kinds">Kind of each atom, from 0.</param>
    /// <param name="fractions">Fractional coordinates of each atom.</param>
    /// <param name="placeOfKind">For each kind, its place in an order that does not depend on that of the atoms; null for that of the kinds' numbers.</param>
    public AtomSet(Matrix3D basis, int[] kinds, Vector3D[] fractions, int[]? placeOfKind = null)
    {
        Basis = basis;
        Kinds = kinds;
        Fractions = fractions;
        Matrix3D inverse = basis.Inverted();
        _inverseSpacingX = new Vector3D(inverse.M11, inverse.M21, inverse.M31).Length;
        int kindCount = kinds.Max() + 1;
        PlaceOfKind = placeOfKind ?? [.. Enumerable.Range(0, kindCount)];
        _places = new int[kinds.Length];
        _byKind = new int[kindCount][];
        _sortedX = new double[kindCount][];
        _grids = new AtomGrid?[kindCount];
        for (int kind = 0; kind < kindCount; kind++)
        {
            int[] members = [.. Enumerable.Range(0, kinds.Length).Where(i => kinds[i] == kind)];
            double[] xs = [.. members.Select(i => fractions[i].WrappedToCell().X)];
            Array.Sort(xs, members);
            _byKind[kind] = members;
            for (int place = 0; place < members.Length; place++)
                _places[members[place]] = place;
            _sortedX[kind] = xs;
            if (members.Length >= FewestInGrid)
                _grids[kind] = new AtomGrid(basis, members, fractions);
        }
        RarestKind = Enumerable.Range(0, kindCount).MinBy(kind => _byKind[kind].Length);
        MeasuringKind = Enumerable.Range(0, kindCount).Where(kind => _byKind[kind].Length == _byKind[RarestKind].Length).MinBy(kind => PlaceOfKind[kind]);
    }

    /// <summary>Rows a, b, c in Å.</summary>
    public Matrix3D Basis { get; }

    /// <summary>Kind of each atom.</summary>
    public int[] Kinds { get; }

    /// <summary>Fractional coordinates of each atom.</summary>
    public Vector3D[] Fractions { get; }

    /// <summary>The kind with the fewest atoms, the first of them where several have as few.</summary>
    public int RarestKind { get; }

    /// <summary>For each kind, its place in an order that does not depend on that of the atoms.</summary>
    public int[] PlaceOfKind { get; }

    /// <summary>Of the kinds with the fewest atoms, the one of the least place.</summary>
    public int MeasuringKind { get; }

    /// <summary>The atoms of a kind.</summary>
    public ReadOnlySpan<int> OfKind(int kind) => _byKind[kind];

    /// <summary>The nearest atom of a kind within a distance, or −1, and the vector from it to the position.</summary>
    /// <param name="kind">Kind to look for.</param>
    /// <param name="position">Fractional position, in any cell.</param>
    /// <param name="tolerance">Largest distance, Å.</param>
    /// <param name="offset">Position minus atom, fractional, shortest image.</param>
    public int FindNear(int kind, Vector3D position, double tolerance, out Vector3D offset) =>
        _grids[kind] is { } grid ? FindInGrid(grid, position, tolerance, out offset) : FindAlongX(kind, position, tolerance, out offset);

    /// <summary>The atoms of a kind within a distance of a position, in the order of <see cref="OfKind"/>.</summary>
    /// <param name="kind">Kind to look for.</param>
    /// <param name="position">Fractional position, in any cell.</param>
    /// <param name="tolerance">Largest distance, Å.</param>
    /// <param name="found">Receives the atoms; what it held is forgotten.</param>
    public void FindAllNear(int kind, Vector3D position, double tolerance, List<int> found)
    {
        found.Clear();
        if (_grids[kind] is { } grid)
        {
            foreach (ReadOnlySpan<int> box in grid.Near(position, tolerance))
                AddNear(box);
            found.Sort((first, second) => _places[first].CompareTo(_places[second]));
        }
        else
        {
            AddNear(_byKind[kind]);
        }

        void AddNear(ReadOnlySpan<int> atoms)
        {
            foreach (int atom in atoms)
            {
                if (((Fractions[atom] - position).WrappedToNearest() * Basis).Length <= tolerance)
                    found.Add(atom);
            }
        }
    }

    private int FindInGrid(AtomGrid grid, Vector3D position, double tolerance, out Vector3D offset)
    {
        double best = tolerance * tolerance;
        int found = -1;
        offset = default;
        foreach (ReadOnlySpan<int> box in grid.Near(position, tolerance))
        {
            foreach (int atom in box)
            {
                Vector3D difference = (position - Fractions[atom]).WrappedToNearest();
                double squared = (difference * Basis).LengthSquared;
                if (squared > best)
                    continue;
                best = squared;
                found = atom;
                offset = difference;
            }
        }
        return found;
    }

    private int FindAlongX(int kind, Vector3D position, double tolerance, out Vector3D offset)
    {
        double[] xs = _sortedX[kind];
        int[] members = _byKind[kind];
        double window = tolerance * _inverseSpacingX + 1e-12;
        double start = position.X - window;
        start -= Math.Floor(start);
        int first = Array.BinarySearch(xs, start);
        if (first < 0)
            first = ~first;
        double best = tolerance * tolerance;
        int found = -1;
        offset = default;
        for (int step = 0; step < xs.Length; step++)
        {
            int at = first + step;
            if (at >= xs.Length)
                at -= xs.Length;
            double ahead = xs[at] - start;
            if (ahead < 0)
                ahead += 1;
            if (ahead > 2 * window)
                break;
            Vector3D difference = (position - Fractions[members[at]]).WrappedToNearest();
            double squared = (difference * Basis).LengthSquared;
            if (squared > best)
                continue;
            best = squared;
            found = members[at];
            offset = difference;
        }
        return found;
    }

    /// <summary>Whether every atom, moved by an operation, falls on an atom of its kind; and by how much it misses on average.</summary>
    /// <param name="rotation">Rotation part on fractional columns.</param>
    /// <param name="translation">Translation part, fractional.</param>
    /// <param name="tolerance">Largest miss, Å.</param>
    /// <param name="meanMiss">Mean of image minus atom, fractional: to be taken off the translation to refine it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public bool Maps(IntegerMatrix3 rotation, Vector3D translation, double tolerance, out Vector3D meanMiss, CancellationToken cancellation = default)
    {
        meanMiss = default;
        Vector3D sum = default;
        for (int i = 0; i < Fractions.Length; i++)
        {
            if (i % AtomsBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            if (FindNear(Kinds[i], rotation * Fractions[i] + translation, tolerance, out Vector3D offset) < 0)
                return false;
            sum += offset;
        }
        meanMiss = (1.0 / Fractions.Length) * sum;
        return true;
    }
}
