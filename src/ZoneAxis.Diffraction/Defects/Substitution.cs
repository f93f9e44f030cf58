using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Atoms of one element replaced by chance by those of another, each with the same probability; places and thermal motion stay.</summary>
/// <param name="Replaced">The element whose atoms are replaced.</param>
/// <param name="Replacement">The element that takes their places.</param>
public sealed record Substitution(Element Replaced, Element Replacement) : IDefect
{
    private readonly double _fraction = 0.05;

    /// <summary>Probability that an atom is replaced, 0 to 1. Default 0.05.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double Fraction
    {
        get => _fraction;
        init => _fraction = ParameterRange.Fraction(value, "fraction of replaced atoms");
    }

    /// <inheritdoc/>
    public string Name => "substitution";

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The crystal has no atom of the replaced element.</exception>
    public ImmutableArray<CrystalliteAtom> Apply(DefectiveCrystallite crystallite, RandomNumbers random)
    {
        if (crystallite.Crystal.Sites.All(site => site.Element != Replaced))
            throw new ArgumentException($"{crystallite.Crystal.Name} has no {Replaced.Symbol} that {Replacement.Symbol} could replace.");
        return crystallite.Map(atom => atom.Element == Replaced && random.NextUnit() < Fraction
            ? (atom with { Element = Replacement }).Marked(AtomChange.Independent)
            : atom);
    }

    /// <inheritdoc/>
    public JsonObject Describe() => new()
    {
        ["defect"] = Name,
        ["replaced"] = Replaced.Symbol,
        ["replacement"] = Replacement.Symbol,
        ["fraction"] = Fraction,
    };
}
