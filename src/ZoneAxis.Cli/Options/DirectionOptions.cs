using System.CommandLine;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Options;

/// <summary>The options that say what is known of the directions of pictures, and of the crystal's cell.</summary>
internal sealed class DirectionOptions
{
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

    private readonly Option<string[]> _zones = new Option<string[]>("--zone-axes")
    {
        Description = "Direction of the beam in each picture, as 100 or 1,-1,0, where it is known; else NAME.json may state it, or rows that pictures share, or angles.",
        HelpName = "UVW",
        AllowMultipleArgumentsPerToken = true,
    }.Must(texts => texts is null || texts.All(IsDirection), "directions such as 100 or 1,-1,0");

    private readonly Option<string?> _cell;

    private readonly Option<double?> _voltage = new Option<double?>("--voltage")
    {
        Description = "Acceleration voltage, kV, where the files do not state it or state it wrongly; scales that files give in mrad need it.",
        HelpName = "KV",
    }.Must(voltage => voltage is null or > 0, "a positive number");

    private readonly bool _hasOwnCell;

    /// <summary>Makes the options.</summary>
    /// <param name="cell">The option --cell of a verb that has one for other inputs too; null for one of their own.</param>
    public DirectionOptions(Option<string?>? cell = null)
    {
        _hasOwnCell = cell is null;
        _cell = cell ?? new Option<string?>("--cell")
        {
            Description = "The crystal's cell where it is known, a,b,c,α,β,γ in Å and degrees; the pictures are put onto it, whose scale may be off by 6 %.",
            HelpName = "a,b,c,α,β,γ",
        }.Must(text => CellText.Parse(text) is not null, CellText.Form);
    }

    /// <summary>All that are theirs alone.</summary>
    public IReadOnlyList<Option> All => [_tilts, _axis, _uncertainty, _zones, .. _hasOwnCell ? new Option[] { _cell } : [], _voltage];

    /// <summary>Adds what the options say to a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="parsed">The command line.</param>
    public FrameRequest AddTo(FrameRequest request, ParseResult parsed) => request with
    {
        Tilts = [.. (parsed.GetValue(_tilts) ?? []).Select(TiltList.Parse)],
        TiltAxisDegrees = parsed.GetValue(_axis),
        AngleUncertaintyDegrees = parsed.GetValue(_uncertainty),
        Zones = [.. (parsed.GetValue(_zones) ?? []).Select(LatticeDirection.Parse)],
        Cell = CellText.Parse(parsed.GetValue(_cell)),
        Kilovolts = parsed.GetValue(_voltage),
    };

    /// <summary>Those of which pictures of a perfect crystallite know nothing.</summary>
    public IReadOnlyList<Option> OfCamera => [_tilts, _axis, _uncertainty];

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
