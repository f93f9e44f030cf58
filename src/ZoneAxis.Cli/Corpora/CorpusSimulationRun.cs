using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Corpora;

/// <summary>Makes the patterns of a corpus and says how it goes.</summary>
internal sealed class CorpusSimulationRun(ConsoleStreams streams, string folder)
{
    /// <summary>Makes the patterns of a part of the shards.</summary>
    /// <param name="sets">How each set of patterns is made.</param>
    /// <param name="part">Which shards.</param>
    /// <param name="workers">Crystals worked on at once.</param>
    /// <param name="stop">Stops between two crystals.</param>
    /// <returns>Whether it was not stopped.</returns>
    public bool Run(ImmutableArray<SimulationParameters> sets, ShardPart part, int workers, CancellationToken stop)
    {
        try
        {
            foreach (SimulationParameters parameters in sets)
            {
                string name = sets.Length == 1 ? "simulate" : $"simulate {parameters.Name}";
                new ProgressDisplay(streams).Run(name, progress =>
                {
                    new CorpusSimulator(parameters, workers).Simulate(folder, part, new SimulationNotes(progress), stop);
                    return true;
                });
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            streams.Notes.WriteLine($"Stopped; what is done is kept in {folder}. Run the same command again to go on.");
            return false;
        }
    }

    /// <summary>
    /// Writes into the manifest how the patterns are made, so that several processes may make them at the same time, and contradictions come to light
    /// before the first is begun.
    /// </summary>
    /// <param name="sets">How each set of patterns is made.</param>
    /// <exception cref="ArgumentException">A set cannot be made.</exception>
    public void Prepare(ImmutableArray<SimulationParameters> sets)
    {
        foreach (CorpusSimulator simulator in sets.Select(parameters => new CorpusSimulator(parameters)).ToArray())
            simulator.Prepare(folder);
    }

    /// <summary>Takes stock of shards that were made, and says what the corpus holds of them, one set of patterns after the other.</summary>
    /// <param name="names">Names of the sets; none for all.</param>
    /// <param name="json">Whether it is wanted as JSON.</param>
    /// <returns>The exit code: a failure where crystals could not be simulated.</returns>
    public int Merge(IReadOnlyCollection<string> names, bool json)
    {
        int code = ExitCodes.Success;
        CorpusManifest manifest = CorpusMerge.Merge(folder, names);
        foreach (string name in names.Count > 0 ? names : [.. manifest.Patterns.Select(set => set.Name)])
        {
            if (!Report(Corpus.Open(folder, name), json))
                code = ExitCodes.Failure;
        }

        return code;
    }

    private bool Report(Corpus corpus, bool json)
    {
        CorpusEntry[] failed = [.. corpus.Entries.Where(entry => !entry.HasPatterns)];
        int simulated = corpus.Entries.Length - failed.Length;
        SimulationParameters parameters = corpus.Patterns.Parameters;
        if (json)
        {
            JsonOutput.WriteLine(streams.Output, new
            {
                Corpus = folder,
                Sources = corpus.Manifest.Sources.Select(source => source.Name),
                Patterns = parameters.Name,
                parameters.Geometry,
                parameters.Cell,
                Shapings = parameters.Shapings.Select(set => set.Name),
                Crystals = corpus.Entries.Length,
                Simulated = simulated,
                NotImported = corpus.Manifest.Failures,
                Failed = failed.Select(entry => new { entry.Id, entry.Problem, Error = entry.Problem }),
            });
        }
        else
        {
            foreach (CorpusEntry entry in failed)
                streams.Error.WriteLine($"{entry.Id}: {entry.Problem}");
            streams.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{folder}: patterns {parameters.Name} of {simulated:N0} of {corpus.Entries.Length:N0} crystals; {PatternWording.Of(parameters)}."));
        }

        return failed.Length == 0;
    }
}
