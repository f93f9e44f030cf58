using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Ranks the Bravais lattices that a measured lattice may be.</summary>
internal static class BravaisLattices
{
    // A constraint among a cell's lengths and angles holds by chance to within the errors about once in so many lattices, e^3.2 = 25.
    private const double Constraint = 3.2;
    private const double MostMiss = 0.06;

    // All proper rotations of finite order with entries −1, 0 and 1: on a reduced basis symmetry has no others.
    private static readonly IntegerMatrix3[] Rotations = [.. AxesChanges.All.Where(w => RotationKind.Order(w) is > 0 and int order && IsIdentity(Power(w, order)))];

    /// <summary>The lattices, the likeliest first; the triclinic one is always among them.</summary>
    /// <param name="reduced">Rows are the reduced basis, Å.</param>
    /// <param name="strainUncertainty">Standard deviation of the strain by errors of measurement.</param>
    public static List<BravaisLattice> Of(Matrix3D reduced, double strainUncertainty)
    {
        Matrix3D metric = reduced * reduced.Transposed();
        IntegerMatrix3[] near = [.. Rotations.Where(rotation => Strain(metric, rotation) < MostMiss)];
        HashSet<string> seen = [];
        List<BravaisLattice> lattices = [];
        foreach (IntegerMatrix3 one in near)
        {
            foreach (IntegerMatrix3 other in near)
            {
                if (Closed(one, other) is { } group && seen.Add(string.Join(';', group.Select(w => w.ToString()).Order(StringComparer.Ordinal))))
                    Add(group);
            }
        }

        return [.. lattices.GroupBy(lattice => lattice.Symbol).Select(group => group.MaxBy(lattice => lattice.Likelihood)!).OrderByDescending(lattice => lattice.Likelihood)];

        void Add(IntegerMatrix3[] group)
        {
            if (SystemOf(group) is not { } system)
                return;
            Matrix3D average = InvariantMetric.Average(metric, group);
            double strain = Norm(metric, average);
            double likelihood = Constraint * Constraints(system) - strain * strain / (2 * strainUncertainty * strainUncertainty);
            foreach (IntegerMatrix3 axes in new ConventionalBases(reduced, group).For(system))
            {
                if (Centring(axes) is not { } centring || system == CrystalSystem.Trigonal && centring != 'R')
                    continue;
                if (Preferred(system, centring, axes) is not { } chosen)
                    continue;
                Matrix3D m = chosen.Axes.Transposed().ToMatrix3D();
                lattices.Add(new BravaisLattice(
                    $"{Letter(system)}{chosen.Centring}", InvariantMetric.ParametersOf(m * metric * m.Transposed()), InvariantMetric.ParametersOf(m * average * m.Transposed()), strain, likelihood, chosen.Axes));
                return;
            }
        }
    }

    private static char Letter(CrystalSystem system) => system switch
    {
        CrystalSystem.Triclinic => 'a',
        CrystalSystem.Monoclinic => 'm',
        CrystalSystem.Orthorhombic => 'o',
        CrystalSystem.Tetragonal => 't',
        CrystalSystem.Cubic => 'c',
        _ => 'h',
    };

    private static int Constraints(CrystalSystem system) => system switch
    {
        CrystalSystem.Triclinic => 0,
        CrystalSystem.Monoclinic => 2,
        CrystalSystem.Orthorhombic => 3,
        CrystalSystem.Cubic => 5,
        _ => 4,
    };

    private static CrystalSystem? SystemOf(IntegerMatrix3[] group)
    {
        int Count(int order) => group.Count(rotation => RotationKind.Order(rotation) == order);
        return (group.Length, Count(4), Count(3), Count(6)) switch
        {
            (1, _, _, _) => CrystalSystem.Triclinic,
            (2, 0, 0, 0) => CrystalSystem.Monoclinic,
            (4, 0, 0, 0) => CrystalSystem.Orthorhombic,
            (6, 0, 2, 0) => CrystalSystem.Trigonal,
            (8, 2, _, _) => CrystalSystem.Tetragonal,
            (12, _, _, 2) => CrystalSystem.Hexagonal,
            (24, 6, _, _) => CrystalSystem.Cubic,
            _ => null,
        };
    }

    /// <summary>The centring of a cell whose axes are columns in terms of a primitive basis.</summary>
    private static char? Centring(IntegerMatrix3 axes)
    {
        return axes.Determinant switch
        {
            1 => 'P',
            2 when Holds(1, 1, 1, 2) => 'I',
            2 when Holds(1, 1, 0, 2) => 'C',
            2 when Holds(0, 1, 1, 2) => 'A',
            2 when Holds(1, 0, 1, 2) => 'B',
            3 when Holds(2, 1, 1, 3) => 'R',
            4 when Holds(1, 1, 0, 2) && Holds(0, 1, 1, 2) => 'F',
            _ => null,
        };

        bool Holds(int x, int y, int z, int divisor)
        {
            IntegerVector3 v = axes * new IntegerVector3(x, y, z);
            return v.X % divisor == 0 && v.Y % divisor == 0 && v.Z % divisor == 0;
        }
    }

    /// <summary>The axes as tables have them: C rather than A, B or I in monoclinic and orthorhombic cells; null where another choice of axes is the usual one.</summary>
    private static (char Centring, IntegerMatrix3 Axes)? Preferred(CrystalSystem system, char centring, IntegerMatrix3 axes) => (system, centring) switch
    {
        (CrystalSystem.Monoclinic, 'P' or 'C') => (centring, axes),
        (CrystalSystem.Monoclinic, _) => null,
        (CrystalSystem.Orthorhombic, 'A' or 'B') => null,
        _ => (centring, axes),
    };

    private static double Strain(Matrix3D metric, IntegerMatrix3 rotation)
    {
        Matrix3D w = rotation.ToMatrix3D();
        return Norm(w.Transposed() * metric * w, metric);
    }

    /// <summary>Half the root of tr((M⁻¹·(G − M))²): the strain between two lattices of metrics G and M.</summary>
    private static double Norm(Matrix3D metric, Matrix3D other)
    {
        Matrix3D d = other.Inverted() * metric;
        Matrix3D e = new(d.M11 - 1, d.M12, d.M13, d.M21, d.M22 - 1, d.M23, d.M31, d.M32, d.M33 - 1);
        Matrix3D square = e * e;
        return Math.Sqrt(Math.Max(0, square.M11 + square.M22 + square.M33)) / 2;
    }

    /// <summary>The group that two rotations generate; null where it is none of the 11 of proper rotations.</summary>
    private static IntegerMatrix3[]? Closed(IntegerMatrix3 one, IntegerMatrix3 other)
    {
        const int most = 24;
        List<IntegerMatrix3> group = [IntegerMatrix3.Identity];
        for (int i = 0; i < group.Count; i++)
        {
            foreach (IntegerMatrix3 generator in new[] { one, other })
            {
                IntegerMatrix3 product = generator * group[i];
                if (!group.Contains(product))
                    group.Add(product);
            }

            if (group.Count > most)
                return null;
        }

        return [.. group];
    }

    private static IntegerMatrix3 Power(IntegerMatrix3 w, int exponent) => exponent == 1 ? w : w * Power(w, exponent - 1);

    private static bool IsIdentity(IntegerMatrix3 w) => w == IntegerMatrix3.Identity;
}
