using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Options;

/// <summary>The options of the verb identify that name pictures instead of crystals.</summary>
/// <param name="cell">The option --cell, which lists of reflections have too.</param>
internal sealed class PatternOptions(Option<string?> cell)
{
    private readonly Option<string[]> _patterns = new("--patterns")
    {
        Description = $"Pictures of patterns to identify instead of crystals: {PictureReadingOptions.Kinds}. Scale, beam centre and zone axis come from NAME.json where there is one.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly DirectionOptions _directions = new(cell);

    private readonly Option<string> _geometry = new("--geometry")
    {
        Description = "Geometry of the pictures: that of the model (rotated45, the published one, of the shipped model), which then answers; or zone-axes, which are indexed; those of a camera are then answered by analysis and network together.",
        HelpName = "NAME",
        DefaultValueFactory = _ => ZoneAxes.GeometryName,
    };

    private readonly Option<double?> _scale = new Option<double?>("--scale")
    {
        Description = "Scale of the pictures at the beam, 1/Å per px; needed where neither the file nor its NAME.json states it.",
        HelpName = "S",
    }.Must(scale => scale is null or > 0, "a positive number");

    private readonly PictureReadingOptions _reading = new();

    private readonly Option<int?> _cells = new Option<int?>("--crystallite")
    {
        Description = "For simulated pictures alone: cells of the perfect crystallite along each edge, by whose interference the pictures are then indexed; needs zone axes.",
        HelpName = "N",
    }.Must(cells => cells is null or > 1, "at least 2");

    private Option[] OfCamera => [.. _directions.OfCamera, .. _reading.OfCamera, cell];

    private readonly Option<bool> _flat = new("--flat") { Description = "The pictures are simulated flat, or precessed so well that intensities are those of the zone axis: Friedel mates that differ are noise." };

    /// <summary>The options that say something of the pictures.</summary>
    public IReadOnlyList<Option> OfPictures => [.. _directions.All, _geometry, _scale, .. _reading.All, _cells, _flat];

    /// <summary>Those of them that say nothing to pictures that a network answers as they are.</summary>
    public IReadOnlyList<Option> OfIndexing => [.. _directions.All, _scale, .. _reading.OfIndexing, _cells, _flat];

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

    /// <summary>Refuses what the search by a crystallite's interference does not know.</summary>
    /// <param name="result">The command line while it is read.</param>
    /// <param name="prior">The option that says how often space groups occur.</param>
    public void RequireKnownToCrystallite(CommandResult result, Option prior)
    {
        if (result.GetResult(_cells) is not { Implicit: false })
            return;
        foreach (Option option in OfCamera.Append(prior).Where(option => result.GetResult(option) is { Implicit: false }))
            result.AddError($"{option.Name} and {_cells.Name} exclude each other: pictures of a perfect crystallite are indexed by its interference alone; leave out one of the two.");
    }

    /// <summary>The pictures as they are to be answered.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="prior">How often space groups occur.</param>
    public PictureIdentification Build(ParseResult parsed, GroupPrior prior)
    {
        FrameRequest request = new() { Files = Files(parsed), InverseAngstromPerPixel = parsed.GetValue(_scale), AreFlat = parsed.GetValue(_flat), MustHaveCell = true, Prior = prior };
        return new PictureIdentification(_reading.AddTo(_directions.AddTo(request, parsed), parsed), Geometry(parsed), parsed.GetValue(_cells));
    }
}
