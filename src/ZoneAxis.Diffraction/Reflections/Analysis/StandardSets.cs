using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A list in the standard setting of a group, merged in the group's Laue class, its intensities over the mean of general reflections of their resolution.</summary>
internal sealed class StandardSets
{
    private const int LeastGeneral = 40;

    private readonly IntegerMatrix3[] _onIndices;
    private readonly UniqueReflections _unique;
    private readonly int[] _setOf;
    private readonly double[] _intensities;
    private readonly double[] _variances;

    private StandardSets(UniqueReflections unique, SpaceGroupSetting setting)
    {
        SymmetryOperation[] operations = [.. setting.Hall.Operations];
        IntegerMatrix3[] rotations = [.. operations.Select(operation => operation.Rotation).Distinct()];
        IntegerMatrix3[] laue = [.. rotations.Concat(rotations.Select(rotation => -rotation)).Distinct()];
        OrbitMerging orbits = OrbitMerging.Of(unique, [.. laue]);
        _unique = unique;
        _onIndices = [.. laue.Where(rotation => rotation.Determinant > 0).Select(rotation => rotation.Transposed())];
        _setOf = new int[unique.Count];
        Multiplicities = orbits.Multiplicities;
        (Indices, SSquared) = (new IntegerVector3[orbits.Count], new double[orbits.Count]);
        (_intensities, _variances) = (new double[orbits.Count], new double[orbits.Count]);
        for (int set = 0; set < orbits.Count; set++)
            Merge(orbits, set);
        IsGeneral = [.. Multiplicities.Select(multiplicity => multiplicity == _onIndices.Length)];
        IsAbsent = [.. Indices.Select(h => Array.Exists(operations, operation => Forbids(operation, h)))];
        Present = [.. Enumerable.Range(0, orbits.Count).Where(i => !IsAbsent[i])];
        Normalise();
    }

    /// <summary>Miller indices of one reflection of each set.</summary>
    public IntegerVector3[] Indices { get; }

    /// <summary>How many reflections each set has when all are measured, Friedel mates counted as one.</summary>
    public int[] Multiplicities { get; }

    /// <summary>(sin θ/λ)² of each, 1/Å².</summary>
    public double[] SSquared { get; }

    /// <summary>Whether no rotation of the Laue class turns them into themselves or their Friedel mates.</summary>
    public bool[] IsGeneral { get; }

    /// <summary>Whether the group extinguishes them.</summary>
    public bool[] IsAbsent { get; }

    /// <summary>The sets that the group does not extinguish.</summary>
    public int[] Present { get; }

    /// <summary>Intensity over the mean of general reflections of its resolution, and its variance.</summary>
    /// <param name="set">Which.</param>
    public (double Intensity, double Variance) At(int set) => (_intensities[set], _variances[set]);

    /// <summary>The set that a reflection or an equivalent of it is in, or <see cref="IndexGrid.None"/>.</summary>
    /// <param name="h">Indices.</param>
    public int Find(IntegerVector3 h)
    {
        foreach (IntegerMatrix3 rotation in _onIndices)
        {
            int place = _unique.Grid.Find(rotation * h);
            if (place != IndexGrid.None)
                return _setOf[place];
        }

        return IndexGrid.None;
    }

    /// <summary>A reflection and its equivalents but for Friedel mates.</summary>
    /// <param name="h">Indices.</param>
    public IEnumerable<IntegerVector3> Images(IntegerVector3 h) => _onIndices.Select(rotation => rotation * h);

    /// <summary>Merges.</summary>
    /// <param name="list">On the axes of the setting.</param>
    /// <param name="setting">The group.</param>
    public static StandardSets Of(ReflectionList list, SpaceGroupSetting setting) => new(UniqueReflections.Of(list), setting);

    /// <summary>Whether an operation extinguishes a reflection: it keeps it in place and shifts its phase.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="h">Indices.</param>
    public static bool Forbids(SymmetryOperation operation, IntegerVector3 h) =>
        operation.Rotation.Transposed() * h == h && (h.X * operation.Translation.X + h.Y * operation.Translation.Y + h.Z * operation.Translation.Z) % SymmetryOperation.Denominator != 0;

    private void Merge(OrbitMerging orbits, int set)
    {
        ReadOnlySpan<int> members = orbits.MembersOf(set);
        (double weights, double sum) = (0, 0);
        foreach (int i in members)
        {
            weights += 1 / _unique.Variances[i];
            sum += _unique.Intensities[i] / _unique.Variances[i];
            _setOf[i] = set;
        }

        (_intensities[set], _variances[set]) = (sum / weights, 1 / weights);
        (Indices[set], SSquared[set]) = (_unique.Indices[members[0]], _unique.SSquared[members[0]]);
    }

    private void Normalise()
    {
        int[] general = [.. Present.Where(i => IsGeneral[i])];
        // Zones alone hold hardly any general reflections.
        if (general.Length < LeastGeneral)
            general = Present;
        ResolutionScale scale = new([.. general.Select(i => SSquared[i])], [.. general.Select(i => _intensities[i])]);
        for (int i = 0; i < _intensities.Length; i++)
        {
            double mean = scale.At(SSquared[i]);
            _intensities[i] /= mean;
            _variances[i] /= mean * mean;
        }
    }
}
