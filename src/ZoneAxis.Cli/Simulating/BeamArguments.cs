using System.CommandLine;
using ZoneAxis.Cli.Options;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Simulating;

/// <summary>The options that say what is scattered: radiation, wavelength and precession.</summary>
internal sealed class BeamArguments
{
    private readonly Option<string?> _radiation = new Option<string?>("--radiation")
    {
        Description = "xray or electron; xray unless --voltage is given.",
        HelpName = "xray|electron",
    }.Must(name => name is "xray" or "electron", "xray or electron");

    private readonly Option<double?> _voltage = new("--voltage") { Description = "Accelerating voltage of the electrons, kV; sets the wavelength.", HelpName = "kV" };

    private readonly Option<double?> _wavelength = new("--wavelength") { Description = "Wavelength, Å; 0.035 unless given.", HelpName = "Å" };

    private readonly Option<double> _precession = new("--precession") { Description = "Angle of precession of the beam, degrees; 0 is a beam at rest.", HelpName = "DEG" };

    private readonly Option<int?> _precessionSteps = new("--precession-steps")
    {
        Description = $"Azimuths that the precessing beam stops at; {Precession.DefaultSteps} unless given, enough for 200 Å of crystal at 2°.",
        HelpName = "N",
    };

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> Options => [_radiation, _voltage, _wavelength, _precession, _precessionSteps];

    /// <summary>The wavelength that was asked for, Å, or null.</summary>
    /// <param name="parsed">The values.</param>
    public double? WavelengthAngstrom(ParseResult parsed) => parsed.GetValue(_wavelength);

    /// <summary>The beam that was asked for.</summary>
    /// <param name="parsed">The values.</param>
    /// <exception cref="ArgumentException">A value is out of range, or two contradict one another.</exception>
    public Beam Build(ParseResult parsed)
    {
        bool electrons = (parsed.GetValue(_radiation) ?? (parsed.GetValue(_voltage) is null ? "xray" : "electron")) == "electron";
        if (parsed.GetValue(_voltage) is { } kilovolts)
        {
            if (!electrons || parsed.GetValue(_wavelength) is not null)
                throw new ArgumentException("--voltage is for electrons and sets their wavelength; leave out --wavelength and --radiation xray.");
            return Beam.OfElectrons(kilovolts);
        }

        Beam beam = new() { Radiation = electrons ? Radiation.Electron : Radiation.XRay };
        return parsed.GetValue(_wavelength) is { } wavelength ? beam with { WavelengthAngstrom = wavelength } : beam;
    }

    /// <summary>The precession that was asked for.</summary>
    /// <param name="parsed">The values.</param>
    /// <exception cref="ArgumentException">A value is out of range, or two contradict one another.</exception>
    public Precession BuildPrecession(ParseResult parsed)
    {
        Precession precession = new() { AngleDegrees = parsed.GetValue(_precession) };
        if (parsed.GetValue(_precessionSteps) is not { } steps)
            return precession;
        return precession.IsOn
            ? precession with { Steps = steps }
            : throw new ArgumentException("--precession-steps means nothing without --precession; give both.");
    }
}
