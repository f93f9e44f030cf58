using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Every atom off its place by chance, along each axis by the normal distribution, independently of its neighbours. On average the
/// reflections weaken by the Debye-Waller factor exp(−2B s²), s = |H|/2, with B = 8π²·(displacement along an axis)².
/// </summary>
public sealed record StaticDisplacements : IDefect
{
    private readonly double _rms = 0.1;

    /// <summary>Root mean square of the displacement along any one direction, Å, 0 or more; the root mean square of its length is √3 times it. Default 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no number.</exception>
    public double RmsAlongAxisAngstrom
    {
        get => _rms;
        init => _rms = ParameterRange.NotNegative(value, "rms displacement along an axis", "Å");
    }

    /// <inheritdoc/>
    public string Name => "static-displacements";

    /// <inheritdoc/>
    public ImmutableArray<CrystalliteAtom> Apply(DefectiveCrystallite crystallite, RandomNumbers random) =>
        RmsAlongAxisAngstrom == 0 ? crystallite.Atoms : crystallite.Map(atom =>
        {
            Vector3D direction = new(random.NextNormal(), random.NextNormal(), random.NextNormal());
            return (atom with { Position = atom.Position + RmsAlongAxisAngstrom * direction }).Marked(AtomChange.Independent);
        });

    /// <inheritdoc/>
    public JsonObject Describe() => new() { ["defect"] = Name, ["rmsAlongAxisAngstrom"] = RmsAlongAxisAngstrom };
}
