using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Options;

/// <summary>The options of the verb identify that name pictures instead of crystals.</summary>
internal sealed class PatternOptions
{
    private readonly Option<string[]> _patterns = new("--patterns")
    {
        Description = "Pictures of patterns to identify instead of crystals: PNG, JPEG, TIFF, NPY, MRC, DM, EMD, HSPY, SER, CBF, SMV, EDF, MIB, BLO or TVIPS, plain or .gz. Scale, beam centre and zone axis come from NAME.json where there is one.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _zones = new Option<string[]>("--zone-axes")
    {
        Description = "Direction of the beam in each picture, as 100 or 1,-1,0; needed where no NAME.json states it. At least three not in one plane fix the cell.",
        HelpName = "UVW",
        AllowMultipleArgumentsPerToken = true,
    }.Must(texts => texts is null || texts.All(IsDirection), "directions such as 100 or 1,-1,0");

    private readonly Option<string> _geometry = new("--geometry")
    {
        Description = "Geometry of the pictures: that of the model (rotated45, the published one, of the shipped model), which then answers; or zone-axes, which are indexed without a network.",
        HelpName = "NAME",
        DefaultValueFactory = _ => ZoneAxes.GeometryName,
    };

    private readonly Option<double?> _scale = new Option<double?>("--scale")
    {
        Description = "Scale of the pictures at the beam, 1/Å per px; needed where neither the file nor its NAME.json states it.",
        HelpName = "S",
    }.Must(scale => scale is null or > 0, "a positive number");

    private readonly PictureReadingOptions _reading = new();

    private readonly Option<int> _cells = new Option<int>("--crystallite")
    {
        Description = "Cells of the crystallite along each edge, which set the width of the spots.",
        HelpName = "N",
        DefaultValueFactory = _ => Crystallite.PublishedCells,
    }.Must(cells => cells > 1, "at least 2");

    private readonly Option<bool> _flat = new("--flat") { Description = "The pictures are flat or precessed, so that no excitation error is to be divided out." };

    /// <summary>The options that say something of the pictures.</summary>
    public IReadOnlyList<Option> OfPictures => [_zones, _geometry, _scale, .. _reading.WithoutMask, _cells, _flat];

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    public void AddTo(Command verb)
    {
        verb.Add(_patterns);
        foreach (Option option in OfPictures)
            verb.Add(option);
    }

    /// <summary>Whether pictures are named.</summary>
    /// <param name="result">The command line while it is read.</param>
    public bool IsGiven(CommandResult result) => result.GetResult(_patterns) is { Tokens.Count: > 0 };

    /// <summary>The pictures; none where crystals are to be identified.</summary>
    /// <param name="parsed">The command line.</param>
    public string[] Files(ParseResult parsed) => parsed.GetValue(_patterns) ?? [];

    /// <summary>Name of the pictures' geometry.</summary>
    /// <param name="parsed">The command line.</param>
    public string Geometry(ParseResult parsed) => parsed.GetRequiredValue(_geometry);

    /// <summary>Which image of each file.</summary>
    /// <param name="parsed">The command line.</param>
    public IReadOnlyList<FrameSelection> Frames(ParseResult parsed) => _reading.Frames(parsed);

    /// <summary>The pictures as they are to be indexed.</summary>
    /// <param name="parsed">The command line.</param>
    public PictureRequest Request(ParseResult parsed) => new()
    {
        Files = Files(parsed),
        Frames = Frames(parsed),
        Beam = _reading.Beam(parsed),
        Zones = [.. (parsed.GetValue(_zones) ?? []).Select(LatticeDirection.Parse)],
        InverseAngstromPerPixel = parsed.GetValue(_scale),
        CrystalliteCells = parsed.GetValue(_cells),
        IsFlat = parsed.GetValue(_flat),
    };

    private static bool IsDirection(string text)
    {
        try
        {
            LatticeDirection.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
