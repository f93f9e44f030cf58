using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>The space group of a crystal, as its own coordinates say, and the crystal in the group's standard cell.</summary>
/// <remarks>
/// With columns of fractional coordinates, x(standard) = P·x(given) + p, <see cref="Transformation"/> P and <see cref="OriginShift"/> p.
/// P = M⁻¹·N exactly, M = <see cref="StandardInPrimitive"/> and N = <see cref="GivenInPrimitive"/> of whole numbers. The axes go as
/// (a, b, c)(standard) = (a, b, c)(given)·P⁻¹.
/// </remarks>
public sealed partial class CrystalSymmetry
{
    // An idealising average moves an atom by no more than its images miss one another, which at the edge of the tolerance add up.
    private const double ReachOfIdealising = 3;

    private readonly AtomKinds _kinds;
    private readonly PrimitiveCell _primitive;
    private readonly SettingMatch _match;
    private readonly StandardCellBuilder _builder;

    private CrystalSymmetry(
        Crystal given, Crystal standardCell, StandardCellBuilder builder, AtomKinds kinds, PrimitiveCell primitive, SettingMatch match, SymmetryTolerance tolerance, double symprec)
    {
        Given = given;
        StandardCell = standardCell;
        Tolerance = tolerance;
        SymprecUsedAngstrom = symprec;
        _kinds = kinds;
        _primitive = primitive;
        _match = match;
        _builder = builder;
        Matrix3D givenInPrimitive = primitive.Transformation.Transposed().Inverted();
        GivenInPrimitive = givenInPrimitive.Rounded();
        Transformation = match.Columns.ToMatrix3D().Inverted() * givenInPrimitive;
        _operations = new Lazy<ImmutableArray<CrystalOperation>>(FindOperations);
        _orbits = new Lazy<ImmutableArray<CrystalOrbit>>(FindOrbits);
    }

    /// <summary>The crystal as given.</summary>
    public Crystal Given { get; }

    /// <summary>The group in its default tabulated setting: unique axis b, origin choice 1, hexagonal axes.</summary>
    public SpaceGroupSetting Setting => _match.Setting;

    /// <summary>Number of the space group, 1 to 230.</summary>
    public int Number => Setting.Number;

    /// <summary>Hall symbol of the setting.</summary>
    public string HallSymbol => Setting.HallSymbol;

    /// <summary>The point group.</summary>
    public PointGroup PointGroup => Setting.PointGroup;

    /// <summary>P in x(standard) = P·x(given) + p; det P is the ratio of the given cell's volume to the standard one's, always positive.</summary>
    public Matrix3D Transformation { get; }

    /// <summary>p in x(standard) = P·x(given) + p, fractional on the standard axes.</summary>
    public Vector3D OriginShift => Vector3D.Zero - _match.OriginShift;

    /// <summary>N in x(primitive) = N·x(given): columns are the given axes in terms of those of a reduced primitive cell. det N is <see cref="PrimitiveCellsGiven"/>.</summary>
    public IntegerMatrix3 GivenInPrimitive { get; }

    /// <summary>M in x(primitive) = M·x(standard), but for the origin: columns are the standard axes in terms of the same primitive cell.
    /// det M is the number of primitive cells in the standard one, 1 to 4.</summary>
    public IntegerMatrix3 StandardInPrimitive => _match.Columns;

    /// <summary>Primitive cells in the cell as given.</summary>
    public int PrimitiveCellsGiven => _primitive.Multiplicity;

    /// <summary>The crystal in the cell of the International Tables (as spglib chooses it), its lattice and atoms idealised to the group's symmetry.</summary>
    public Crystal StandardCell { get; }

    /// <summary>The crystal on the same axes and origin as <see cref="StandardCell"/>, site by site in the same order, but not idealised.</summary>
    public Crystal MeasuredStandardCell => _builder.Measured(Given.Name, _kinds);

    /// <summary>A primitive cell of <see cref="StandardCell"/>, on the axes that International Tables Vol. A (2016), table 1.5.1.1, gives for its centring.</summary>
    public Crystal PrimitiveStandardCell => PrimitiveAxes.Of(StandardCell, Setting);

    /// <summary>The tolerance asked for.</summary>
    public SymmetryTolerance Tolerance { get; }

    /// <summary>The distance tolerance asked for, Å, or, where all operations within it form no group, the one that the operations of the group need.</summary>
    public double SymprecUsedAngstrom { get; }

    /// <summary>Whether operations within the tolerance had to be left out, as with them there is no group.</summary>
    public bool ToleranceShrank => SymprecUsedAngstrom < Tolerance.SymprecAngstrom;

    /// <summary>Largest distance between an atom and the atom's image that falls on it, over all operations of the group as idealised, Å.</summary>
    public double LargestMissAngstrom => _builder.LargestMissAngstrom;

    /// <summary>The extinction class of the group: its symbol, conditions, and the groups that a powder or a kinematic pattern cannot tell from it.</summary>
    public ExtinctionClass Extinction => ExtinctionClasses.Of(Number);

    /// <summary>The symmetry that a match says; null where an atom lies too far from where the group's operations want it.</summary>
    /// <param name="given">The crystal as given.</param>
    /// <param name="kinds">Its kinds of atoms.</param>
    /// <param name="primitive">Its primitive cell.</param>
    /// <param name="match">The setting whose operations those of the primitive cell are.</param>
    /// <param name="tolerance">The tolerance asked for.</param>
    /// <param name="symprec">The distance tolerance in force, Å.</param>
    /// <param name="used">The distance tolerance that the operations kept need, Å.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static CrystalSymmetry? TryMake(
        Crystal given, AtomKinds kinds, PrimitiveCell primitive, SettingMatch match, SymmetryTolerance tolerance, double symprec, double used, CancellationToken cancellation = default)
    {
        StandardCellBuilder builder = new(primitive, match);
        double longestEdge = Enumerable.Range(0, 3).Max(k => primitive.Atoms.Basis.Row(k).Length);
        Crystal? standardCell = builder.TryIdealise(given.Name, kinds, ReachOfIdealising * (symprec + match.Miss * longestEdge), cancellation);
        return standardCell is null ? null : new CrystalSymmetry(given, standardCell, builder, kinds, primitive, match, tolerance, used);
    }
}
