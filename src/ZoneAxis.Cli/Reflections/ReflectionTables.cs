using System.Globalization;
using Spectre.Console;
using ZoneAxis.Cli.Output;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Reflections;

/// <summary>What a list of reflections says, for people: each table that the analysis decided by.</summary>
/// <param name="streams">Where they are written.</param>
/// <param name="top">How many Laue classes, symbols and groups to write.</param>
internal sealed class ReflectionTables(ConsoleStreams streams, int top)
{
    // A class of reflections a third as strong as the others looks like a smaller cell.
    private const double FaintForbidden = 1.0 / 3;

    private const string Nothing = "–";

    private readonly IAnsiConsole _console = streams.MakeOutputConsole();

    /// <summary>Writes the tables of one list.</summary>
    /// <param name="input">What to call the file.</param>
    /// <param name="report">What its list says.</param>
    public void Write(string input, ReflectionReport report)
    {
        WriteEvidence(input, report.Analysis);
        Write("Extinction symbols", SymbolsOf(report.Analysis));
        Write("Space groups; the logarithms say what absences, statistics and frequency add", GroupsOf(report.Analysis));
        Write("Intensities, z = E² over the mean; an acentric crystal has 0.886, 0.736, 2 and 6, a centric one 0.798, 0.968, 3 and 15", StatisticsOf(report.Statistics));
        TwinTest twinning = report.Statistics.Twinning;
        if (twinning.Pairs > 0)
            streams.Output.WriteLine($"Twinning, {twinning.Pairs} pairs: ⟨|L|⟩ {Value(twinning.Mean)} (0.500 acentric, 0.637 centric, 0.375 half a twin), ⟨L²⟩ {Value(twinning.MeanSquare)} (0.333, 0.500, 0.200)");
        streams.Output.WriteLine($"Centre of symmetry: {Wording.Percent(report.Analysis.CentreProbability)}");
        foreach (string note in report.Notes)
            _console.WriteLine(Wording.Note(note));
        _console.WriteLine();
    }

    private void WriteEvidence(string input, ReflectionAnalysis analysis)
    {
        ReflectionList list = analysis.List;
        string beam = list.Radiation switch { Radiation.XRay => ", X-rays", Radiation.Electron => ", electrons", _ => "" };
        string wavelength = list.WavelengthAngstrom is { } one ? string.Create(CultureInfo.InvariantCulture, $", {one:0.#####} Å") : "";
        streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{input}: {list.Reflections.Length:N0} measurements of {analysis.Unique:N0} reflections{beam}{wavelength}"));
        streams.Output.WriteLine($"Cell: {list.Lattice.Parameters}");
        Write("Centring of this cell", CentringsOf(analysis));
        Write("Laue classes", LaueClassesOf(analysis));
        if (analysis.Elements.Length > 0)
            Write($"Glide planes and screw axes, on the axes of {analysis.Groups[0].Setting}", ElementsOf(analysis));
    }

    private void Write(string title, Table table)
    {
        streams.Output.WriteLine();
        streams.Output.WriteLine(title);
        _console.Write(table);
    }

    /// <summary>The conventional centrings, and of all other smaller cells those that the reflections come near.</summary>
    private static bool IsWorthALine(CentringTest one) => char.IsAsciiLetterUpper(one.Name[0]) || one.Forbidden.MeanIntensity < FaintForbidden * one.Allowed.MeanIntensity;

    private static Table CentringsOf(ReflectionAnalysis analysis)
    {
        Table table = TableOf(["condition"], [.. CountColumns("forbidden"), .. CountColumns("allowed")]);
        foreach (CentringTest one in analysis.Centrings.Where(IsWorthALine))
            table.AddRow([Markup.Escape(one.Name), .. Cells(one.Forbidden, "none"), .. Cells(one.Allowed, "none")]);
        return table;
    }

