using System.CommandLine;
using System.Globalization;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Options;

/// <summary>The options that say how pictures are read: which image of a file, where the beam arrives, what is hidden.</summary>
internal sealed class PictureReadingOptions
{
    /// <summary>The kinds of files that are read, in words.</summary>
    public const string Kinds = "PNG, JPEG, TIFF, NPY, MRC, DM, EMD, HSPY, SER, CBF, SMV, EDF, MIB, BLO or TVIPS, plain or .gz";

    private readonly Option<string[]> _frames = MakeFrames(
        "Which image of each file: its number, from 0, of pages, sections or images of a series, or mean for the mean of all; one for all files, or one for each. Unless given, the first that is no thumbnail.");

    private readonly Option<string?> _centre = new Option<string?>("--beam-centre")
    {
        Description = "Where the direct beam arrives in all pictures, px from the centre of the first pixel; found by Friedel pairs unless given.",
        HelpName = "ROW,COL",
    }.Must(text => text is null || TryPlace(text) is not null, "two numbers such as 511.5,509");

    private readonly Option<string?> _mask = new("--mask")
    {
        Description = "Picture of what hides the pattern, as the beam stop: pixels that are not 0 tell nothing. Of the same size; for all pictures.",
        HelpName = "FILE",
    };

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [_frames, _centre, _mask];

    /// <summary>Those of which pictures of a perfect crystallite know nothing.</summary>
    public IReadOnlyList<Option> OfCamera => [_mask];

    /// <summary>Those that say where reflections are to be looked for.</summary>
    public IReadOnlyList<Option> OfIndexing => [_centre, _mask];

    /// <summary>The option that names images of files.</summary>
    /// <param name="description">What it means.</param>
    public static Option<string[]> MakeFrames(string description) => new Option<string[]>("--frame")
    {
        Description = description,
        HelpName = "N|mean",
        AllowMultipleArgumentsPerToken = true,
    }.Must(texts => texts is null || texts.All(text => FrameSelection.TryParse(text, out _)), "numbers from 0, or mean");

    /// <summary>The images that an option names; none where it is not given.</summary>
    /// <param name="texts">The option's value.</param>
    public static FrameSelection[] Parse(string[]? texts) => [.. (texts ?? []).Select(text => FrameSelection.TryParse(text, out FrameSelection frame) ? frame : FrameSelection.Usual)];

    /// <summary>The images that are named.</summary>
    /// <param name="parsed">The command line.</param>
    public IReadOnlyList<FrameSelection> Frames(ParseResult parsed) => Parse(parsed.GetValue(_frames));

    /// <summary>Adds what the options say to a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="parsed">The command line.</param>
    public FrameRequest AddTo(FrameRequest request, ParseResult parsed) =>
        request with { Frames = Frames(parsed), Beam = parsed.GetValue(_centre) is { } text ? TryPlace(text) : null, MaskFile = parsed.GetValue(_mask) };

    private static BeamPosition? TryPlace(string text) =>
        text.Split(',') is [string row, string column] && Number(row) is { } y && Number(column) is { } x ? new BeamPosition(y, x) : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : null;
}
