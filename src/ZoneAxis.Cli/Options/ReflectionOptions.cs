using System.CommandLine;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Options;

/// <summary>The options that say how lists of reflections are read.</summary>
internal sealed class ReflectionOptions
{
    private readonly Option<string?> _cell = new Option<string?>("--cell")
    {
        Description = "Cell of the reflections, Å and degrees, as 5.64,5.64,5.64,90,90,90; needed where neither the file nor an .ins or .res beside it states one. Of pictures: the cell that they are put onto.",
        HelpName = "a,b,c,α,β,γ",
    }.Must(text => CellText.Parse(text) is not null, CellText.Form);

    private readonly Option<double?> _wavelength = new Option<double?>("--wavelength")
    {
        Description = "Wavelength, Å, before what the file says.",
        HelpName = "Å",
    }.Must(wavelength => wavelength is null or > 0, "a positive number");

    private readonly Option<string?> _radiation = new Option<string?>("--radiation")
    {
        Description = "What was scattered, before what the file says: xray or electron. A wavelength below 0.06 Å says electron.",
        HelpName = "xray|electron",
    }.Must(name => name is "xray" or "electron", "xray or electron");

    private readonly Option<string?> _block = new("--block") { Description = "Which list of a file with several, by the name of its data block.", HelpName = "NAME" };

    /// <summary>The option --cell.</summary>
    public Option<string?> Cell => _cell;

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [_cell, _wavelength, _radiation, _block];

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in All)
            command.Add(option);
    }

    /// <summary>How lists are to be read.</summary>
    /// <param name="parsed">The values of the options.</param>
    public ReflectionReadOptions Build(ParseResult parsed) => new()
    {
        Cell = CellText.Parse(parsed.GetValue(_cell)),
        WavelengthAngstrom = parsed.GetValue(_wavelength),
        Radiation = parsed.GetValue(_radiation) switch { "xray" => Radiation.XRay, "electron" => Radiation.Electron, _ => null },
        Block = parsed.GetValue(_block),
    };
}