    private Table LaueClassesOf(ReflectionAnalysis analysis)
    {
        Table table = TableOf(["Laue class", "Bravais"], ["R(int)", "CC", "sets", "inconsistent", "ln ratio", "off, Å", "probability"]).AddColumn("cell, Å and degrees");
        foreach (LaueProbability one in analysis.LaueClasses.Take(top))
        {
            LaueTest test = one.Test;
            bool isCompared = test.Compared > 0;
            table.AddRow(
                Markup.Escape(test.LaueClass.Symbol), test.Bravais,
                isCompared ? Number(test.MergingError, "0.000") : Nothing, isCompared ? Number(test.Correlation, "0.000") : Nothing,
                Number(test.Compared, "N0"), Number(test.Inconsistent, "N0"), Number(test.LogLikelihoodRatio, "0.0"), Number(test.MissAngstrom, "0.000"),
                Wording.Percent(one.Probability), CellWording.Of(test.Cell.Parameters));
        }

        return table;
    }

    private static Table ElementsOf(ReflectionAnalysis analysis)
    {
        Table table = TableOf(["condition"], [.. CountColumns("forbidden"), .. CountColumns("allowed"), "ln ratio"]);
        foreach (ElementTest one in analysis.Elements)
            table.AddRow([Markup.Escape(one.Condition), .. Cells(one.Forbidden, "not tested"), .. Cells(one.Allowed, "none"), one.IsTested ? Number(one.LogLikelihoodRatio, "0.0") : Nothing]);
        return table;
    }

    private Table SymbolsOf(ReflectionAnalysis analysis)
    {
        Table table = TableOf(["symbol", "Laue class"], ["probability"]).AddColumn("groups");
        foreach (SymbolProbability one in analysis.Symbols.Take(top))
            table.AddRow(Markup.Escape(one.Extinction.Symbol), Markup.Escape(one.Extinction.Laue), Wording.Percent(one.Probability), string.Join(' ', one.Extinction.Groups));
        return table;
    }

    private Table GroupsOf(ReflectionAnalysis analysis)
    {
        Table table = TableOf(["group"], ["probability", "absences", "statistics", "frequency"]).AddColumn("cell, Å and degrees");
        foreach (GroupProbability one in analysis.Groups.Take(top))
        {
            table.AddRow(
                Markup.Escape(one.Setting.ToString()), Wording.Percent(one.Probability), Number(one.LogAbsences, "0.0"), Number(one.LogStatistics, "0.0"),
                Number(one.LogPrior, "0.0"), CellWording.Of(one.Cell.Parameters));
        }

        return table;
    }

    private static Table StatisticsOf(ReflectionStatistics statistics)
    {
        Table table = TableOf(["reflections"], ["number", "⟨|E|⟩", "⟨|E²−1|⟩", "⟨E⁴⟩", "⟨E⁶⟩", "ln centric/acentric"]);
        foreach (IntensityDistribution one in (IEnumerable<IntensityDistribution>)[statistics.General, .. statistics.Zones, .. statistics.Shells])
        {
            if (one.Number > 0)
                table.AddRow(one.Name, Number(one.Number, "N0"), Value(one.MeanAmplitude), Value(one.MeanDeviation), Value(one.Fourth), Value(one.Sixth), Value(one.CentricLogRatio));
        }

        return table;
    }

    private static string Value(StatisticValue value) => string.Create(CultureInfo.InvariantCulture, $"{value.Mean:0.000} ± {value.Deviation:0.000}");

    private static Table TableOf(IEnumerable<string> words, IEnumerable<string> numbers)
    {
        Table table = new Table().RoundedBorder();
        foreach (string word in words)
            table.AddColumn(word);
        foreach (string number in numbers)
            table.AddColumn(new TableColumn(number).RightAligned());
        return table;
    }

    private static IEnumerable<string> CountColumns(string which) => [which, "⟨I⟩", "⟨I/σ⟩", "> 3σ"];

    private static IEnumerable<string> Cells(ReflectionCount count, string none) => count.Number == 0
        ? [none, Nothing, Nothing, Nothing]
        : [Number(count.Number, "N0"), Number(count.MeanIntensity, "0.000"), Number(count.MeanSignificance, "0.0"), Number(count.Seen, "N0")];

    private static string Number<T>(T number, string format)
        where T : IFormattable => number.ToString(format, CultureInfo.InvariantCulture);
}
