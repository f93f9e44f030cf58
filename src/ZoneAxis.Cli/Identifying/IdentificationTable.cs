using System.Globalization;
using Spectre.Console;
using ZoneAxis.Cli.Indexing;
using ZoneAxis.Cli.Output;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Identifying;

/// <summary>Answers for people: a table a crystal, and below it what the structure's own coordinates say, or what indexing found.</summary>
internal sealed class IdentificationTable(ConsoleStreams streams)
{
    private readonly IAnsiConsole _console = streams.MakeOutputConsole();

    /// <summary>Writes the answer on one input.</summary>
    /// <param name="input">What to call the input.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="top">How many candidates, cells and groups a cell to write.</param>
    /// <param name="notes">What the reader says of the input.</param>
    public void Write(string input, Identification answer, int top, IReadOnlyList<string> notes)
    {
        _console.WriteLine(input == answer.Crystal ? input : $"{input}: {answer.Crystal}");
        // What cannot be right is said before anybody reads it.
        if (answer.Verdict is Verdict.OutsideModel)
            _console.WriteLine(VerdictWording.LineOf(answer)!);
        if (answer.Unknown is { } reason)
            _console.WriteLine($"Unknown. {reason}");
        else
            _console.Write(TableOf(answer.Candidates.Take(top)));
        if (answer.Structure is { } structure)
            _console.WriteLine(SentenceOf(structure));
        if (answer.Indexed is { } indexed)
            WriteIndexed(indexed, top);
        if (answer.Frames is { } frames)
            new IndexReport(streams.Output).WriteGeometry(frames);
        if (answer.Reflections is { } reflections)
            WriteReflections(reflections);
        if (answer.Assumptions is { } assumptions)
            streams.Output.WriteLine(assumptions);
        if (answer.Verdict is Verdict.Agree or Verdict.Disagree)
            _console.WriteLine(VerdictWording.LineOf(answer)!);
        else if (answer is { Verdict: null, Note: { } note })
            _console.WriteLine(note);
        foreach (string said in notes)
            _console.WriteLine(Wording.Note(said));
        _console.WriteLine();
    }

    /// <summary>What the candidates follow from; lines as they are, not broken at the width of a terminal.</summary>
    private void WriteIndexed(IndexedPictures indexed, int top)
    {
        foreach (ZoneLattice zone in indexed.Zones)
            streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{zone.Zone}: plane lattice {zone.Reciprocal.A.Length:0.00000} by {zone.Reciprocal.B.Length:0.00000} 1/Å at {zone.Reciprocal.AngleDegrees:0.00}°, {zone.Reflections.Length} points"));
        foreach ((int index, CellCandidate candidate) in indexed.Cells.Take(top).Index())
        {
            (int seen, int absent) = (candidate.Reflections.Count(one => one.IsSeen), candidate.Reflections.Count(one => one.IsAbsent));
            streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cell {index + 1} of {indexed.Cells.Count}: {candidate.Cell}, fit {100 * candidate.FitError:0.00} %, {seen} reflections seen, {absent} absent"));
            foreach (GroupEvidence one in candidate.Groups.Take(top))
                streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {one.Extinction}: groups {string.Join(' ', one.Extinction.Groups)}; {one.Contradictions} seen though forbidden, {one.UnexplainedAbsences} absent though allowed, equivalents differ by {100 * one.MergingError:0.0} %"));
            if (candidate.Groups.IsEmpty)
                streams.Output.WriteLine("  no space group has just these absences");
        }
    }

    /// <summary>What the candidates follow from; the verb reflections has the tables in full.</summary>
    private void WriteReflections(ReflectionReport report)
    {
        ReflectionAnalysis analysis = report.Analysis;
        LaueProbability laue = analysis.LaueClasses[0];
        SymbolProbability symbol = analysis.Symbols[0];
        string merging = laue.Test.Compared > 0 ? string.Create(CultureInfo.InvariantCulture, $", R(int) {laue.Test.MergingError:0.000} over {laue.Test.Compared} sets") : "";
        streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{analysis.List.Reflections.Length:N0} measurements of {analysis.Unique:N0} reflections"));
        streams.Output.WriteLine($"Laue class {laue.Test.LaueClass.Symbol} ({laue.Test.Bravais}): {Wording.Percent(laue.Probability)}{merging}");
        streams.Output.WriteLine($"Extinction symbol {symbol.Extinction.Symbol}: {Wording.Percent(symbol.Probability)}; its groups {string.Join(' ', symbol.Extinction.Groups)}");
        foreach (ElementFinding one in report.Elements)
        {
            ReflectionCount forbidden = one.Test.Forbidden;
            string found = one.Test.IsTested
                ? string.Create(CultureInfo.InvariantCulture, $"{WordOf(one.Presence)}; {forbidden.Number} forbidden, I/σ {forbidden.MeanSignificance:0.0}, {forbidden.Seen} above 3σ; ln ratio {one.Test.LogLikelihoodRatio:0.0}")
                : "not tested";
            streams.Output.WriteLine($"  {one.Test.Condition}, {one.Element}: {found}");
        }

        foreach (IGrouping<string, ZoneSymmetry> zone in report.Zones.GroupBy(one => one.Zone))
            streams.Output.WriteLine($"Zone {zone.Key}: {string.Join(", ", zone.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.PlaneGroup} R {one.MergingError:0.000} over {one.Compared} sets")))}");
        streams.Output.WriteLine($"Centre of symmetry: {Wording.Percent(analysis.CentreProbability)}");
    }

    private static string WordOf(ElementPresence presence) => presence switch
    {
        ElementPresence.Present => "there",
        ElementPresence.Absent => "not there",
        _ => "open",
    };

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
                NumbersOf(candidate),
                Markup.Escape(SymbolsOf(candidate)),
                Wording.Of(candidate.System),
                candidate.Probability is { } probability ? Wording.Percent(probability) : "–");
        }

        return table;
    }

    private static string NumbersOf(Candidate candidate) =>
        string.Create(CultureInfo.InvariantCulture, $"{candidate.Number}{(candidate.EnantiomorphicPartner is { } partner ? $", {partner}" : "")}");

    private static string SymbolsOf(Candidate candidate) =>
        candidate.EnantiomorphicPartner is { } partner ? $"{candidate.Symbol} or {SpaceGroups.Default(partner).Symbol}" : candidate.Symbol;

    private static string SentenceOf(StructureSymmetry structure)
    {
        string used = Wording.OmittedOperations(structure.SymprecAngstrom, structure.SymprecUsedAngstrom);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The structure's own coordinates say: {structure.Number} {structure.Symbol} ({Wording.Of(structure.System)}), at symprec {structure.SymprecAngstrom} Å{used}.");
    }
}
