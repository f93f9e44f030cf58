using System.Collections.Immutable;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis;

/// <summary>A reproduction of the paper's results: from which crystals, into which folder, at which budget.</summary>
public sealed record ReproductionRequest
{
    /// <summary>Processor minutes for each network at 72 groups unless others are asked for.</summary>
    public const double StandardMinutes = 90;

    /// <summary>Processor minutes for each network at 72 groups of a quick reproduction, which is done in some ten minutes.</summary>
    public const double QuickMinutes = 0.4;

    /// <summary>Folder of the corpus; sets of patterns that it lacks are made in it.</summary>
    public required string Corpus { get; init; }

    /// <summary>Folder of what is reproduced.</summary>
    public required string Out { get; init; }

    /// <summary>Minutes of processor time to train each network in at 72 groups, above 0; a reproduction that was done with fewer goes on.</summary>
    public double BudgetMinutes { get; init; } = StandardMinutes;

    /// <summary>Whether to do it on 2,000 of the crystals alone, and without the trainings of <see cref="ReproductionSeries.Choices"/>.</summary>
    public bool Quick { get; init; }

    /// <summary>Names of the runs that are to be run, see <see cref="ReproductionPlan"/>; empty for all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>Processor threads of a training; its budget is the processor time of all of them.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether the weights of large networks are kept too, up to half a gigabyte each; their predictions are kept anyhow.</summary>
    public bool KeepWeights { get; init; }

    /// <summary>What computes.</summary>
    public ComputeDevice Device { get; init; }
}
