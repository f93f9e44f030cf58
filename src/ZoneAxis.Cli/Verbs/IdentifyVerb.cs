using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneAxis.Cli.Identifying;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Models;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Tells the space groups of crystals.</summary>
internal sealed class IdentifyVerb : Verb
{
    private const int StandardTop = 5;

    private readonly StructureFiles _files = new();

    private readonly Option<int> _top = new Option<int>("--top")
    {
        Description = "Number of candidates to write for each crystal.",
        HelpName = "K",
        DefaultValueFactory = _ => StandardTop,
    }.Must(top => top is >= 1 and <= SpaceGroups.Count, $"from 1 to {SpaceGroups.Count}");

    private readonly Option<bool> _brief = BriefOption.Make();

    private readonly PatternOptions _patterns;

    private readonly Option<string[]> _reflections = new("--reflections")
    {
        Description = $"Lists of reflections to identify instead of crystals, by their analysis and the network together: {ReflectionArgument.Kinds}; - means standard input.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly ReflectionOptions _listReading = new();

    private readonly Option<string> _prior = PriorOption.Make();

    private readonly Option<string> _model = ModelOption.Make();

    private readonly Option<double> _symprec = SymprecOption.Make(
        "Distance tolerance at which the structure's own symmetry is told, Å; what the network is given does not depend on it.");

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public IdentifyVerb(ConsoleStreams streams)
        : base(
            streams,
            "identify",
            "Tell the most probable space groups of each crystal by a trained network, from the intensities of its reflections alone, beside what its "
            + "own coordinates say; or those of pictures, or of lists of reflections. A group that a file declares plays no part.",
            new VerbExample("identify examples/quartz.cif", "The five most probable space groups of quartz."),
            new VerbExample("identify --model msdn-72 examples/rutile.cif", "Those of rutile by three diffraction patterns, as in the paper; 72 groups."),
            new VerbExample("identify --patterns NaCl_100.png NaCl_010.png NaCl_001.png", "Cell, absences and possible groups from three zone-axis patterns."),
            new VerbExample("identify --reflections mica.cif --prior materials-project", "Space groups with their probabilities from a list of reflections."),
            new VerbExample("identify --brief crystals.jsonl.gz", "One line a crystal: whether network and coordinates agree, and the group by each."),
            new VerbExample("identify --json --top 3 crystals.jsonl.gz", "Three candidates for each crystal of a data set, one JSON object a line."))
    {
        _patterns = new PatternOptions(_listReading.Cell);
        Add(_files.Argument);
        Add(_top);
        Add(_brief);
        Add(_model);
        Add(_symprec);
        _files.Argument.Arity = ArgumentArity.ZeroOrMore;
        _files.AddOptionsTo(this);
        _patterns.AddTo(this);
        Add(_reflections);
        _listReading.AddTo(this);
        Add(_prior);
        Validators.Add(result =>
        {
            bool hasLists = result.GetResult(_reflections) is { Tokens.Count: > 0 };
            if (result.GetResult(_files.Argument) is not { Tokens.Count: > 0 } && !_patterns.IsGiven(result) && !hasLists && !result.Children.OfType<OptionResult>().Any(LacksValue))
                result.AddError("Required argument missing: name a FILE of crystals, pictures with --patterns, or lists of reflections with --reflections.");
            if (result.GetResult(_files.Argument) is { Tokens.Count: > 0 } && _patterns.IsGiven(result))
                result.AddError("FILE and --patterns exclude each other: identify crystals and pictures one after the other.");
            if (hasLists && result.GetResult(_files.Argument) is { Tokens.Count: > 0 })
                result.AddError("FILE and --reflections exclude each other: identify crystals and lists one after the other.");
            if (hasLists && _patterns.IsGiven(result))
                result.AddError("--patterns and --reflections exclude each other: identify pictures and lists one after the other.");
            RequireOwn(result, _listReading.All.Where(option => option != _listReading.Cell), hasLists, "--reflections");
            RequireOwn(result, [_listReading.Cell, _prior], hasLists || _patterns.IsGiven(result), "--reflections or --patterns");
            RequireOwn(result, _patterns.OfPictures, _patterns.IsGiven(result), "--patterns");
            _patterns.RequireKnownToCrystallite(result, _prior);
            RequireOwn(result, [_symprec, .. _files.Options], !_patterns.IsGiven(result) && !hasLists, "FILE");
        });
    }

    /// <inheritdoc/>
    protected override CsvColumns Columns => IdentificationJson.Columns;

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop) =>
        parsed.GetValue(_reflections) is { Length: > 0 } lists ? RunLists(lists, parsed, stop)
        : _patterns.Files(parsed).Length > 0 ? RunPictures(parsed, stop)
        : RunStructures(parsed, stop);

