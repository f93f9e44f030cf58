using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Two grains in the volume of the crystallite, met in a plane: beyond it the crystal is turned about a point of the plane by
/// the misorientation. Nothing relaxes at the boundary, and atoms may come close to each other there.
/// </summary>
/// <remarks>Added atoms are perfect: put point defects after the grain boundary to have them in both grains.</remarks>
public sealed record GrainBoundary : IDefect
{
    // An atom this far before the plane, in Å, counts as beyond it, so that rounding does not split the atoms in the plane.
    private const double PlaneTolerance = 1e-6;

    private readonly double _degrees = 5;
    private readonly Vector3D _through = CrystallitePlace.Middle;
    private readonly Vector3D _plane = new(1, 0, 0);

    /// <summary>Angle between the grains, degrees, −180 to 180. Default 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double MisorientationDegrees
    {
        get => _degrees;
        init => _degrees = ParameterRange.Within(value, -180, 180, "misorientation", "degrees");
    }

    /// <summary>The axis about which the second grain is turned, right-handed. Default [001].</summary>
    public LatticeDirection Axis { get; init; } = new(0, 0, 1);

    /// <summary>Indices (h k l) of the boundary plane in the first grain, not all 0; the second grain lies where the normal points. Default (100).</summary>
    /// <exception cref="ArgumentOutOfRangeException">All are 0, or one is no number.</exception>
    public Vector3D Plane
    {
        get => _plane;
        init => _plane = value.Length > 0 && double.IsFinite(value.Length) ? value : throw new ArgumentOutOfRangeException(
            nameof(value), string.Create(CultureInfo.InvariantCulture, $"The boundary plane is {value}; its indices must be numbers, not all 0."));
    }

    /// <summary>A point of the plane, and of the axis of rotation, in shares of the crystallite's edges. Default: the middle.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is farther away than ten edges.</exception>
    public Vector3D Through
    {
        get => _through;
        init => _through = CrystallitePlace.Require(value, "point of the boundary");
    }

    /// <inheritdoc/>
    public string Name => "grain-boundary";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An axis [0 0 0], or the crystallite is too long to be filled.</exception>
    public ImmutableArray<CrystalliteAtom> Apply(DefectiveCrystallite crystallite, RandomNumbers random)
    {
        Lattice lattice = crystallite.Crystal.Lattice;
        Vector3D point = crystallite.Place(Through);
        Vector3D normal = lattice.Inverse * Plane;
        normal = 1 / normal.Length * normal;
        Matrix3D rotation = Orientation.About(lattice.ToCartesian(new Vector3D(Axis.U, Axis.V, Axis.W)), MisorientationDegrees).Rotation;
        double reach = Corners().Max(corner => (crystallite.Place(corner) - point).Length);
        IEnumerable<CrystalliteAtom> second = LatticeFilling.Atoms(
            crystallite.Crystal, Vector3D.Zero, point, rotation, reach, place => IsBeyond(place) && crystallite.Contains(place));
        return [.. FirstGrain(crystallite, IsBeyond), .. second];

        bool IsBeyond(Vector3D place) => (place - point).Dot(normal) > -PlaneTolerance;
    }

    /// <inheritdoc/>
    public JsonObject Describe() => new()
    {
        ["defect"] = Name,
        ["misorientationDegrees"] = MisorientationDegrees,
        ["axis"] = DefectJson.Of(Axis),
        ["plane"] = DefectJson.Of(Plane),
        ["throughInEdges"] = DefectJson.Of(Through),
    };

    /// <summary>The atoms that are there, without those whose place in the perfect crystal, moved into its cell, lies beyond the plane.</summary>
    private static IEnumerable<CrystalliteAtom> FirstGrain(DefectiveCrystallite crystallite, Func<Vector3D, bool> isBeyond)
    {
        ImmutableArray<Site> sites = crystallite.Crystal.Sites;
        int index = 0;
        foreach (CrystalliteAtom perfect in crystallite.PerfectAtoms())
        {
            Vector3D fraction = sites[index % sites.Length].Fraction;
            Vector3D place = perfect.Position + crystallite.Crystal.Lattice.ToCartesian(fraction.WrappedToCell() - fraction);
            CrystalliteAtom atom = crystallite.Atoms[index++];
            yield return isBeyond(place) ? atom.Removed(AtomChange.Collective) : atom;
        }

        foreach (CrystalliteAtom added in crystallite.Atoms.Skip(crystallite.PerfectCount))
            yield return isBeyond(added.Position) ? added.Removed(AtomChange.Collective) : added;
    }

    private static IEnumerable<Vector3D> Corners() =>
        Enumerable.Range(0, 8).Select(corner => new Vector3D(corner & 1, (corner >> 1) & 1, corner >> 2));
}
