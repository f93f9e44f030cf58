using System.Globalization;
using Spectre.Console;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Identifying;

/// <summary>Answers for people: a table a crystal, and below it what the structure's own coordinates say.</summary>
internal sealed class IdentificationTable(ConsoleStreams streams)
{
    private readonly IAnsiConsole _console = streams.MakeOutputConsole();

    /// <summary>Writes the answer on one input.</summary>
    /// <param name="one">The input; it has an answer.</param>
    /// <param name="top">How many candidates to write.</param>
    internal void Write(IdentifiedInput one, int top)
    {
        Identification answer = one.Answer!;
        _console.WriteLine(one.Input.Name == answer.Crystal ? one.Input.Name : $"{one.Input.Name}: {answer.Crystal}");
        _console.Write(TableOf(answer.Candidates.Take(top)));
        _console.WriteLine(SentenceOf(answer.Structure));
        if (answer.Note is { } note)
            _console.WriteLine(note);
        _console.WriteLine();
    }

    private static Table TableOf(IEnumerable<Candidate> candidates)
    {
        Table table = new Table()
            .RoundedBorder()
            .AddColumn(new TableColumn("rank").RightAligned())
            .AddColumn(new TableColumn("number").RightAligned())
            .AddColumn("space group")
            .AddColumn("crystal system")
            .AddColumn(new TableColumn("probability").RightAligned());
        foreach ((int index, Candidate candidate) in candidates.Index())
        {
            table.AddRow(
                (index + 1).ToString(CultureInfo.InvariantCulture),
                candidate.Number.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(candidate.Symbol),
                Wording.Of(candidate.System),
                Wording.Percent(candidate.Probability));
        }

        return table;
    }

    private static string SentenceOf(StructureSymmetry structure)
    {
        string used = structure.SymprecUsedAngstrom < structure.SymprecAngstrom
            ? string.Create(CultureInfo.InvariantCulture, $", which had to be lowered to {structure.SymprecUsedAngstrom:0.####} Å")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The structure's own coordinates say: {structure.Number} {structure.Symbol} ({Wording.Of(structure.System)}), at symprec {structure.SymprecAngstrom} Å{used}.");
    }
}
