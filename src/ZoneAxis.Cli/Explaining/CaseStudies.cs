using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Explaining;

/// <summary>Makes the page of case studies and its pictures.</summary>
/// <param name="streams">Where notes go.</param>
/// <param name="folder">Folder of the model.</param>
/// <param name="beside">Folder of the other model; or null.</param>
internal sealed class CaseStudies(ConsoleStreams streams, string folder, string? beside)
{
    private const int Side = 128;

    /// <summary>Writes the page, and the pictures beside it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="inputs">The crystals.</param>
    /// <param name="command">The command that makes it, for the page.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Paths of the files, that of the page first.</returns>
    /// <exception cref="InvalidDataException">A crystal cannot be read.</exception>
    public IReadOnlyList<string> Write(string page, IEnumerable<StructureInput> inputs, string command, CancellationToken stop)
    {
        using ExplanationJob job = new(folder);
        using ExplanationJob? other = beside is null ? null : new ExplanationJob(beside);
        List<CaseStudy> cases = [];
        List<string> files = [page];
        foreach (StructureInput input in inputs)
        {
            Crystal crystal = input.Crystal ?? throw new InvalidDataException(input.Problem);
            CaseStudy study = new(job.Explain(crystal, stop), CasePatterns.Of(crystal, Side), WordOf(job.PartOf(crystal.Name)), other?.Explain(crystal, stop));
            string image = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(page))!, CasesPage.ImageOf(study.Explanation.Crystal));
            Directory.CreateDirectory(Path.GetDirectoryName(image)!);
            study.Patterns.Picture().WritePng(image);
            files.Add(image);
            cases.Add(study);
        }

        WholeFile.Write(page, new CasesPage(job.Model, other?.Model, command).Text(cases));
        streams.Notes.WriteLine($"Written: {page}, and {cases.Count} pictures.");
        return files;
    }

    private static string WordOf(int? part) => part switch
    {
        null => "in none",
        StoredSplit.Test => "kept back for the test",
        _ => "learned from or chosen by",
    };
}
