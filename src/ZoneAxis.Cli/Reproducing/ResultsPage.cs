using System.Globalization;

namespace ZoneAxis.Cli.Reproducing;

/// <summary>The page of a reproduction, in Markdown.</summary>
internal static class ResultsPage
{
    /// <summary>Its heading.</summary>
    public const string Title = "What do our own trainings reach, beside the paper's?";

    /// <summary>The page.</summary>
    /// <param name="results">What is reached.</param>
    public static string Text(ReproducedResults results)
    {
        List<string> lines =
        [
            $"# {Title}",
            "",
            "Made by `zoneaxis reproduce --out DIR --write docs/results.md`.",
            "",
            Made(results.Record),
            "",
            "Ranges in parentheses are 95 % intervals (Wilson). The paper is L. C. O. Tiong, J. Kim, S. S. Han and D. Kim, npj Comput. Mater. **6**, 196 (2020); its numbers are those that its text states. Where paper, released code and published data disagree: [paper.md](paper.md).",
            "",
        ];
        foreach (ResultSection section in ResultSections.Of(results))
            lines.AddRange(Lines(section));
        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }

    /// <summary>How it was measured, in Markdown.</summary>
    /// <param name="record">The runs.</param>
    public static string Made(ReproductionRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"Measured by `zoneaxis reproduce --corpus corpora/mp --out DIR --budget {record.BudgetMinutes}{(record.Quick ? " --quick" : "")}` on the {record.Crystals:N0} crystals of the paper's {ResultSections.AllGroups} space groups in {string.Join(", ", record.Sources)}. "
        + $"A random fifth of the crystals was kept back and is what every figure is of. "
        + $"Every network had the same processor time, **{record.BudgetMinutes} minutes of one core at {ResultSections.AllGroups} groups**, less for smaller sets in proportion to their crystals, and patterns of the side in the table.{BudgetWording.Others(record)} That is not the paper's training, "
        + $"which had 224 px and hundreds of passes: the order of the networks says which learns most in that time, and the table of what each training took has how often it saw each crystal. The same command with a larger `--budget` goes on.");

    private static IEnumerable<string> Lines(ResultSection section)
    {
        yield return $"## {section.Title}";
        yield return "";
        foreach (string words in section.Words)
        {
            yield return words;
            yield return "";
        }

        if (section.Columns.Count == 0)
            yield break;
        yield return Row(section.Columns);
        yield return $"|{string.Concat(section.Columns.Select(_ => "---|"))}";
        foreach (IReadOnlyList<string> row in section.Rows)
            yield return Row(row);
        yield return "";
    }

    private static string Row(IReadOnlyList<string> cells) => $"| {string.Join(" | ", cells)} |";
}
