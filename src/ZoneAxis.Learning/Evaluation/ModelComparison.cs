using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Evaluation;

/// <summary>What a model gains over another one on the same crystals.</summary>
/// <param name="Other">Name of the other model.</param>
/// <param name="All">On all crystals.</param>
/// <param name="Systems">On those of each crystal system.</param>
public sealed record ModelComparison(string Other, SystemGain All, ImmutableArray<SystemGain> Systems)
{
    /// <summary>Compares two models.</summary>
    /// <param name="model">What the model says.</param>
    /// <param name="other">What the other one says of the same crystals, in any order.</param>
    /// <exception cref="InvalidDataException">The other one says nothing of one of the crystals, or something of others.</exception>
    public static ModelComparison Of(Predictions model, Predictions other)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(other);
        Dictionary<string, bool> others = other.RightById().ToDictionary(one => one.Id, one => one.IsRight, StringComparer.Ordinal);
        int missing = model.All.Count(one => !others.ContainsKey(one.Id));
        if (missing > 0 || others.Count != model.All.Length)
            throw new InvalidDataException($"{other.Model} was measured on {others.Count} crystals, which are not those that {model.Model} was measured on ({model.All.Length}, of which {missing} are missing there); compare models by the same test of the same groups.");
        (CrystalSystem System, bool IsRight, bool IsOther)[] all =
        [
            .. model.RightById().Zip(model.All, (right, one) => (CrystalSystems.OfGroup(one.Group), right.IsRight, others[one.Id])),
        ];
        return new ModelComparison(other.Model, GainOf(null, all), [.. all.GroupBy(one => one.System).OrderBy(of => of.Key).Select(of => GainOf(of.Key, [.. of]))]);
    }

    private static SystemGain GainOf(CrystalSystem? system, (CrystalSystem System, bool IsRight, bool IsOther)[] crystals) => new(
        system,
        crystals.Length,
        (double)crystals.Count(one => one.IsRight) / crystals.Length,
        (double)crystals.Count(one => one.IsOther) / crystals.Length,
        crystals.Count(one => one.IsRight && !one.IsOther),
        crystals.Count(one => one.IsOther && !one.IsRight));
}
