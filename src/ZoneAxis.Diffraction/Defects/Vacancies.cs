using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Atoms missing by chance, each with the same probability.</summary>
public sealed record Vacancies : IDefect
{
    private readonly double _fraction = 0.02;

    /// <summary>Probability that an atom is missing, 0 to 1. Default 0.02.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double Fraction
    {
        get => _fraction;
        init => _fraction = ParameterRange.Fraction(value, "fraction of vacancies");
    }

    /// <summary>The element whose atoms may be missing; unless set, every one.</summary>
    public Element? Element { get; init; }

    /// <inheritdoc/>
    public string Name => "vacancies";

    /// <inheritdoc/>
    public ImmutableArray<CrystalliteAtom> Apply(DefectiveCrystallite crystallite, RandomNumbers random) =>
        crystallite.Map(atom => (Element is null || atom.Element == Element) && random.NextUnit() < Fraction ? atom.Removed(AtomChange.Independent) : atom);

    /// <inheritdoc/>
    public JsonObject Describe() => new() { ["defect"] = Name, ["fraction"] = Fraction, ["element"] = Element?.Symbol ?? "all" };
}
