namespace ZoneAxis;

/// <summary>What one training of the reproduction reached; an entry of <c>results.json</c>.</summary>
public sealed record ReproductionResult
{
    /// <summary>Name of the run.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required ReproductionSeries Series { get; init; }

    /// <summary>What is special about it, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The kind of network.</summary>
    public required string Network { get; init; }

    /// <summary>The kind of descriptor that it is given.</summary>
    public required string Descriptor { get; init; }

    /// <summary>Name of the patterns that it is given.</summary>
    public required string Patterns { get; init; }

    /// <summary>How many space groups it tells apart.</summary>
    public required int Groups { get; init; }

    /// <summary>Side of its input, px.</summary>
    public required int Side { get; init; }

    /// <summary>Minutes of processor time that it is to be trained in.</summary>
    public required double BudgetMinutes { get; init; }

    /// <summary>How far it is.</summary>
    public ReproductionState State { get; init; }

    /// <summary>Why it is not run or has failed, as a sentence; null where neither is so or nothing is known.</summary>
    public string? Problem { get; init; }

    /// <summary>What was measured; null before it is finished.</summary>
    public ReproducedScore? Score { get; init; }

    /// <summary>Whether it is finished with a budget.</summary>
    /// <param name="budgetMinutes">The budget, minutes.</param>
    internal bool IsFinished(double budgetMinutes) => State == ReproductionState.Finished && BudgetMinutes >= budgetMinutes;

    /// <summary>A run that has not begun.</summary>
    /// <param name="run">The run.</param>
    internal static ReproductionResult Of(ReproductionRun run) => new()
    {
        Name = run.Name,
        Series = run.Series,
        Title = run.Title,
        Network = run.Network.Kind,
        Descriptor = run.Network.Descriptor,
        Patterns = run.Patterns.Name,
        Groups = run.Groups.Length,
        Side = run.Network.Side,
        BudgetMinutes = run.BudgetMinutes,
        Problem = run.Obstacle,
    };
}
