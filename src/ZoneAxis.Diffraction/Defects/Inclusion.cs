using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// A sphere of another crystal: the atoms of the host in it are taken out, and those of the other put in, as far as the
/// crystallite reaches. The corner of one of its cells stands at the centre of the sphere. Nothing relaxes at the interface.
/// </summary>
/// <param name="Guest">The other crystal: all atoms of its cell.</param>
public sealed record Inclusion(Crystal Guest) : IDefect
{
    private readonly double _radius = 10;
    private readonly Vector3D _centre = CrystallitePlace.Middle;

    /// <summary>Radius, Å, 0 or more. Default 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no number.</exception>
    public double RadiusAngstrom
    {
        get => _radius;
        init => _radius = ParameterRange.NotNegative(value, "radius of the inclusion", "Å");
    }

    /// <summary>Centre in shares of the crystallite's edges: (½, ½, ½), the default, is its middle.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is farther away than ten edges.</exception>
    public Vector3D Centre
    {
        get => _centre;
        init => _centre = CrystallitePlace.Require(value, "centre of the inclusion");
    }

    /// <summary>How the guest's frame (a ∥ x, b in xy) is turned in the host's. Default: not at all.</summary>
    public Orientation Orientation { get; init; } = Orientation.Unrotated;

    /// <inheritdoc/>
    public string Name => "inclusion";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The sphere holds too many atoms to sum.</exception>
    public ImmutableArray<CrystalliteAtom> Apply(DefectiveCrystallite crystallite, RandomNumbers random)
    {
        Vector3D centre = crystallite.Place(Centre);
        IEnumerable<CrystalliteAtom> guests = LatticeFilling.Atoms(Guest, centre, centre, Orientation.Rotation, RadiusAngstrom, IsInside);
        ImmutableArray<CrystalliteAtom> host = crystallite.Map(atom => InSphere(atom.Position) ? atom.Removed(AtomChange.Collective) : atom);
        return [.. host, .. guests];

        bool InSphere(Vector3D position) => (position - centre).Length < RadiusAngstrom;

        bool IsInside(Vector3D position) => InSphere(position) && crystallite.Contains(position);
    }

    /// <inheritdoc/>
    public JsonObject Describe() => new()
    {
        ["defect"] = Name,
        ["guest"] = Guest.Name,
        ["radiusAngstrom"] = RadiusAngstrom,
        ["centreInEdges"] = DefectJson.Of(Centre),
        ["rotation"] = DefectJson.Of(Orientation.Rotation),
    };
}
