using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ZoneAxis.Cli.Corpora;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Splits a corpus into a test and folds to learn from, and stores the split beside it.</summary>
internal sealed class CorpusSplitVerb : Verb
{
    private static readonly SplitOptions Standard = new();
    private static readonly char[] NotInNames = [.. Path.GetInvalidFileNameChars(), '/', '\\', ':'];

    private readonly Argument<string> _folder = CorpusFolder.Make();

    private const string DayForm = "yyyy-MM-dd";

    private static readonly string Kinds = $"{string.Join(", ", SplitKind.All.SkipLast(1).Select(kind => kind.Name))} or {SplitKind.All[^1].Name}";

    private readonly Option<string> _kind = new Option<string>("--kind")
    {
        Description = "What keeps the test apart: nothing (random), prototypes (stoichiometry, space group, Wyckoff sequence), formulas, or the date (learn from the Materials Project of early 2020, test on what came later; with --from, from the dates of the entries).",
        HelpName = string.Join('|', SplitKind.All.Select(kind => kind.Name)),
        DefaultValueFactory = _ => Standard.Kind.Name,
    }.Must(word => SplitKind.All.Any(kind => kind.Name == word), Kinds);

    private readonly Option<string> _groups = new Option<string>("--groups")
    {
        Description = $"Space groups (by label, else as found): {GroupList.Form}.",
        HelpName = "72|49|20|8|30|all|LIST",
        DefaultValueFactory = _ => GroupList.Paper,
    }.Must(text => GroupList.TryParse(text, out _), GroupList.Form);

    private readonly Option<int> _seed = SeedOption.Make();

    private readonly Option<double> _test = new Option<double>("--test")
    {
        Description = "Per cent of the crystals to test on; a split by date has its own.",
        HelpName = "PERCENT",
        DefaultValueFactory = _ => 100 * Standard.TestShare,
    }.Must(percent => percent is >= 0 and <= 100, "from 0 to 100 per cent");

    private readonly Option<string?> _from = new Option<string?>("--from")
    {
        Description = "Of --kind date: the first day whose entries are tested on, by their own dates, those dated before being learned from; entries without a date are left out. "
            + "Dates are read from CIF, OPTIMADE, the Materials Project and the COD.",
        HelpName = "YYYY-MM-DD",
    }.Must(text => text is null || TryParseDay(text, out _), DayForm);

    private readonly Option<int> _folds = new Option<int>("--folds")
    {
        Description = "Folds of the other crystals, each to choose parameters by in turn.",
        HelpName = "N",
        DefaultValueFactory = _ => Standard.Folds,
    }.Must(folds => folds >= 1, "at least 1");

    private readonly Option<string?> _name = new Option<string?>("--name")
    {
        Description = "Name of the split; else its kind, groups and seed, as random-72-2020.",
        HelpName = "NAME",
    }.Must(name => name!.Trim().Length > 0 && name.IndexOfAny(NotInNames) < 0, "the name of a file, without a folder");

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public CorpusSplitVerb(ConsoleStreams streams)
        : base(
            streams,
            "split",
            "Split a corpus into a test and folds to learn from, and store the split as splits/NAME.parquet: the identifier of each crystal, and its fold or −1 for the test.",
            new VerbExample("corpus split corpora/mine", "The paper's split: 20 per cent at random to test on, the rest in ten folds."),
            new VerbExample("corpus split corpora/mine --kind prototype --groups all", "No prototype is both learned from and tested on; all groups."))
    {
        Option[] options = [_kind, _from, _groups, _seed, _test, _folds, _name];
        Add(_folder);
        foreach (Option option in options)
            Add(option);
        Validators.Add(RequireKindOfDate);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string folder = parsed.GetRequiredValue(_folder);
        string groups = parsed.GetRequiredValue(_groups);
        SplitOptions options = new()
        {
            Kind = SplitKind.Parse(parsed.GetRequiredValue(_kind)),
            Groups = GroupList.Parse(groups),
            Seed = parsed.GetValue(_seed),
            TestFrom = TryParseDay(parsed.GetValue(_from), out DateOnly day) ? day : null,
            TestShare = parsed.GetValue(_test) / 100,
            Folds = parsed.GetValue(_folds),
        };
        StoredSplit split = CorpusSplits.Of(Corpus.Open(folder).Entries, options);
        if (split.Parts.IsEmpty)
            throw new InvalidDataException($"{folder} holds no crystals that this split could take: --groups is {groups}, --kind {options.Kind.Name}{LeftOut(options)}.");
        string path = SplitFile.PathOf(folder, parsed.GetValue(_name) ?? NameOf(options, groups));
        SplitFile.Of(split).Write(path);
        if (split.Counts.GetValueOrDefault(StoredSplit.Test) == 0)
            Streams.Notes.WriteLine($"zoneaxis: warning: the split {path} has no crystals to test on{(options.Kind == SplitKind.Date ? LeftOut(options) : "")}; 'zoneaxis evaluate' cannot measure a model by it.");
        Report(path, split, WritesJson(parsed));
        return ExitCodes.Success;
    }

    private void Report(string path, StoredSplit split, bool json)
    {
        int test = split.Counts.GetValueOrDefault(StoredSplit.Test);
        int[] folds = [.. Enumerable.Range(0, split.Options.Folds).Select(fold => split.Counts.GetValueOrDefault(fold))];
        if (json)
            JsonOutput.WriteLine(Streams.Output, new { Split = path, File = path, Name = Path.GetFileNameWithoutExtension(path), Kind = split.Options.Kind.Name, split.Options.Seed, Crystals = split.Parts.Length, Test = test, Folds = folds });
        else
            Streams.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{path}: {test:N0} crystals to test on, {folds.Sum():N0} to learn from in {folds.Length} folds of {folds.Min():N0} to {folds.Max():N0}."));
    }

    private void RequireKindOfDate(CommandResult result)
    {
        if (result.GetValue(_from) is not null && result.GetValue(_kind) != SplitKind.Date.Name)
            result.AddError("--from is for --kind date.");
    }

    private static string NameOf(SplitOptions options, string groups)
    {
        string from = options.TestFrom is { } day ? $"-from-{Text(day)}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{options.Kind.Name}{from}-{groups}-{options.Seed}");
    }

    /// <summary>What a split by date leaves out, to end a sentence.</summary>
    private static string LeftOut(SplitOptions options) => options switch
    {
        { Kind: var kind } when kind != SplitKind.Date => "",
        { TestFrom: { } day } => $" --from {Text(day)}, and entries without a date are left out",
        _ => ", and crystals that do not say whether they stood in the Materials Project of early 2020 are left out (--from YYYY-MM-DD goes by the dates of entries)",
    };

    private static string Text(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    private static bool TryParseDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
