using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ZoneAxis.Corpora;

/// <summary>How a corpus is split.</summary>
public sealed record SplitOptions
{
    /// <summary>What keeps the parts apart. Default random.</summary>
    public SplitKind Kind { get; init; } = SplitKind.Random;

    /// <summary>Seed of the order of crystals, prototypes or formulas. Default 2020, the year of the paper.</summary>
    public int Seed { get; init; } = 2020;

    /// <summary>Space groups whose crystals are split. Default the paper's 72.</summary>
    public ImmutableArray<int> Groups { get; init; } = PaperGroups.SeventyTwo;

    /// <summary>Share of the crystals to test on, 0 to 1; a split by date has its own. Default the paper's 0.2.</summary>
    public double TestShare { get; init; } = 0.2;

    /// <summary>
    /// Of a split by date the first day whose crystals are tested on, those dated before being learned from. Default null: the test is on what
    /// was not in the Materials Project of early 2020.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? TestFrom { get; init; }

    /// <summary>Folds of the crystals to learn from, each to choose by in turn, at least 1. Default the paper's 10.</summary>
    public int Folds { get; init; } = 10;
}
