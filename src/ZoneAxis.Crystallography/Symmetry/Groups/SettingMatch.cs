namespace ZoneAxis.Crystallography;

/// <summary>A tabulated setting whose operations are those found, with the axes and the origin that make them so.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Columns">Conventional axes in terms of the primitive ones, M: x(primitive) = M·x(conventional).</param>
/// <param name="OriginShift">p with x(standard) = x(conventional) − p, fractional on the conventional axes.</param>
/// <param name="Miss">Largest disagreement of a measured translation with the tabulated one, in primitive edges.</param>
internal sealed record SettingMatch(SpaceGroupSetting Setting, IntegerMatrix3 Columns, Vector3D OriginShift, double Miss)
{
    // Translations of different groups of one class differ by 1/6 of an edge or more.
    private const double LargestMiss = 0.08;

    // Entries of a transformation between lattices are whole but for rounding, or off by at least one part in the number of primitive cells.
    private const double RoundingOfEntries = 1e-6;

    // Metrics of one lattice agree to the rounding of doubles, in parts of its trace.
    private const double RoundingOfMetric = 1e-12;

    private static readonly ILookup<PointGroupSignature, SpaceGroupSetting> BySignature =
        Enumerable.Range(1, SpaceGroups.Count).Select(SpaceGroups.Default).ToLookup(setting => setting.OriginEquations.Signature);

    /// <summary>The default setting of the space group that a primitive cell's operations form; null where there is none.</summary>
    /// <param name="basis">Rows of the reduced primitive basis, Å.</param>
    /// <param name="operations">One measured operation for each rotation, on that basis.</param>
    /// <param name="given">The given axes in terms of the primitive ones, x(primitive) = N·x(given): a crystal that is given in a standard cell keeps its axes.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SettingMatch? Find(Matrix3D basis, IReadOnlyList<MeasuredOperation> operations, Matrix3D given, CancellationToken cancellation = default)
    {
        IntegerMatrix3[] rotations = [.. operations.Select(operation => operation.Rotation)];
        SpaceGroupSetting[] candidates = [.. BySignature[PointGroupSignature.Of(rotations)]];
        if (candidates.Length == 0)
            return null;
        SettingMatch? best = null;
        foreach (IntegerMatrix3 columns in new ConventionalBases(basis, rotations).For(candidates[0].System))
        {
            if (OnAxes(operations, columns) is not { } measured)
                continue;
            HashSet<IntegerVector3> centring = CentringOf(columns);
            foreach (SpaceGroupSetting setting in candidates)
            {
                cancellation.ThrowIfCancellationRequested();
                SettingMatch? match = Match(setting, columns, centring, measured);
                // Labellings come in order of preference, so a later one must be better by more than rounding and noise.
                if (match is not null && (best is null || (match.Setting != best.Setting && match.Miss < best.Miss)))
                    best = match;
            }
        }
        return best is null ? null : OnGivenAxes(basis, given, best, operations);
    }

    /// <summary>The same setting on the given axes, if those do as well: a rotation of the lattice away from the axes found, or, where edges are
    /// equally long or angles right by chance, another standard choice.</summary>
    private static SettingMatch OnGivenAxes(Matrix3D basis, Matrix3D given, SettingMatch found, IReadOnlyList<MeasuredOperation> operations)
    {
        Matrix3D transformation = found.Columns.ToMatrix3D().Inverted() * given;
        IntegerMatrix3 turn = transformation.Rounded();
        if (turn == IntegerMatrix3.Identity || !transformation.IsNear(turn.ToMatrix3D(), RoundingOfEntries) || turn.Determinant != 1)
            return found;
        IntegerMatrix3 columns = found.Columns * turn;
        if (!Holohedry.ProperRotations(found.Setting).Contains(turn)
            && !AreEquallyStandard(found.Setting, On(basis, columns), On(basis, found.Columns))
            && !IsPreferredAmongEquals(found.Setting, basis, columns, operations))
            return found;
        return OnAxes(operations, columns) is { } measured ? Match(found.Setting, columns, CentringOf(columns), measured) ?? found : found;
    }

    private static bool AreEquallyStandard(SpaceGroupSetting setting, Matrix3D given, Matrix3D found)
    {
        Matrix3D metric = given * given.Transposed(), other = found * found.Transposed();
        double rounding = RoundingOfMetric * (metric.M11 + metric.M22 + metric.M33);
        return metric.IsNear(other, rounding) || (setting.System == CrystalSystem.Triclinic
            && Math.Max(Math.Abs(metric.M11 - other.M11), Math.Max(Math.Abs(metric.M22 - other.M22), Math.Abs(metric.M33 - other.M33))) <= rounding
            && TriclinicBasis.HasStandardAngles(given));
    }

