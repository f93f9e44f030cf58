using System.CommandLine;
using ZoneAxis.Cli.Options;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Simulating;

/// <summary>The options that say which files a simulation writes.</summary>
internal sealed class OutputArguments
{
    private const string Png = "png";
    private const string Tiff = "tiff";
    private const string Npy = "npy";
    private const string Svg = "svg";
    private const string White = "white";
    private const string Dark = "dark";

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "png (8 bits, or 16), tiff (16 bits, or 32: intensities) or npy (intensities of 32 bits, or 64); beside each image NAME.json with every parameter.",
        HelpName = "png|tiff|npy",
        DefaultValueFactory = _ => Png,
    }.Must(name => name is Png or Tiff or Npy, "png, tiff or npy");

    private readonly Option<int?> _depth = new("--depth") { Description = "Bits a pixel of the file: 8 or 16 for png, 16 or 32 for tiff, 32 or 64 for npy; the first unless given.", HelpName = "BITS" };

    private readonly Option<bool> _preview = new("--preview")
    {
        Description = "Write a copy of each pattern for the eye too, NAME_x.preview.png: the greys of the patterns are linear in intensity, so that all but the strongest spots look black.",
    };

    private readonly Option<bool> _plot = new("--plot") { Description = "Write a labelled picture of the patterns too, with scale bars in 1/Å: NAME.figure.png." };

    private readonly Option<bool> _index = new("--index") { Description = "Draw the spots in that picture as disks whose area follows the square root of the intensity, with their indices h k l where there is room." };

    private readonly Option<string?> _plotStyle = new Option<string?>("--plot-style")
    {
        Description = "Colours of the pictures of --plot and --powder: white, for print, patterns as negatives; or dark, white on black. white unless given.",
        HelpName = "white|dark",
    }.Must(name => name is White or Dark, "white or dark");

    private readonly Option<string?> _plotFormat = new Option<string?>("--plot-format")
    {
        Description = "Files of these pictures: png; or svg, of lines and letters that can be enlarged. png unless given.",
        HelpName = "png|svg",
    }.Must(name => name is Png or Svg, "png or svg");

    private readonly Option<bool> _shaped = new("--shaped")
    {
        Description = "Write the first three patterns shaped as the network is given them too: NAME_x.shaped.png and so on; --plot shows them below the raw ones where there are three.",
    };

    private readonly Option<string[]> _variants = VariantOption.MakeSeveral();

    private readonly Option<bool> _spot = new("--spot") { Description = "Write the spot pattern too, the first three patterns as red, green and blue of one image: NAME.spot.png." };

    private readonly Option<bool> _powder = new("--powder")
    {
        Description = "Write the X-ray powder pattern too, as NAME.powder.csv and NAME.powder.png: at --wavelength where X-rays are given one, else Cu Kα1.",
    };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    public void AddTo(Command verb)
    {
        Option[] options = [_format, _depth, _preview, _plot, _index, _plotStyle, _plotFormat, _shaped, _variants, _spot, _powder];
        foreach (Option option in options)
            verb.Add(option);
    }

    /// <summary>The files that were asked for.</summary>
    /// <param name="parsed">The values.</param>
    /// <param name="geometry">The geometry of the patterns.</param>
    /// <param name="wavelengthAngstrom">The wavelength that was asked for, Å, or null.</param>
    /// <exception cref="ArgumentException">Two values contradict one another.</exception>
    public SimulationOutput Build(ParseResult parsed, Geometry geometry, double? wavelengthAngstrom)
    {
        SimulationOutput output = new()
        {
            Format = BuildFormat(parsed),
            Plot = parsed.GetValue(_plot),
            Index = parsed.GetValue(_index),
            PlotStyle = parsed.GetValue(_plotStyle) == Dark ? FigureStyle.Dark : FigureStyle.White,
            PlotAsSvg = parsed.GetValue(_plotFormat) == Svg,
            Preview = parsed.GetValue(_preview),
            Shapers = IsShaped(parsed) ? VariantOption.ShapersOf(parsed.GetRequiredValue(_variants)) : [],
            SpotPattern = parsed.GetValue(_spot),
            Powder = parsed.GetValue(_powder) ? BuildPowder(geometry, wavelengthAngstrom) : null,
        };
        if (output.Index && !output.Plot)
            throw new ArgumentException("--index writes into the picture of --plot; give both.");
        if (!output.Plot && output.Powder is null && (parsed.GetValue(_plotStyle) ?? parsed.GetValue(_plotFormat)) is not null)
            throw new ArgumentException("--plot-style and --plot-format are for the pictures of --plot and --powder; give one of these.");
        bool isShaped = output.Shapers.Count > 0;
        if ((isShaped || output.SpotPattern) && geometry.Views.Length < SimulationOutput.Channels)
            throw new ArgumentException($"--shaped and --spot take three patterns and the geometry has {geometry.Views.Length}; give three zone axes.");
        (int rows, int columns, int side) = (geometry.Detector.Rows, geometry.Detector.Columns, Detector.PublishedSide);
        if (isShaped && (rows, columns) != (side, side))
            throw new ArgumentException($"--shaped takes patterns of {side} × {side} px and the detector has {rows} × {columns}; leave out --pixels or --shaped.");
        return output;
    }

    /// <summary>A variant that was given says as much as --shaped.</summary>
    private bool IsShaped(ParseResult parsed) => parsed.GetValue(_shaped) || parsed.GetResult(_variants) is { Implicit: false };

    private PatternFormat BuildFormat(ParseResult parsed) => (parsed.GetValue(_format), parsed.GetValue(_depth)) switch
    {
        (Png, null or 8) => PatternFormat.Png8,
        (Png, 16) => PatternFormat.Png16,
        (Tiff, null or 16) => PatternFormat.Tiff16,
        (Tiff, 32) => PatternFormat.TiffFloat32,
        (Npy, null or 32) => PatternFormat.NpyFloat32,
        (Npy, 64) => PatternFormat.NpyFloat64,
        var (name, depth) => throw new ArgumentException($"--depth is {depth}, which {name} does not have; png has 8 and 16, tiff 16 and 32, npy 32 and 64."),
    };

    private static PowderOptions BuildPowder(Geometry geometry, double? wavelengthAngstrom) =>
        wavelengthAngstrom is { } wavelength && geometry.Beam.Radiation == Radiation.XRay
            ? PowderOptions.At(wavelength)
            : new PowderOptions();
}
