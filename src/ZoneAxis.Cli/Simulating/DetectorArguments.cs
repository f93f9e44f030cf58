using System.CommandLine;
using ZoneAxis.Cli.Options;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Simulating;

/// <summary>The options that say what patterns arrive on.</summary>
internal sealed class DetectorArguments
{
    private const double MetresPerMicrometre = 1e-6;

    private readonly Option<string?> _pixels = new("--pixels") { Description = "Rows and columns of the detector; 256,256 unless given.", HelpName = "ROWS,COLUMNS" };

    private readonly Option<double?> _pixelSize = new("--pixel-size") { Description = "Edge of a pixel, µm; 40 unless given.", HelpName = "µm" };

    private readonly Option<double?> _distance = new("--distance") { Description = "Distance from crystal to detector, m; 0.1 unless given.", HelpName = "m" };

    private readonly Option<string?> _beamCentre = new("--beam-centre")
    {
        Description = "Where the direct beam arrives, in pixels from the centre of the first; the middle of the detector unless given.",
        HelpName = "ROW,COLUMN",
    };

    private readonly Option<string> _solidAngle = new Option<string>("--solid-angle")
    {
        Description = "How pixels off the centre see less: spsim, as in the published images, or cos3, as a flat detector does.",
        HelpName = "spsim|cos3",
        DefaultValueFactory = _ => "spsim",
    }.Must(name => name is "spsim" or "cos3", "spsim or cos3");

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> Options => [_pixels, _pixelSize, _distance, _beamCentre, _solidAngle];

    /// <summary>How the solid angle of the pixels is to be counted.</summary>
    /// <param name="parsed">The values.</param>
    public SolidAngle SolidAngleOf(ParseResult parsed) => parsed.GetValue(_solidAngle) == "cos3" ? SolidAngle.CosineCubed : SolidAngle.Spsim;

    /// <summary>The detector that was asked for.</summary>
    /// <param name="parsed">The values.</param>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    /// <exception cref="FormatException">A list cannot be read.</exception>
    public Detector Build(ParseResult parsed)
    {
        Detector detector = new();
        if (parsed.GetValue(_pixels) is { } pixels)
        {
            int[] sides = NumberList.Integers("--pixels", pixels, 2);
            detector = detector with { Rows = sides[0], Columns = sides[1] };
        }

        if (parsed.GetValue(_pixelSize) is { } micrometres)
            detector = detector with { PixelSizeMetres = micrometres * MetresPerMicrometre };
        if (parsed.GetValue(_distance) is { } metres)
            detector = detector with { DistanceMetres = metres };
        if (parsed.GetValue(_beamCentre) is not { } centre)
            return detector;
        double[] place = NumberList.Numbers("--beam-centre", centre, 2);
        return detector with { BeamRow = place[0], BeamColumn = place[1] };
    }
}