    /// <summary>
    /// Whether orthorhombic axes are the labelling that is found first where, of edges equally long, the one that is given first counts as the shorter:
    /// of 6, 6 and 7 Å in Pbca, whose labellings are the cyclic ones, 6, 6, 7 and 6, 7, 6 both have a shortest edge for a.
    /// </summary>
    private static bool IsPreferredAmongEquals(SpaceGroupSetting setting, Matrix3D basis, IntegerMatrix3 columns, IReadOnlyList<MeasuredOperation> operations)
    {
        if (setting.System != CrystalSystem.Orthorhombic)
            return false;
        IntegerVector3[] axes = [new(columns.M11, columns.M21, columns.M31), new(columns.M12, columns.M22, columns.M32), new(columns.M13, columns.M23, columns.M33)];
        double[] squares = [.. axes.Select(axis => (axis.ToVector3D() * basis).LengthSquared)];
        double rounding = RoundingOfMetric * squares.Sum();
        // With three edges a place is the number of edges that come before.
        int PlaceOf(int axis) => Enumerable.Range(0, axes.Length).Count(other => squares[other] < squares[axis] - rounding || (other < axis && squares[other] <= squares[axis] + rounding));
        IntegerVector3[] sorted = [.. Enumerable.Range(0, axes.Length).OrderBy(PlaceOf).Select(axis => axes[axis])];
        IntegerMatrix3 first = ConventionalBases.Labellings(sorted).FirstOrDefault(labelled =>
            OnAxes(operations, labelled) is { } measured && Match(setting, labelled, CentringOf(labelled), measured) is not null);
        // The labellings are right-handed as the given axes are, so that at most signs differ.
        return (first.Adjugate() * columns) is { M12: 0, M13: 0, M21: 0, M23: 0, M31: 0, M32: 0 } && first != default;
    }

    private static Matrix3D On(Matrix3D basis, IntegerMatrix3 columns) => columns.ToMatrix3D().Transposed() * basis;

    private static SettingMatch? Match(
        SpaceGroupSetting setting, IntegerMatrix3 columns, HashSet<IntegerVector3> centring, Dictionary<IntegerMatrix3, Vector3D> measured)
    {
        OriginEquations equations = setting.OriginEquations;
        if (!equations.Centring.SetEquals(centring) || !measured.Keys.All(equations.Translations.ContainsKey))
            return null;
        if (equations.Solve(measured) is not { } shift)
            return null;
        double miss = equations.LargestMiss(measured, shift);
        return miss < LargestMiss ? new SettingMatch(setting, columns, shift, miss) : null;
    }

    /// <summary>The operations on conventional axes; null where a rotation is not whole there.</summary>
    private static Dictionary<IntegerMatrix3, Vector3D>? OnAxes(IReadOnlyList<MeasuredOperation> operations, IntegerMatrix3 columns)
    {
        int determinant = columns.Determinant;
        IntegerMatrix3 adjugate = columns.Adjugate();
        Matrix3D inverse = columns.ToMatrix3D().Inverted();
        Dictionary<IntegerMatrix3, Vector3D> measured = [];
        foreach (MeasuredOperation operation in operations)
        {
            if (Divided(adjugate * operation.Rotation * columns, determinant) is not { } rotation)
                return null;
            measured[rotation] = inverse * operation.Translation;
        }
        return measured;
    }

    private static IntegerMatrix3? Divided(IntegerMatrix3 m, int divisor)
    {
        int[] entries = [m.M11, m.M12, m.M13, m.M21, m.M22, m.M23, m.M31, m.M32, m.M33];
        if (entries.Any(entry => entry % divisor != 0))
            return null;
        return new(
            m.M11 / divisor, m.M12 / divisor, m.M13 / divisor,
            m.M21 / divisor, m.M22 / divisor, m.M23 / divisor,
            m.M31 / divisor, m.M32 / divisor, m.M33 / divisor);
    }

    /// <summary>Rotations on conventional axes; null where one is not whole there.</summary>
    public static IntegerMatrix3[]? RotationsOn(IReadOnlyCollection<IntegerMatrix3> rotations, IntegerMatrix3 columns)
    {
        (int determinant, IntegerMatrix3 adjugate) = (columns.Determinant, columns.Adjugate());
        IntegerMatrix3?[] turned = [.. rotations.Select(rotation => Divided(adjugate * rotation * columns, determinant))];
        return turned.Contains(null) ? null : [.. turned.OfType<IntegerMatrix3>()];
    }

    /// <summary>The primitive lattice points inside the conventional cell, in 24ths.</summary>
    public static HashSet<IntegerVector3> CentringOf(IntegerMatrix3 columns)
    {
        int determinant = columns.Determinant;
        IntegerMatrix3 adjugate = columns.Adjugate();
        HashSet<IntegerVector3> points = [];
        if (SymmetryOperation.Denominator % determinant != 0)
            return points;
        int scale = SymmetryOperation.Denominator / determinant;
        for (int x = 0; x < determinant; x++)
        {
            for (int y = 0; y < determinant; y++)
            {
                for (int z = 0; z < determinant; z++)
                {
                    IntegerVector3 point = adjugate * new IntegerVector3(x, y, z);
                    points.Add(new IntegerVector3(scale * point.X, scale * point.Y, scale * point.Z).Modulo(SymmetryOperation.Denominator));
                }
            }
        }
        return points;
    }
}
