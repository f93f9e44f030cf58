using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Corpora;

namespace ZoneAxis.Cli.Corpora;

/// <summary>Makes the patterns of a corpus and says how it goes.</summary>
internal sealed class SimulationRun(ConsoleStreams streams, string folder)
{
    /// <summary>Makes the patterns of a part of the shards.</summary>
    /// <param name="options">How.</param>
    /// <param name="part">Which shards.</param>
    /// <param name="stop">Stops between two crystals.</param>
    /// <returns>Whether it was not stopped.</returns>
    internal bool Run(SimulationOptions options, ShardPart part, CancellationToken stop)
    {
        try
        {
            return new ProgressDisplay(streams).Run("simulate", progress =>
            {
                new CorpusSimulator(options).Simulate(folder, part, new Notes(progress), stop);
                return true;
            });
        }
        catch (OperationCanceledException)
        {
            streams.Error.WriteLine($"Stopped; what is done is kept in {folder}. Run the same command again to go on.");
            return false;
        }
    }

    /// <summary>Says what a complete corpus holds.</summary>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="json">Whether it is wanted as JSON.</param>
    /// <returns>The exit code: a failure where crystals could not be simulated.</returns>
    internal int Report(CorpusManifest manifest, bool json)
    {
        Corpus corpus = Corpus.Open(folder);
        CorpusEntry[] failed = [.. corpus.Entries.Where(entry => !entry.HasPatterns)];
        int simulated = corpus.Entries.Length - failed.Length;
        SimulationParameters parameters = manifest.Simulation!;
        if (json)
        {
            JsonOutput.WriteLine(streams.Output, new
            {
                Corpus = folder,
                Sources = manifest.Sources.Select(source => source.Name),
                parameters.Geometry,
                parameters.Cell,
                Shapings = parameters.Shapings.Select(set => set.Name),
                Crystals = corpus.Entries.Length,
                Simulated = simulated,
                NotImported = manifest.Failures,
                Failed = failed.Select(entry => new { entry.Id, entry.Problem }),
            });
        }
        else
        {
            foreach (CorpusEntry entry in failed)
                streams.Error.WriteLine($"{entry.Id}: {entry.Problem}");
            streams.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{folder}: patterns of {simulated:N0} of {corpus.Entries.Length:N0} crystals; geometry {parameters.Geometry}, cell {parameters.Cell}, {parameters.Detector.Rows} × {parameters.Detector.Columns} px."));
        }

        return failed.Length == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }

    /// <summary>Words the progress of a simulation.</summary>
    private sealed class Notes(IProgress<ProgressNote> target) : IProgress<SimulationProgress>
    {
        private readonly long _start = TimeProvider.System.GetTimestamp();
        private int? _doneAtStart;

        public void Report(SimulationProgress value)
        {
            _doneAtStart ??= value.Done;
            double seconds = TimeProvider.System.GetElapsedTime(_start).TotalSeconds;
            double rate = seconds > 0 ? (value.Done - _doneAtStart.Value) / seconds : 0;
            string failed = value.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {value.Failed:N0} failed") : "";
            double done = value.Total == 0 ? 1 : (double)value.Done / value.Total;
            target.Report(new ProgressNote(
                done,
                string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} of {value.Total:N0} crystals{failed}, {rate:0.0}/s")));
        }
    }
}
