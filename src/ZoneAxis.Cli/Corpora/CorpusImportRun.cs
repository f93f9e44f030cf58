using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Corpora;

/// <summary>Imports structures and says how it goes.</summary>
internal sealed class CorpusImportRun(ConsoleStreams streams, string folder)
{
    /// <summary>Imports all structures of some sources; those on the web are brought into the folder first.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="stop">Stops between two structures.</param>
    /// <returns>The manifest; null where the import was stopped.</returns>
    public CorpusManifest? Run(IReadOnlyList<IStructureSource> sources, CancellationToken stop)
    {
        try
        {
            foreach (Download download in sources.OfType<Download>())
                new DownloadRun(streams).Run(download, stop);
            return new ProgressDisplay(streams).Run(
                "import", progress => new CorpusImporter(new ImportOptions()).Import(sources, folder, new Notes(progress), stop));
        }
        catch (OperationCanceledException)
        {
            streams.Notes.WriteLine($"Stopped; what is done is kept in {folder}. Run the same command again to go on.");
            return null;
        }
    }

    /// <summary>Says what was imported, and where to read what was not.</summary>
    /// <param name="manifest">The manifest.</param>
    public void Report(CorpusManifest manifest)
    {
        ReportFailures(manifest);
        streams.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{folder}: {manifest.Crystals:N0} structures imported in {manifest.Structures.Length} shards, {manifest.Failures:N0} failed."));
    }

    /// <summary>Says where to read what was not imported.</summary>
    /// <param name="manifest">The manifest.</param>
    public void ReportFailures(CorpusManifest manifest)
    {
        if (manifest.Failures > 0)
            streams.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{manifest.Failures:N0} structures could not be imported; {Path.Combine(folder, ImportFailure.FileName)} says which and why."));
    }

    /// <summary>Words the progress of an import; how much is still to come is not known.</summary>
    private sealed class Notes(IProgress<ProgressNote> target) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            string failed = value.Failures > 0 ? string.Create(CultureInfo.InvariantCulture, $", {value.Failures:N0} failed") : "";
            target.Report(new ProgressNote(0, string.Create(CultureInfo.InvariantCulture, $"{value.Source}: {value.Structures:N0} structures{failed}")));
        }
    }
}
