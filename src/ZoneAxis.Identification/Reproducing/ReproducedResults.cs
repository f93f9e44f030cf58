using System.Collections.Immutable;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis;

/// <summary>What a reproduction has reached, with the views of its kept predictions that the paper has figures of.</summary>
/// <param name="Record">The runs.</param>
/// <param name="Figures">Of each finished comparison whose predictions are there, by the run's name, the figures; beside those of the paper's network the gain over Ziletti's.</param>
public sealed record ReproducedResults(ReproductionRecord Record, ImmutableSortedDictionary<string, EvaluationFigures> Figures)
{
    /// <summary>Reads the predictions of what is finished.</summary>
    /// <param name="record">The runs.</param>
    /// <param name="folder">Folder of the reproduction.</param>
    /// <exception cref="InvalidDataException">A file of predictions is damaged.</exception>
    public static ReproducedResults Of(ReproductionRecord record, string folder)
    {
        ArgumentNullException.ThrowIfNull(record);
        Dictionary<string, Predictions> kept = [];
        foreach (ReproductionResult run in record.Runs.Where(run => run.Score is not null && run.Series == ReproductionSeries.Networks))
        {
            string file = Path.Combine(ReproductionRecord.FolderOf(folder, run.Name), EvaluationJob.PredictionsName);
            if (File.Exists(file))
                kept.Add(run.Name, PredictionFile.Read(file));
        }

        return new ReproducedResults(record, record.Runs
            .Where(run => kept.ContainsKey(run.Name))
            .ToImmutableSortedDictionary(run => run.Name, run => EvaluationFigures.Of(kept[run.Name], AgainstOf(record, run, kept)), StringComparer.Ordinal));
    }

    /// <summary>The comparison of a network on so many groups; null where it was not planned.</summary>
    /// <param name="network">The kind of network.</param>
    /// <param name="groups">How many groups.</param>
    public ReproductionResult? Find(string network, int groups) => Record.Runs.FirstOrDefault(run => run.Series == ReproductionSeries.Networks && run.Network == network && run.Groups == groups);

    private static Predictions? AgainstOf(ReproductionRecord record, ReproductionResult run, Dictionary<string, Predictions> kept)
    {
        if (run.Network != NetworkRegistry.PaperKind)
            return null;
        return record.Runs.FirstOrDefault(other => other.Series == run.Series && other.Network == ZilettiOptions.KindName && other.Groups == run.Groups) is { } benchmark ? kept.GetValueOrDefault(benchmark.Name) : null;
    }
}
