using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A sphere without atoms.</summary>
public sealed record VoidDefect : IDefect
{
    private readonly double _radius = 10;
    private readonly Vector3D _centre = CrystallitePlace.Middle;

    /// <summary>Radius, Å, 0 or more. Default 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no number.</exception>
    public double RadiusAngstrom
    {
        get => _radius;
        init => _radius = ParameterRange.NotNegative(value, "radius of the void", "Å");
    }

    /// <summary>Centre in shares of the crystallite's edges: (½, ½, ½), the default, is its middle.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is farther away than ten edges.</exception>
    public Vector3D Centre
    {
        get => _centre;
        init => _centre = CrystallitePlace.Require(value, "centre of the void");
    }

    /// <inheritdoc/>
    public string Name => "void";

    /// <inheritdoc/>
    public ImmutableArray<CrystalliteAtom> Apply(DefectiveCrystallite crystallite, RandomNumbers random)
    {
        Vector3D centre = crystallite.Place(Centre);
        return crystallite.Map(atom => (atom.Position - centre).Length < RadiusAngstrom ? atom.Removed(AtomChange.Collective) : atom);
    }

    /// <inheritdoc/>
    public JsonObject Describe() => new()
    {
        ["defect"] = Name,
        ["radiusAngstrom"] = RadiusAngstrom,
        ["centreInEdges"] = DefectJson.Of(Centre),
    };
}
