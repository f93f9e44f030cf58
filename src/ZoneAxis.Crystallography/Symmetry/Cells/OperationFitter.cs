namespace ZoneAxis.Crystallography;

/// <summary>
/// Measures operations on the atoms of a cell. Where a search takes the translation from one atom, what the others then miss depends on which one. The miss of an
/// operation is the mean, over the atoms of the rarest kind (of several that are as rare, the most electropositive), of what the worst atom misses when the translation is taken from that one: it depends on the crystal
/// alone, not on its origin or the order of its atoms, and is on average what a program finds that takes any one of them.
/// </summary>
internal sealed class OperationFitter
{
    // A mean that moves by less than this, fractional, moves through rounding alone.
    private const double RoundingOfMean = 1e-12;

    // In cells with so many atoms, the atoms that miss most stand for all when it is asked which one misses most as seen from another: the others add a few per cent at most
    // of the noise, and time that grows with the square of the atoms.
    private const int LargeCell = 1000;
    private const int MostTriedInLargeCell = 32;

    private readonly AtomSet _atoms;
    private readonly double _tolerance;
    private readonly Vector3D[] _offsets;
    private readonly Vector3D[] _distances;
    private readonly double[] _negativeLengths;
    private readonly bool[] _taken;
    private readonly bool _hasCloseLike;

    /// <param name="atoms">The atoms of a cell.</param>
    /// <param name="tolerance">Largest miss, Å.</param>
    public OperationFitter(AtomSet atoms, double tolerance)
    {
        _atoms = atoms;
        _tolerance = tolerance;
        _offsets = new Vector3D[atoms.Fractions.Length];
        _distances = new Vector3D[_offsets.Length];
        _negativeLengths = new double[_offsets.Length];
        _taken = new bool[_offsets.Length];
        _hasCloseLike = HasCloseLike();
    }

    // A translation taken from one atom is off the mean, and an atom off its image, by up to twice the tolerance where the operation passes.
    private double Reach => 2 * _tolerance;

    /// <summary>The fit of an operation, or null where it misses by more than the tolerance.</summary>
    /// <param name="rotation">Rotation part on fractional columns.</param>
    /// <param name="translation">A translation that brings one atom on another of its kind, fractional.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public OperationFit? Fit(IntegerMatrix3 rotation, Vector3D translation, CancellationToken cancellation)
    {
        OperationFit? fit = Measure(rotation, translation, cancellation);
        // With two like atoms in reach, which of them is nearest to an image depends on the translation that one begins with.
        if (fit is { } begun && _hasCloseLike && Measure(rotation, begun.Translation, cancellation) is { } again && !IsRounding(again.Translation - begun.Translation))
            fit = again;
        return fit is { } found && found.MissAngstrom <= _tolerance ? found : null;
    }

    private static bool IsRounding(Vector3D difference) => Math.Abs(difference.X) + Math.Abs(difference.Y) + Math.Abs(difference.Z) < RoundingOfMean;

    private bool HasCloseLike()
    {
        List<int> near = [];
        for (int atom = 0; atom < _offsets.Length; atom++)
        {
            _atoms.FindAllNear(_atoms.Kinds[atom], _atoms.Fractions[atom], 2 * Reach, near);
            if (near.Count > 1)
                return true;
        }
        return false;
    }

    private OperationFit? Measure(IntegerMatrix3 rotation, Vector3D translation, CancellationToken cancellation)
    {
        Vector3D sum = default;
        Array.Clear(_taken);
        for (int atom = 0; atom < _offsets.Length; atom++)
        {
            if (atom % AtomSet.AtomsBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            int image = _atoms.FindNear(_atoms.Kinds[atom], rotation * _atoms.Fractions[atom] + translation, Reach, out _offsets[atom]);
            // An operation maps no two atoms on one.
            if (image < 0 || _taken[image])
                return null;
            _taken[image] = true;
            sum += _offsets[atom];
        }
        Vector3D mean = (1.0 / _offsets.Length) * sum;
        return new OperationFit(translation - mean, MissOf(mean));
    }

    /// <summary>
    /// The mean, over the atoms of the rarest kind, of the largest difference between what that atom and another one miss. The others are tried from
    /// the one farthest from the mean on, until none can be farther.
    /// </summary>
    private double MissOf(Vector3D mean)
    {
        for (int atom = 0; atom < _offsets.Length; atom++)
        {
            _distances[atom] = (_offsets[atom] - mean) * _atoms.Basis;
            _negativeLengths[atom] = -_distances[atom].Length;
            _offsets[atom] = _distances[atom];
        }
        Array.Sort(_negativeLengths, _distances);
        ReadOnlySpan<int> measuring = _atoms.OfKind(_atoms.MeasuringKind);
        double sum = 0;
        foreach (int atom in measuring)
            sum += LargestDifference(_offsets[atom]);
        return sum / measuring.Length;
    }

    private double LargestDifference(Vector3D distance)
    {
        double length = distance.Length, largest = 0;
        int tried = _distances.Length < LargeCell ? _distances.Length : MostTriedInLargeCell;
        for (int other = 0; other < tried && length - _negativeLengths[other] > largest; other++)
            largest = Math.Max(largest, (_distances[other] - distance).Length);
        return largest;
    }
}
