using System.Collections.Immutable;
using ZoneAxis.Corpora;

namespace ZoneAxis;

/// <summary>One training of the reproduction, and its evaluation.</summary>
public sealed record ReproductionRun
{
    /// <summary>Its name, which is that of its folder too.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required ReproductionSeries Series { get; init; }

    /// <summary>What is special about it, in a few words, as "joined features".</summary>
    public required string Title { get; init; }

    /// <summary>The network, and how it is trained.</summary>
    public required ReproducedNetwork Network { get; init; }

    /// <summary>The patterns that it is given, and the lines drawn into them.</summary>
    public required SimulationParameters Patterns { get; init; }

    /// <summary>Name of the lines among those of <see cref="Patterns"/>.</summary>
    public required string Shaping { get; init; }

    /// <summary>Space groups to tell apart, ascending.</summary>
    public required ImmutableArray<int> Groups { get; init; }

    /// <summary>Minutes of processor time to train in.</summary>
    public required double BudgetMinutes { get; init; }

    /// <summary>Why it cannot be run at all, as a sentence; null where it can.</summary>
    public string? Obstacle { get; init; }
}
