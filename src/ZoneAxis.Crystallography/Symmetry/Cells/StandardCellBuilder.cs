using System.Collections.Immutable;
using System.Diagnostics;

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

    /// <summary>Largest distance between an atom and the image that falls on it under the group's exact operations, Å, before idealising.</summary>
    public double LargestMissAngstrom { get; private set; }

    /// <summary>The crystal in the setting's cell, idealised: atoms where the operations want them, the lattice averaged over the point group. Null where
    /// an atom has no like atom within the tolerance of its image under an operation.</summary>
    /// <param name="name">Name of the crystal.</param>
    /// <param name="kinds">What sits on each kind of position.</param>
    /// <param name="tolerance">How far an atom may lie from its ideal place, Å.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Crystal? TryIdealise(string name, AtomKinds kinds, double tolerance, CancellationToken cancellation) =>
        IdealPositions(tolerance, cancellation) is { } positions ? new(name, IdealLattice(), Sites(kinds, positions, Orbits)) : null;

    /// <summary>The crystal in the setting's cell as measured: axes and atoms moved, nothing averaged but atoms that translations make equal.</summary>
    /// <param name="name">Name of the crystal.</param>
    /// <param name="kinds">What sits on each kind of position.</param>
    public Crystal Measured(string name, AtomKinds kinds) =>
        new(name, Lattice.FromBasis(_columns.Transposed() * _primitive.Atoms.Basis), Sites(kinds, MeasuredPositions(), [.. Enumerable.Range(0, _primitive.Atoms.Kinds.Length)]));

    /// <summary>Atom by atom of the primitive cell, centring by centring, element by element; thermal motion averaged over atoms of one group.</summary>
    private ImmutableArray<Site> Sites(AtomKinds kinds, Vector3D[] positions, int[] groupOf)
    {
        double[][] isotropicB = MeanIsotropicB(kinds, groupOf);
        ImmutableArray<Site>.Builder sites = ImmutableArray.CreateBuilder<Site>();
        for (int atom = 0; atom < positions.Length; atom++)
        {
            foreach (IntegerVector3 centring in _match.Setting.Hall.Centring)
            {
                Vector3D position = (positions[atom] + 1.0 / SymmetryOperation.Denominator * centring.ToVector3D()).WrappedToCell();
                ImmutableArray<(Element Element, double Occupancy)> species = kinds.Species(_primitive.Atoms.Kinds[atom]);
                for (int i = 0; i < species.Length; i++)
                    sites.Add(new Site(species[i].Element, position, species[i].Occupancy, isotropicB[groupOf[atom]][i]));
            }
        }
        return sites.ToImmutable();
    }

    /// <summary>The mean B of each species, by group of atoms of the primitive cell.</summary>
    private double[][] MeanIsotropicB(AtomKinds kinds, int[] groupOf)
    {
        double[][] means = [.. _primitive.Atoms.Kinds.Select(kind => new double[kinds.Species(kind).Length])];
        int[] members = new int[means.Length];
        for (int position = 0; position < _primitive.SiteOf.Length; position++)
        {
            int group = groupOf[_primitive.SiteOf[position]];
            members[group]++;
            for (int i = 0; i < means[group].Length; i++)
                means[group][i] += (kinds.IsotropicB[position][i] - means[group][i]) / members[group];
        }
        return means;
    }

    private Vector3D[] MeasuredPositions() => [.. _primitive.Atoms.Fractions.Select(x => _inverseColumns * x - _match.OriginShift)];

    private Lattice IdealLattice()
    {
        Matrix3D conventional = _columns.Transposed() * _primitive.Atoms.Basis;
        Matrix3D metric = InvariantMetric.Average(conventional * conventional.Transposed(), _match.Setting.OriginEquations.Rotations);
        (double a, double b, double c, double alpha, double beta, double gamma) = InvariantMetric.ParametersOf(metric);
        // Rounding has no place in lengths and angles that the system prescribes.
        return new Lattice(_match.Setting.System switch
        {
            CrystalSystem.Triclinic => new(a, b, c, alpha, beta, gamma),
            CrystalSystem.Monoclinic => new(a, b, c, 90, beta, 90),
            CrystalSystem.Orthorhombic => new(a, b, c, 90, 90, 90),
            CrystalSystem.Tetragonal => new(a, a, c, 90, 90, 90),
            CrystalSystem.Cubic => new(a, a, a, 90, 90, 90),
            CrystalSystem.Trigonal or CrystalSystem.Hexagonal => new(a, a, c, 90, 90, 120),
            CrystalSystem other => throw new UnreachableException($"{other} is no crystal system."),
        });
    }

    /// <summary>Positions on the standard axes and origin, averaged over all operations; null where an image falls on no atom.</summary>
    private Vector3D[]? IdealPositions(double tolerance, CancellationToken cancellation)
    {
        AtomSet atoms = _primitive.Atoms;
        int count = atoms.Fractions.Length;
        Vector3D[] standard = MeasuredPositions();
        Vector3D[] corrections = new Vector3D[count];
        Orbits = [.. Enumerable.Range(0, count)];
        IReadOnlyDictionary<IntegerMatrix3, IntegerVector3> operations = _match.Setting.OriginEquations.Translations;
        foreach ((IntegerMatrix3 rotation, IntegerVector3 translation) in operations)
        {
            Vector3D shift = 1.0 / SymmetryOperation.Denominator * translation.ToVector3D();
            for (int atom = 0; atom < count; atom++)
            {
                if (atom % AtomSet.AtomsBetweenChecks == 0)
                    cancellation.ThrowIfCancellationRequested();
                Vector3D image = _columns * (rotation * standard[atom] + shift + _match.OriginShift);
                int partner = atoms.FindNear(atoms.Kinds[atom], image, tolerance, out Vector3D offset);
                if (partner < 0)
                    return null;
                corrections[partner] += offset;
                LargestMissAngstrom = Math.Max(LargestMissAngstrom, (offset * atoms.Basis).Length);
                Orbits[partner] = Math.Min(Orbits[partner], Orbits[atom]);
            }
        }
        for (int atom = 0; atom < count; atom++)
            standard[atom] += 1.0 / operations.Count * (_inverseColumns * corrections[atom]);
        return standard;
    }
}
