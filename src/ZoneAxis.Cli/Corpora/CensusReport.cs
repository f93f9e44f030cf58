using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Corpora;

/// <summary>Writes what a corpus holds.</summary>
internal static class CensusReport
{
    /// <summary>As tables.</summary>
    /// <param name="streams">Where they go.</param>
    /// <param name="folder">The corpus's folder.</param>
    /// <param name="corpus">The corpus.</param>
    /// <param name="census">What it holds.</param>
    /// <param name="listed">Suspicious crystals of a kind to list.</param>
    public static void WriteTables(ConsoleStreams streams, string folder, Corpus corpus, CorpusCensus census, int listed)
    {
        IAnsiConsole console = streams.MakeOutputConsole();
        console.Write(SystemsOf(census));
        console.Write(GroupsOf(census));
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{corpus.Entries.Length:N0} crystals, {WithoutPatterns(corpus):N0} of them without patterns, {census.WithoutGroup:N0} without a group; {corpus.Manifest.Failures:N0} structures could not be imported."));
        if (census.Dates is { } dates)
        {
            console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{dates.Crystals:N0} crystals are dated, from {dates.First:yyyy-MM-dd} to {dates.Last:yyyy-MM-dd}, a fifth of them from {dates.NewestFifth:yyyy-MM-dd} on."));
        }

        foreach (PatternSet set in corpus.Manifest.Patterns)
            console.WriteLine($"Patterns {set.Name}, {StateOf(folder, set)}: {PatternWording.Of(set.Parameters)}");
        if (SplitFile.NamesIn(folder) is { IsEmpty: false } splits)
            console.WriteLine($"Splits: {string.Join(", ", splits)}");
        WriteSuspicious(console, "Compounds with implausibly much room for their atoms", census.Expanded, listed);
        WriteSuspicious(console, "Groups that change with the tolerance", census.Unstable, listed);
        WriteSuspicious(console, "Labels that are not the group found", census.Relabelled, listed);
    }

    /// <summary>As one line of JSON.</summary>
    /// <param name="streams">Where it goes.</param>
    /// <param name="folder">The corpus's folder.</param>
    /// <param name="corpus">The corpus.</param>
    /// <param name="census">What it holds.</param>
    public static void WriteJson(ConsoleStreams streams, string folder, Corpus corpus, CorpusCensus census) => JsonOutput.WriteLine(streams.Output, new
    {
        Corpus = folder,
        corpus.Manifest.Sources,
        Crystals = corpus.Entries.Length,
        WithoutPatterns = WithoutPatterns(corpus),
        Patterns = corpus.Manifest.Patterns.Select(set => new { set.Name, set.IsComplete, WithoutPatterns = WithoutPatterns(folder, set), set.Parameters }),
        Splits = SplitFile.NamesIn(folder),
        census.WithoutGroup,
        NotImported = corpus.Manifest.Failures,
        census.Dates,
        Systems = census.Systems.Select(count => new { System = Wording.Of(count.System), count.Crystals, count.OfPaperGroups, count.Paper }),
        Groups = census.Groups.Select(count => new { Number = count.Group, count.Group, count.Crystals, count.Paper }),
        Expanded = Named(census.Expanded),
        Unstable = Named(census.Unstable),
        Relabelled = Named(census.Relabelled),
    });

    private static int WithoutPatterns(Corpus corpus) => corpus.Entries.Count(entry => !entry.HasPatterns);

    private static int? WithoutPatterns(string folder, PatternSet set) => set.IsComplete ? WithoutPatterns(Corpus.Open(folder, set.Name)) : null;

    private static string StateOf(string folder, PatternSet set) => WithoutPatterns(folder, set) switch
    {
        null => "not all made",
        0 => "of every crystal",
        { } without => string.Create(CultureInfo.InvariantCulture, $"of all crystals but {without:N0}"),
    };

    private static IEnumerable<object> Named(ImmutableArray<SuspiciousEntry> entries) => entries.Select(one => new { one.Entry.Id, one.Entry.Formula, one.Reason });

    private static Table SystemsOf(CorpusCensus census)
    {
        Table table = NewTable("crystal system", "crystals", "of the paper's 72 groups", "in the paper");
        foreach (SystemCount count in census.Systems)
            table.AddRow(Wording.Of(count.System), Text(count.Crystals), Text(count.OfPaperGroups), Text(count.Paper));
        table.AddRow("all", Text(census.Systems.Sum(one => one.Crystals)), Text(census.Systems.Sum(one => one.OfPaperGroups)), Text(census.Systems.Sum(one => one.Paper)));
        return table;
    }

    private static Table GroupsOf(CorpusCensus census)
    {
        Table table = NewTable("space group", "crystals", "in the paper", "ratio");
        foreach (GroupCount count in census.Groups)
        {
            string ratio = count.Paper is { } paper ? ((double)count.Crystals / paper).ToString("0.00", CultureInfo.InvariantCulture) : "";
            table.AddRow(Markup.Escape(SpaceGroups.Default(count.Group).ToString()), Text(count.Crystals), count.Paper is { } number ? Text(number) : "", ratio);
        }

        return table;
    }

    private static Table NewTable(string first, params string[] numbers)
    {
        Table table = new Table().RoundedBorder().AddColumn(first);
        foreach (string name in numbers)
            table.AddColumn(new TableColumn(name).RightAligned());
        return table;
    }

    private static void WriteSuspicious(IAnsiConsole console, string title, ImmutableArray<SuspiciousEntry> entries, int listed)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: {entries.Length:N0}"));
        foreach (SuspiciousEntry one in entries.Take(listed))
            console.WriteLine($"  {one.Entry.Id} ({one.Entry.Formula}): {one.Reason}");
        if (entries.Length > listed)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {entries.Length - listed:N0} more; --list N lists more of them, --json all."));
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
