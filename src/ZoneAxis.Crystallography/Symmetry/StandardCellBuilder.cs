using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>Builds the idealised standard cell: the lattice averaged over the point group and every atom put where the tabulated operations want it.</summary>
internal sealed class StandardCellBuilder
{
    private readonly PrimitiveCell _primitive;
    private readonly SettingMatch _match;
    private readonly Matrix3D _columns;
    private readonly Matrix3D _inverseColumns;

    public StandardCellBuilder(PrimitiveCell primitive, SettingMatch match)
    {
        _primitive = primitive;
        _match = match;
        _columns = match.Columns.ToMatrix3D();
        _inverseColumns = _columns.Inverted();
    }

    /// <summary>For each atom of the primitive cell, the first atom that symmetry makes equal to it.</summary>
    public int[] Orbits { get; private set; } = [];

    /// <summary>The idealised crystal in the setting's cell.</summary>
    /// <param name="name">Name of the crystal.</param>
    /// <param name="kinds">What sits on each kind of position.</param>
    /// <param name="tolerance">How far an atom may lie from its ideal place, Å.</param>
    public Crystal Build(string name, AtomKinds kinds, double tolerance)
    {
        Vector3D[] ideal = IdealPositions(tolerance);
        ImmutableArray<Site>.Builder sites = ImmutableArray.CreateBuilder<Site>();
        for (int atom = 0; atom < ideal.Length; atom++)
        {
            foreach (IntegerVector3 centring in _match.Setting.Hall.Centring)
            {
                Vector3D position = (ideal[atom] + 1.0 / SymmetryOperation.Denominator * centring.ToVector3D()).WrappedToCell();
                foreach ((Element element, double occupancy) in kinds.Species(_primitive.Atoms.Kinds[atom]))
                    sites.Add(new Site(element, position, occupancy));
            }
        }
        return new Crystal(name, IdealLattice(), sites.ToImmutable());
    }

    private Lattice IdealLattice()
    {
        Matrix3D conventional = _columns.Transposed() * _primitive.Atoms.Basis;
        Matrix3D metric = conventional * conventional.Transposed();
        Matrix3D sum = default;
        IEnumerable<IntegerMatrix3> rotations = _match.Setting.OriginEquations.Translations.Keys;
        int count = 0;
        foreach (IntegerMatrix3 rotation in rotations)
        {
            Matrix3D w = rotation.ToMatrix3D();
            sum = Sum(sum, w.Transposed() * metric * w);
            count++;
        }
        double a = Math.Sqrt(sum.M11 / count), b = Math.Sqrt(sum.M22 / count), c = Math.Sqrt(sum.M33 / count);
        double alpha = Angle(sum.M23 / count, b * c), beta = Angle(sum.M13 / count, a * c), gamma = Angle(sum.M12 / count, a * b);
        return new Lattice(_match.Setting.System switch
        {
            CrystalSystem.Triclinic => new(a, b, c, alpha, beta, gamma),
            CrystalSystem.Monoclinic => new(a, b, c, 90, beta, 90),
            CrystalSystem.Orthorhombic => new(a, b, c, 90, 90, 90),
            CrystalSystem.Tetragonal => new(a, a, c, 90, 90, 90),
            CrystalSystem.Cubic => new(a, a, a, 90, 90, 90),
            _ => new(a, a, c, 90, 90, 120),
        });
    }

    /// <summary>Positions on the standard axes and origin, averaged over all operations.</summary>
    private Vector3D[] IdealPositions(double tolerance)
    {
        AtomSet atoms = _primitive.Atoms;
        int count = atoms.Fractions.Length;
        Vector3D[] standard = [.. atoms.Fractions.Select(x => _inverseColumns * x - _match.OriginShift)];
        Vector3D[] corrections = new Vector3D[count];
        Orbits = [.. Enumerable.Range(0, count)];
        IReadOnlyDictionary<IntegerMatrix3, IntegerVector3> operations = _match.Setting.OriginEquations.Translations;
        foreach ((IntegerMatrix3 rotation, IntegerVector3 translation) in operations)
        {
            Vector3D shift = 1.0 / SymmetryOperation.Denominator * translation.ToVector3D();
            for (int atom = 0; atom < count; atom++)
            {
                Vector3D image = _columns * (rotation * standard[atom] + shift + _match.OriginShift);
                int partner = atoms.FindNear(atoms.Kinds[atom], image, tolerance, out Vector3D offset);
                if (partner < 0)
                    throw new InvalidOperationException($"Atom {atom} has no image within {tolerance} Å under {rotation}.");
                corrections[partner] += offset;
                Orbits[partner] = Math.Min(Orbits[partner], Orbits[atom]);
            }
        }
        for (int atom = 0; atom < count; atom++)
            standard[atom] += 1.0 / operations.Count * (_inverseColumns * corrections[atom]);
        return standard;
    }

    private static Matrix3D Sum(Matrix3D a, Matrix3D b) => Matrix3D.FromRows(a.Row(0) + b.Row(0), a.Row(1) + b.Row(1), a.Row(2) + b.Row(2));

    private static double Angle(double product, double lengths) => Math.Acos(Math.Clamp(product / lengths, -1, 1)) * 180 / Math.PI;
}
