using System.CommandLine;
using ZoneAxis.Cli.Output;
using ZoneAxis.Cli.Shaping;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Draws the lines between the spots of raw patterns that are pictures already.</summary>
internal sealed class ShapeVerb : Verb
{
    private static readonly string[] Axes = ["x", "y", "z"];

    private readonly Argument<string[]> _files = new("RAW.png")
    {
        Description = "Raw patterns: square grey PNG pictures, the direct beam in the middle; 256 × 256 px for the variant released, any side for text.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _axis = new Option<string?>("--axis")
    {
        Description = "Which pattern of its crystal each picture is, and so the colour of the lines: x red, y green, z blue. Unless given, the end of each file's name, _x, _y or _z.",
        HelpName = "x|y|z",
    }.Must(axis => Axes.Contains(axis), "x, y or z");

    private readonly Option<string> _variant = VariantOption.Make();

    private readonly Option<string> _out = new("--out") { Description = "Folder for the images; made where it is missing.", HelpName = "DIR", Required = true };

    private readonly Option<bool> _steps = new("--steps") { Description = "Write a figure of the shaping, step by step, of each picture too: NAME.steps.png." };

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    internal ShapeVerb(ConsoleStreams streams)
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
        Add(_variant);
        Add(_out);
        Add(_steps);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string folder = parsed.GetRequiredValue(_out);
        Directory.CreateDirectory(folder);
        PatternAxis? axis = parsed.GetValue(_axis) is { } name ? Enum.Parse<PatternAxis>(name, ignoreCase: true) : null;
        ShapedPictures pictures = new(PatternShapers.Named(parsed.GetValue(_variant)!), parsed.GetValue(_steps));
        bool json = parsed.GetValue(Json);
        // Some file systems take a_x and A_x for one name.
        HashSet<string> stems = new(StringComparer.OrdinalIgnoreCase);
        int code = ExitCodes.Success;
        foreach (string path in parsed.GetRequiredValue(_files))
        {
            stop.ThrowIfCancellationRequested();
            if (!Shape(path, axis, folder, pictures, stems, json))
                code = ExitCodes.Failure;
        }

        return code;
    }

    private bool Shape(string path, PatternAxis? chosen, string folder, ShapedPictures pictures, HashSet<string> stems, bool json)
    {
        try
        {
            PatternAxis axis = chosen ?? ShapedPictures.AxisOf(path)
                ?? throw new InvalidDataException("the name does not end in _x, _y or _z; say with --axis which pattern of its crystal it is.");
            if (!stems.Add(ShapedPictures.StemOf(path)))
                throw new IOException($"its images would have the names of another picture's, {ShapedPictures.StemOf(path)}.shaped.png; write them into another folder.");
            Report(path, axis, pictures.Variant, pictures.Write(path, axis, folder), json);
            return true;
        }
        catch (Exception failure)
        {
            string problem = FailureSentence.OfInput(path, failure);
            Streams.Error.WriteLine($"zoneaxis: {problem}");
            if (json)
                JsonOutput.WriteLine(Streams.Output, new { Input = path, Error = problem });
            return false;
        }
    }

    private void Report(string input, PatternAxis axis, string variant, IReadOnlyList<string> files, bool json)
    {
        if (json)
        {
            JsonOutput.WriteLine(Streams.Output, new { Input = input, Axis = axis.ToString().ToLowerInvariant(), Variant = variant, Files = files });
            return;
        }

        foreach (string file in files)
            Streams.Output.WriteLine(file);
    }
}
