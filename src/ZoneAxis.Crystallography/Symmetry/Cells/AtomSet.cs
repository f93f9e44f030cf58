namespace ZoneAxis.Crystallography;

/// <summary>
/// The atoms of a cell with their kinds as numbers, sorted so that the atom nearest to a position is found without looking at all.
/// Two atoms are of one kind if the same elements sit on them with the same occupancies.
/// </summary>
internal sealed class AtomSet
{
    /// <summary>Atoms after which a search asks whether it was stopped: at worst each of them is compared with all others, some 50 µs in the largest cells.</summary>
    public const int AtomsBetweenChecks = 32;

    private readonly int[][] _byKind;
    private readonly double[][] _sortedX;
    private readonly double _inverseSpacingX;

    /// <param name="basis">Rows a, b, c in Å, preferably reduced.</param>
    /// <param name="kinds">Kind of each atom, from 0.</param>
    /// <param name="fractions">Fractional coordinates of each atom.</param>
    public AtomSet(Matrix3D basis, int[] kinds, Vector3D[] fractions)
    {
        Basis = basis;
        Kinds = kinds;
        Fractions = fractions;
        Matrix3D inverse = basis.Inverted();
        _inverseSpacingX = new Vector3D(inverse.M11, inverse.M21, inverse.M31).Length;
        int kindCount = kinds.Max() + 1;
        _byKind = new int[kindCount][];
        _sortedX = new double[kindCount][];
        for (int kind = 0; kind < kindCount; kind++)
        {
            int[] members = [.. Enumerable.Range(0, kinds.Length).Where(i => kinds[i] == kind)];
            double[] xs = [.. members.Select(i => fractions[i].WrappedToCell().X)];
            Array.Sort(xs, members);
            _byKind[kind] = members;
            _sortedX[kind] = xs;
        }
        RarestKind = Enumerable.Range(0, kindCount).MinBy(kind => _byKind[kind].Length);
    }

    /// <summary>Rows a, b, c in Å.</summary>
    public Matrix3D Basis { get; }

    /// <summary>Kind of each atom.</summary>
    public int[] Kinds { get; }

    /// <summary>Fractional coordinates of each atom.</summary>
    public Vector3D[] Fractions { get; }

    /// <summary>The kind with the fewest atoms.</summary>
    public int RarestKind { get; }

    /// <summary>The atoms of a kind.</summary>
    public ReadOnlySpan<int> OfKind(int kind) => _byKind[kind];

    /// <summary>The nearest atom of a kind within a distance, or −1, and the vector from it to the position.</summary>
    /// <param name="kind">Kind to look for.</param>
    /// <param name="position">Fractional position, in any cell.</param>
    /// <param name="tolerance">Largest distance, Å.</param>
    /// <param name="offset">Position minus atom, fractional, shortest image.</param>
    public int FindNear(int kind, Vector3D position, double tolerance, out Vector3D offset)
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
