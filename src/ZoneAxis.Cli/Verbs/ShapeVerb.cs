using System.CommandLine;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Draws the lines between the spots of raw patterns that are pictures already.</summary>
internal sealed class ShapeVerb : Verb
{
    private static readonly string[] Axes = ["x", "y", "z"];

    private readonly Argument<string[]> _files = new("RAW")
    {
        Description = "Raw patterns: square grey pictures of any kind that is read, the direct beam in the middle; 256 × 256 px for the variant released, any side for text.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _axis = new Option<string?>("--axis")
    {
        Description = "Which pattern of its crystal each picture is, and so the colour of the lines: x red, y green, z blue. Unless given, the end of each file's name, _x, _y or _z.",
        HelpName = "x|y|z",
    }.Must(axis => Axes.Contains(axis), "x, y or z");

    private readonly Option<string[]> _frame = PictureReadingOptions.MakeFrames("Which image of each file: its number, from 0, or mean for the mean of all. Unless given, the first that is no thumbnail.");

    private readonly Option<string> _variant = VariantOption.Make();

    private readonly Option<string> _out = new("--out") { Description = "Folder for the images; made where it is missing.", HelpName = "DIR", Required = true };

    private readonly Option<bool> _steps = new("--steps") { Description = "Write a figure of the shaping, step by step, of each picture too: NAME.steps.png." };

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public ShapeVerb(ConsoleStreams streams)
        : base(
            streams,
            "shape",
            "Shape pictures of raw diffraction patterns: draw lines between neighbouring spots, and write NAME.shaped.png (of the variant text "
            + "NAME.shaped-text.png). NAME is the picture's name without its ending.",
            new VerbExample("shape patterns/quartz_x.png --axis x --out shaped --steps", "The shaped pattern, red lines, and a figure of how it came about."),
            new VerbExample("shape patterns/quartz_x.png patterns/quartz_y.png --variant text --out shaped", "Two patterns, shaped as the paper's text says; their names tell which they are."))
    {
        _files.MustNotLookLikeOptions();
        Add(_files);
        Add(_axis);
        Add(_frame);
        Add(_variant);
        Add(_out);
        Add(_steps);
    }

    /// <inheritdoc/>
    protected override CsvColumns Columns { get; } = new(["input", "axis", "variant", "files", "error"]);

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        ShapingJob job = new(new ShapingRequest
        {
            Shaper = PatternShapers.Named(parsed.GetValue(_variant)!),
            Axis = parsed.GetValue(_axis) is { } name ? Enum.Parse<PatternAxis>(name, ignoreCase: true) : null,
            Steps = parsed.GetValue(_steps),
            Frame = PictureReadingOptions.Parse(parsed.GetValue(_frame)).FirstOrDefault(),
            Folder = parsed.GetRequiredValue(_out),
        });
        bool json = WritesJson(parsed);
        int code = ExitCodes.Success;
        foreach (ShapingResult result in job.Run(parsed.GetRequiredValue(_files), progress: null, stop))
        {
            if (result.Problem is { } problem)
            {
                WriteProblem(result.Path, WithAdvice(problem, result.Refusal), json);
                code = ExitCodes.Failure;
            }
            else
            {
                Write(result, parsed.GetValue(_variant)!, json);
            }
        }

        return code;
    }

    private static string WithAdvice(string problem, ShapingRefusal? refusal) => refusal switch
    {
        ShapingRefusal.UnknownAxis => Wording.Continued(problem, "; say with --axis which pattern of its crystal it is"),
        ShapingRefusal.OtherSide => Wording.Continued(problem, $", or take --variant {TextShaper.VariantName}"),
        _ => problem,
    };

    private void WriteProblem(string input, string problem, bool json)
    {
        Streams.Error.WriteLine($"zoneaxis: {problem}");
        if (json)
            JsonOutput.WriteLine(Streams.Output, new { Input = input, Error = problem });
    }

    private void Write(ShapingResult result, string variant, bool json)
    {
        if (json)
        {
            JsonOutput.WriteLine(Streams.Output, new { Input = result.Path, Axis = result.Axis.ToString()!.ToLowerInvariant(), Variant = variant, result.Files });
            return;
        }

        foreach (string file in result.Files)
            Streams.Output.WriteLine(file);
    }
}
