using System.CommandLine;
using ZoneAxis.Cli.Indexing;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Indexes camera frames: spots, plane lattices, and with the goniometer's angles the cell.</summary>
internal sealed class IndexVerb : Verb
{
    private const int StandardTop = 5;

    private readonly Argument<string[]> _files = new("PICTURE")
    {
        Description = $"Pictures of one crystal as a camera took them: {PictureReadingOptions.Kinds}.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<double?> _scale = new Option<double?>("--scale")
    {
        Description = "Scale at the beam, 1/Å per px; needed where neither the file nor its NAME.json states it.",
        HelpName = "S",
    }.Must(scale => scale is null or > 0, "a positive number");

    private readonly DirectionOptions _directions = new();

    private readonly PictureReadingOptions _reading = new();

    private readonly Option<string?> _plot = new("--plot") { Description = "Folder for a figure of each picture with spots, lattice and indices, NAME.indexed.png, of pictures of one name NAME.1.indexed.png and so on; made where it is missing.", HelpName = "DIR" };

    private readonly Option<int> _top = new Option<int>("--top")
    {
        Description = "Number of space groups to write.",
        HelpName = "K",
        DefaultValueFactory = _ => StandardTop,
    }.Must(top => top is >= 1 and <= SpaceGroups.Count, $"from 1 to {SpaceGroups.Count}");

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public IndexVerb(ConsoleStreams streams)
        : base(
            streams,
            "index",
            "Index pictures of diffraction patterns: the spots and the plane lattice of each, and by the goniometer's angles, the rows that pictures share, or a cell that is given, the cell, "
            + "its Bravais lattice, each picture's zone axis, and the space groups that the reflections leave. Nothing of the crystal or the beam's place needs to be known.",
            new VerbExample("index frame.tif --scale 0.0041 --plot figures", "Spots and plane lattice of one picture, and a figure."),
            new VerbExample("index a.tif b.tif c.tif --scale 0.0041 --tilts -9.5,-21.9 35.5,-20.8 -7.6,23.6", "The cell of three pictures from the goniometer's angles."),
            new VerbExample("index a.tif b.tif --scale 0.0041 --cell 4.59,4.59,2.96,90,90,90", "Which zones of a cell two pictures are."))
    {
        _files.MustNotLookLikeOptions();
        Add(_files);
        Option[] options = [_scale, .. _directions.All, .. _reading.All, _plot, _top];
        foreach (Option option in options)
            Add(option);
    }

    /// <inheritdoc/>
    protected override CsvColumns Columns => IndexJson.Columns;

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string input = string.Join(", ", parsed.GetRequiredValue(_files));
        try
        {
            return Run(parsed, input, stop);
        }
        catch (Exception failure) when (WritesJson(parsed) && failure is not (OperationCanceledException or StandardOutputException))
        {
            // A line for the program that reads, a sentence for a person.
            Streams.Output.WriteLine(IndexJson.Line(input, CommandHint.AddTo(FailureSentence.Of(failure), failure)));
            return FailureReport.Write(failure, Streams.Error);
        }
    }

    private int Run(ParseResult parsed, string input, CancellationToken stop)
    {
        string[] files = parsed.GetRequiredValue(_files);
        IndexedFrames found = FrameIndexing.Index(
            _reading.AddTo(_directions.AddTo(new FrameRequest { Files = files, InverseAngstromPerPixel = parsed.GetValue(_scale) }, parsed), parsed),
            stop);
        if (WritesJson(parsed))
            Streams.Output.WriteLine(IndexJson.Line(input, found, parsed.GetValue(_top)));
        else
            new IndexReport(Streams.Output).Write(found, parsed.GetValue(_top));
        if (parsed.GetValue(_plot) is { } folder)
            Plot(found, folder);
        return ExitCodes.Success;
    }

    private void Plot(IndexedFrames found, string folder)
    {
        Directory.CreateDirectory(folder);
        // Several images of one file have one name.
        HashSet<string> repeated = [.. found.Frames.CountBy(NameOf).Where(name => name.Value > 1).Select(name => name.Key)];
        foreach ((IndexedFrame frame, int k) in found.Frames.Select((frame, k) => (frame, k)))
        {
            PictureZone? zone = found.Cells.IsEmpty ? null : found.Cells[0].Zones[k];
            string path = Path.Combine(folder, $"{NameOf(frame)}{(repeated.Contains(NameOf(frame)) ? FormattableString.Invariant($".{k + 1}") : "")}.indexed.png");
            string title = $"{Path.GetFileName(frame.File)}{(zone?.Zone is { } axis ? $" along {axis}" : "")}: {frame.Indexed.Best.Indexed} of {frame.Indexed.Found.Spots.Length} spots on the lattice";
            IndexedPictureFigure.Write(frame.Image, frame.Indexed, zone, title, path);
            Streams.Notes.WriteLine(path);
        }
    }

    private static string NameOf(IndexedFrame frame) => Path.GetFileNameWithoutExtension(frame.File);
}