    /// <summary>Demands that options which mean nothing but for one kind of input are not given with the other.</summary>
    private static void RequireOwn(CommandResult result, IEnumerable<Option> options, bool isOwn, string input)
    {
        foreach (Option option in options.Where(option => !isOwn && result.GetResult(option) is { Implicit: false } && CanBeRead(result, option)))
            result.AddError($"{option.Name} is for {input}; leave it out.");
    }

    /// <summary>Whether the value of an option can be read; where it cannot, that is said, and is enough.</summary>
    private static bool CanBeRead(CommandResult result, Option option) => option switch
    {
        Option<double?> number => result.TryGet(number, out _),
        Option<double> number => result.TryGet(number, out _),
        Option<int> number => result.TryGet(number, out _),
        Option<int?> number => result.TryGet(number, out _),
        _ => true,
    };

    /// <summary>Whether an option stands without its value, of which the library says so where nothing else is wrong.</summary>
    private static bool LacksValue(OptionResult result) => result.Tokens.Count < result.Option.Arity.MinimumNumberOfValues && !result.Implicit;

    private int RunLists(string[] files, ParseResult parsed, CancellationToken stop)
    {
        GroupPrior prior = PriorOption.Parse(parsed.GetRequiredValue(_prior));
        ReflectionJob job = new(new ReflectionRequest
        {
            Reading = _listReading.Build(parsed),
            Analysis = new ReflectionAnalysisOptions { Prior = prior },
            StandardInput = Streams.OpenInput,
        });
        string folder = ShippedModels.Find(parsed.GetRequiredValue(_model));
        // Loading takes as long as a list. By these frequencies a network has no say, see Identifier.Identify.
        Task<Identifier>? opening = prior is GroupPrior.None or GroupPrior.Organic ? null : Task.Run(() => Identifier.Open(folder), CancellationToken.None);
        try
        {
            int code = new BatchRun(Streams, "Identifying").Run(progress => job.Run(files, progress, stop), one => Tell(one, opening, parsed));
            if (opening is not null)
                WriteModel(opening.GetAwaiter().GetResult().Model, parsed);
            return code;
        }
        finally
        {
            opening?.ContinueWith(done => done.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        }
    }

    private BatchResult Tell(ReflectionResult one, Task<Identifier>? opening, ParseResult parsed)
    {
        if (one.Report is not { } report)
            return TellProblem(one.Path, one.Problem!, one.Remedy, parsed);
        Identification answer = opening is null ? ReflectionIdentifier.Identify(one.Path, report) : opening.GetAwaiter().GetResult().Identify(one.Path, report);
        // What the analysis says of its first group is no matter where there is no answer.
        Write(one.Path, answer, parsed, answer.Unknown is null ? report.Notes : report.Analysis.List.Notes);
        return BatchResult.Of(answer.Unknown is null ? null : "unknown");
    }

    private int RunStructures(ParseResult parsed, CancellationToken stop)
    {
        using Identifier identifier = Identifier.Open(ShippedModels.Find(parsed.GetRequiredValue(_model)));
        // With another distance go the angles that it allows, not those of the model's distance.
        SymmetryTolerance? tolerance = parsed.GetResult(_symprec) is { Implicit: false } ? SymmetryTolerance.At(parsed.GetValue(_symprec)) : null;
        IdentificationJob job = new(identifier, tolerance, _files.Reading(parsed, Streams));
        IReadOnlyList<string> files = _files.Paths(parsed);
        int code = new BatchRun(Streams, "Identifying").Run(progress => job.Run(files, progress, stop), one => Tell(one, parsed));
        WriteModel(identifier.Model, parsed);
        return code;
    }

    private BatchResult Tell(IdentifiedInput one, ParseResult parsed)
    {
        if (one.Answer is { } answer)
        {
            Write(one.Input.Name, answer, parsed, one.Input.Notes);
            return BatchResult.Of(answer.Verdict is { } verdict ? VerdictWording.Of(verdict) : null);
        }

        return TellProblem(one.Input.Name, one.Problem!, one.Remedy, parsed);
    }

    private BatchResult TellProblem(string input, string sentence, string? remedy, ParseResult parsed)
    {
        string problem = CommandHint.AddTo(sentence, remedy);
        Streams.Error.WriteLine($"zoneaxis: {problem}");
        if (WritesJson(parsed))
            Streams.Output.WriteLine(IdentificationJson.Line(input, problem));
        return BatchResult.Failed;
    }

    private int RunPictures(ParseResult parsed, CancellationToken stop)
    {
        string input = string.Join(", ", _patterns.Files(parsed));
        try
        {
            return RunPictures(parsed, input, stop);
        }
        catch (Exception failure) when (WritesJson(parsed) && failure is not (OperationCanceledException or StandardOutputException))
        {
            // As for a structure: a line for the program that reads, a sentence for a person.
            Streams.Output.WriteLine(IdentificationJson.Line(input, CommandHint.AddTo(FailureSentence.Of(failure), failure)));
            return FailureReport.Write(failure, Streams.Error);
        }
    }

    private int RunPictures(ParseResult parsed, string input, CancellationToken stop)
    {
        string geometry = _patterns.Geometry(parsed);
        bool isNamed = parsed.GetResult(_model) is { Implicit: false };
        string folder = ShippedModels.Find(isNamed ? parsed.GetRequiredValue(_model) : ShippedModels.OfPictures);
        // Indexing needs no model, unless the model named is one of zone axes.
        bool asksModel = geometry != ZoneAxes.GeometryName || isNamed;
        string? known = asksModel ? ModelFolder.Load(folder).Config.Descriptor.Geometry : null;
        PictureIdentification pictures = _patterns.Build(parsed, PriorOption.Parse(parsed.GetRequiredValue(_prior)));
        switch (pictures.MethodBeside(known))
        {
            case PictureMethod.Network when _patterns.OfIndexing.Append(_listReading.Cell).Append(_prior).FirstOrDefault(parsed.Has) is { } useless:
                Streams.Error.WriteLine($"zoneaxis: {useless.Name} is for pictures that are indexed; the network of {folder} answers those of its geometry, {geometry}, as they are. Leave it out.");
                return ExitCodes.WrongUsage;
            case PictureMethod.Network:
                using (Identifier identifier = Identifier.Open(folder))
                {
                    Write(input, identifier.IdentifyPictures(_patterns.Files(parsed), _patterns.Frames(parsed)), parsed);
                    WriteModel(identifier.Model, parsed);
                }

                return ExitCodes.Success;
            case PictureMethod.Frames:
                using (Identifier? network = NetworkBeside(parsed))
                {
                    Identification joined = pictures.Index(PictureMethod.Frames, network, stop);
                    Write(input, joined, parsed, joined.Reflections?.Notes);
                    if (joined.Model is not null)
                        WriteModel(network!.Model, parsed);
                }

                return ExitCodes.Success;
            case { } method:
                Identification answer = pictures.Index(method, null, stop);
                Write(input, answer, parsed, answer.Reflections?.Notes);
                return ExitCodes.Success;
            default:
                Streams.Error.WriteLine($"zoneaxis: --geometry is {geometry}; it must be {ZoneAxes.GeometryName}, which is indexed, or {known}, that of the model {folder}.");
                return ExitCodes.WrongUsage;
        }
    }

    /// <summary>The network to be joined with the analysis of frames: the standard one unless another is named; none where that takes no reflections, or where the frequencies of groups are such that it has no say.</summary>
    private Identifier? NetworkBeside(ParseResult parsed)
    {
        if (PriorOption.Parse(parsed.GetRequiredValue(_prior)) is GroupPrior.None or GroupPrior.Organic)
            return null;
        Identifier network = Identifier.Open(ShippedModels.Find(parsed.GetRequiredValue(_model)));
        if (network.TakesReflections)
            return network;
        network.Dispose();
        return null;
    }

    private void Write(string input, Identification answer, ParseResult parsed, IReadOnlyList<string>? notes = null)
    {
        int top = parsed.GetValue(_top);
        if (WritesJson(parsed))
        {
            Streams.Output.WriteLine(IdentificationJson.Line(input, answer, top, notes));
        }
        else if (parsed.GetValue(_brief))
        {
            Streams.Output.WriteLine(IdentificationLine.Of(input, answer));
            Streams.WriteNotes(input, notes ?? []);
        }
        else
        {
            new IdentificationTable(Streams).Write(input, answer, top, notes ?? []);
        }
    }

    private void WriteModel(ModelFolder model, ParseResult parsed)
    {
        if (!WritesJson(parsed) && !parsed.GetValue(_brief))
            Streams.Output.WriteLine(ModelSummary.Of(model));
    }
}
