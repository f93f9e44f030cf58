using System.CommandLine;
using ZoneAxis.Cli.Indexing;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Indexes camera frames: spots, plane lattices, and with the goniometer's angles the cell.</summary>
internal sealed class IndexVerb : Verb
{
    private const int StandardTop = 5;

    private readonly Argument<string[]> _files = new("PICTURE")
    {
        Description = "Pictures of one crystal as a camera took them: PNG, JPEG, TIFF, NPY, MRC, DM, EMD, HSPY, SER, CBF, SMV, EDF, MIB, BLO or TVIPS, plain or .gz.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<double?> _scale = new Option<double?>("--scale")
    {
        Description = "Scale at the beam, 1/Å per px; needed where neither the file nor its NAME.json states it.",
        HelpName = "S",
    }.Must(scale => scale is null or > 0, "a positive number");

    private readonly Option<string[]> _tilts = new Option<string[]>("--tilts")
    {
        Description = "The goniometer's angles of each picture, degrees, in their order: r_lab = Rx(α)·Ry(β)·r_holder, right-handed, beam along +z, columns +x, rows +y.",
        HelpName = "α,β",
        AllowMultipleArgumentsPerToken = true,
    }.Must(texts => texts is null || texts.All(TiltList.IsPair), "pairs of degrees such as -9.5,21");

    private readonly Option<double> _axis = new Option<double>("--tilt-axis")
    {
        Description = "Direction of the α axis in the pictures, degrees from +x (columns) towards +y (rows).",
        HelpName = "DEG",
    }.Must(degrees => Math.Abs(degrees) <= 360, "from -360 to 360");

    private readonly Option<double?> _uncertainty = new Option<double?>("--tilt-error")
    {
        Description = "How sure the angles are and how well the zones were hit, degrees; 0.4 unless given.",
        HelpName = "DEG",
    }.Must(degrees => degrees is null or > 0 and < 10, "above 0 and below 10");

    private readonly Option<double?> _voltage = new Option<double?>("--voltage")
    {
        Description = "Acceleration voltage, kV; for scales that files give in mrad.",
        HelpName = "KV",
    }.Must(voltage => voltage is null or > 0, "a positive number");

    private readonly PictureReadingOptions _reading = new();

    private readonly Option<string?> _plot = new("--plot") { Description = "Folder for a figure of each picture with spots, lattice and indices, NAME.indexed.png; made where it is missing.", HelpName = "DIR" };

    private readonly Option<int> _top = new Option<int>("--top")
    {
        Description = "Number of space groups to write.",
        HelpName = "K",
        DefaultValueFactory = _ => StandardTop,
    }.Must(top => top is >= 1 and <= 230, "from 1 to 230");

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public IndexVerb(ConsoleStreams streams)
        : base(
            streams,
            "index",
            "Index pictures of diffraction patterns: the spots and the plane lattice of each, and with the goniometer's angles the cell, its Bravais lattice, each picture's "
            + "zone axis, and the space groups that the reflections leave. Nothing of the crystal or the beam's place needs to be known.",
            new VerbExample("index frame.tif --scale 0.0041 --plot figures", "Spots and plane lattice of one picture, and a figure."),
            new VerbExample("index a.tif b.tif c.tif --scale 0.0041 --tilts -9.5,-21.9 35.5,-20.8 -7.6,23.6", "The cell of three pictures from the goniometer's angles."))
    {
        _files.MustNotLookLikeOptions();
        Add(_files);
        Option[] options = [_scale, _tilts, _axis, _uncertainty, _voltage, .. _reading.All, _plot, _top];
        foreach (Option option in options)
            Add(option);
    }

    /// <inheritdoc/>
    protected override CsvColumns Columns => IndexJson.Columns;

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string[] files = parsed.GetRequiredValue(_files);
        IndexedFrames found = FrameIndexing.Index(
            _reading.AddTo(new FrameRequest
            {
                Files = files,
                InverseAngstromPerPixel = parsed.GetValue(_scale),
                Tilts = [.. (parsed.GetValue(_tilts) ?? []).Select(TiltList.Parse)],
                TiltAxisDegrees = parsed.GetValue(_axis),
                AngleUncertaintyDegrees = parsed.GetValue(_uncertainty),
                Kilovolts = parsed.GetValue(_voltage),
            }, parsed),
            stop);
        if (WritesJson(parsed))
            Streams.Output.WriteLine(IndexJson.Line(string.Join(", ", files), found, parsed.GetValue(_top)));
        else
            new IndexReport(Streams.Output).Write(found, parsed.GetValue(_top));
        if (parsed.GetValue(_plot) is { } folder)
            Plot(found, folder);
        return ExitCodes.Success;
    }

    private void Plot(IndexedFrames found, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((IndexedFrame frame, int k) in found.Frames.Select((frame, k) => (frame, k)))
        {
            PictureZone? zone = found.Cells.IsEmpty ? null : found.Cells[0].Zones[k];
            string path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(frame.File)}.indexed.png");
            string title = $"{Path.GetFileName(frame.File)}{(zone?.Zone is { } axis ? $" along {axis}" : "")}: {frame.Indexed.Best.Indexed} of {frame.Indexed.Found.Spots.Length} spots on the lattice";
            IndexedPictureFigure.Write(frame.Image, frame.Indexed, zone, title, path);
            Streams.Notes.WriteLine(path);
        }
    }
}
