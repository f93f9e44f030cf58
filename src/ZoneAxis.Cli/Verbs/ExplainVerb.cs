using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using ZoneAxis.Cli.Explaining;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Shows what a trained network sees in crystals.</summary>
internal sealed class ExplainVerb : Verb
{
    private const int StandardMaps = 64;
    private const int MostMaps = 4096;
    private const int LeadingCandidates = 5;
    private static readonly string[] Views = ["x", "y", "z"];

    private readonly StructureFiles _files = new();

    private readonly Option<string> _model = ModelOption.Make();

    private readonly Option<string> _view = new Option<string>("--view")
    {
        Description = "Which of a crystal's three pictures is looked at; of a model that sees one, x.",
        HelpName = "x|y|z",
        DefaultValueFactory = _ => Views[0],
    }.Must(view => Views.Contains(view), "x, y or z");

    private readonly Option<string?> _out = new("--out") { Description = "Folder for the pictures: what the network is given, and the maps of each block; made where it is missing.", HelpName = "DIR" };

    private readonly Option<int> _maps = new Option<int>("--maps")
    {
        Description = "Maps of a block that are drawn, from the first.",
        HelpName = "N",
        DefaultValueFactory = _ => StandardMaps,
    }.Must(count => count is >= 1 and <= MostMaps, $"from 1 to {MostMaps}");

    private readonly Option<string?> _write = new("--write")
    {
        Description = "Instead: write a page of Markdown on these crystals, the paper's case studies, with pictures of their patterns beside it.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _beside = new("--beside") { Description = "For --write: the folder of another model, whose redundancy stands beside.", HelpName = "DIR" };

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public ExplainVerb(ConsoleStreams streams)
        : base(
            streams,
            "explain",
            "Show what a trained network sees in crystals: the feature maps of its blocks as pictures, and how much they repeat each other, the mean |r| over all pairs of maps. "
            + "A block ends where its maps are pooled.",
            new VerbExample("explain examples/rutile.cif --out maps", "The maps of the shipped model for rutile's first pattern."),
            new VerbExample("explain examples/rutile.cif --model msdn-72 --view z", "The numbers alone, for the third pattern."),
            new VerbExample("explain case-studies.jsonl --write docs/case-studies.md", "The page on the crystals that the paper shows."))
    {
        Add(_files.Argument);
        Option[] options = [_model, _view, _out, _maps, _write, _beside];
        foreach (Option option in options)
            Add(option);
        _files.AddOptionsTo(this);
        Validators.Add(result =>
        {
            result.Exclude(_write, _view, _out, _maps);
            if (result.GetResult(_beside) is not null && result.GetResult(_write) is null)
                result.AddError("--beside stands in the page; say with --write where it is to be.");
        });
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        if (parsed.GetValue(_write) is { } page)
        {
            string model = parsed.GetRequiredValue(_model);
            string besides = parsed.GetValue(_beside) is { } folderBeside ? $" --beside {folderBeside}" : "";
            string command = $"zoneaxis explain {string.Join(' ', parsed.GetValue(_files.Argument)!.Select(Path.GetFileName))} --model {model}{besides} --write {page}";
            IReadOnlyList<string> written = new CaseStudies(Streams, ShippedModels.Find(model), parsed.GetValue(_beside)).Write(page, StructureInputs.Read(_files.Paths(parsed), _files.Reading(parsed, Streams)), command, stop);
            if (WritesJson(parsed))
                JsonOutput.WriteLine(Streams.Output, new { Files = written });
            return ExitCodes.Success;
        }

        using ExplanationJob job = new(ShippedModels.Find(parsed.GetRequiredValue(_model)), Array.IndexOf(Views, parsed.GetRequiredValue(_view)));
        ExplanationFiles? files = parsed.GetValue(_out) is { } folder ? new ExplanationFiles(folder, parsed.GetValue(_maps)) : null;
        int code = ExitCodes.Success;
        foreach (StructureInput input in StructureInputs.Read(_files.Paths(parsed), _files.Reading(parsed, Streams)))
        {
            stop.ThrowIfCancellationRequested();
            if (!Tell(job, input, files, WritesJson(parsed), stop))
                code = ExitCodes.Failure;
        }

        return code;
    }

    private bool Tell(ExplanationJob job, StructureInput input, ExplanationFiles? files, bool json, CancellationToken stop)
    {
        try
        {
            if (input.Crystal is not { } crystal)
                return Fail(input, input.Problem!, input.Remedy, json);
            Explanation explanation = job.Explain(crystal, stop);
            Write(input, explanation, job.Model, files?.Write(explanation, job.Model), json);
            return true;
        }
        catch (Exception failure) when (FailureSentence.IsExpected(failure) && failure is not (OperationCanceledException or IOException))
        {
            return Fail(input, $"{input.Name}: {FailureSentence.Of(failure)}", (failure as Crystallography.ZoneAxisException)?.Remedy, json);
        }
    }

    private bool Fail(StructureInput input, string problem, string? remedy, bool json)
    {
        string sentence = CommandHint.AddTo(problem, remedy);
        Streams.Error.WriteLine($"zoneaxis: {sentence}");
        if (json)
            JsonOutput.WriteLine(Streams.Output, new { Input = input.Name, Error = sentence });
        return false;
    }

    private void Write(StructureInput input, Explanation explanation, string model, IReadOnlyList<string>? files, bool json)
    {
        if (json)
        {
            JsonOutput.WriteLine(Streams.Output, new
            {
                Input = input.Name,
                explanation.Crystal,
                Model = model,
                explanation.Structure,
                Candidates = explanation.Candidates.Take(LeadingCandidates),
                Blocks = explanation.Blocks.Select(block => new { block.Block, Maps = block.Maps.Length, block.Rows, block.Columns, block.ConstantMaps, block.Redundancy }),
                Files = files,
            });
            return;
        }

        Candidate first = explanation.Candidates[0];
        IAnsiConsole console = Streams.MakeOutputConsole();
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{input.Name}: {explanation.Crystal}, by its coordinates {explanation.Structure.Number} {explanation.Structure.Symbol}, by {model} {first.Name} ({Wording.Percent(first.Probability ?? double.NaN)})"));
        Table table = new Table().RoundedBorder();
        foreach (string column in new[] { "block", "maps", "px", "constant", "redundancy" })
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (BlockMaps block in explanation.Blocks)
        {
            string[] cells = [Text(block.Block), Text(block.Maps.Length), $"{block.Rows} × {block.Columns}", Text(block.ConstantMaps), block.Redundancy.ToString("0.000", CultureInfo.InvariantCulture)];
            table.AddRow(cells);
        }

        console.Write(table);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
