using System.CommandLine;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Simulating;

/// <summary>The options that put defects into the crystallite.</summary>
internal sealed class DefectArguments
{
    private const int SubstitutionParts = 3;

    private readonly Option<double?> _vacancies = new("--vacancies") { Description = "Share of the crystallite's atoms that are missing, 0 to 1.", HelpName = "SHARE" };

    private readonly Option<string[]> _substitutions = new("--substitute")
    {
        Description = "Replace a share of an element's atoms by another, as Fe:Co:0.1; may be given several times.",
        HelpName = "OLD:NEW:SHARE",
    };

    private readonly Option<double?> _displacements = new("--displacements") { Description = "Static displacements of the atoms: root mean square along each axis, Å.", HelpName = "Å" };

    private readonly Option<double?> _void = new("--void") { Description = "Radius of a spherical void in the middle of the crystallite, Å.", HelpName = "Å" };

    private readonly Option<string?> _inclusion = new("--inclusion") { Description = "Structure file of another crystal that fills a sphere in the middle of the crystallite.", HelpName = "FILE" };

    private readonly Option<double?> _inclusionRadius = new("--inclusion-radius") { Description = "Radius of that sphere, Å; 10 unless given.", HelpName = "Å" };

    private readonly Option<double?> _grainBoundary = new("--grain-boundary") { Description = "Turn one half of the crystallite by this angle about c, degrees.", HelpName = "DEG" };

    private readonly Option<string?> _dislocation = new("--dislocation")
    {
        Description = "Burgers vector in cell edges and line direction of a dislocation through the middle of the crystallite, as 0,0,1:0,0,1 for a screw.",
        HelpName = "b,b,b:u,v,w",
    };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    public void AddTo(Command verb)
    {
        Option[] options = [_vacancies, _substitutions, _displacements, _void, _inclusion, _inclusionRadius, _grainBoundary, _dislocation];
        foreach (Option option in options)
            verb.Add(option);
    }

    /// <summary>The defects that were asked for.</summary>
    /// <param name="parsed">The values.</param>
    /// <param name="radiation">What is scattered: new elements must have form factors for it.</param>
    /// <param name="reading">How the inclusion's file is read.</param>
    /// <exception cref="ArgumentException">A value is out of range, or means nothing alone.</exception>
    /// <exception cref="MissingFormFactorException">An element that a defect brings has no form factor.</exception>
    /// <exception cref="FormatException">A value cannot be read.</exception>
    /// <exception cref="CrystalFormatException">The inclusion cannot be read.</exception>
    public IReadOnlyList<IDefect> Build(ParseResult parsed, Radiation radiation, StructureReading reading)
    {
        FormFactorTable table = FormFactorTable.Of(radiation);
        List<IDefect> defects = [];

        // Before the inclusion, so that they are the host's alone.
        defects.AddRange((parsed.GetValue(_substitutions) ?? []).Select(text => Substituted(text, table)));
        if (parsed.GetValue(_inclusion) is { } file)
            defects.Add(BuildInclusion(file, parsed.GetValue(_inclusionRadius), table, reading));
        else if (parsed.GetValue(_inclusionRadius) is not null)
            throw new ArgumentException("--inclusion-radius means nothing without --inclusion; give both.");
        if (parsed.GetValue(_grainBoundary) is { } degrees)
            defects.Add(new GrainBoundary { MisorientationDegrees = degrees });
        if (parsed.GetValue(_dislocation) is { } dislocation)
            defects.Add(Dislocated(dislocation));
        if (parsed.GetValue(_void) is { } radius)
            defects.Add(new VoidDefect { RadiusAngstrom = radius });
        if (parsed.GetValue(_vacancies) is { } share)
            defects.Add(new Vacancies { Fraction = share });
        if (parsed.GetValue(_displacements) is { } rms)
            defects.Add(new StaticDisplacements { RmsAlongAxisAngstrom = rms });
        return defects;
    }

    private static Substitution Substituted(string text, FormFactorTable table)
    {
        string[] parts = text.Split(':');
        if (parts.Length != SubstitutionParts || !Element.TryFromSymbol(parts[0], out Element? old) || !Element.TryFromSymbol(parts[1], out Element? replacement))
            throw new FormatException($"--substitute is {text}; it must be two elements and a share, as Fe:Co:0.1.");
        table.Require(replacement);
        return NumberText.TryNumber(parts[2], out double share)
            ? new Substitution(old, replacement) { Fraction = share }
            : throw new FormatException(NumberText.NoNumber($"The share of --substitute {text}", parts[2]));
    }

    private static Inclusion BuildInclusion(string file, double? radius, FormFactorTable table, StructureReading reading)
    {
        StructureInput input = StructureInputs.Read([file], reading).First();
        Inclusion inclusion = new(input.Crystal ?? throw new FormatException(CommandHint.AddTo(input.Problem!, input.Remedy)));
        table.RequireAll(inclusion.Guest);
        return radius is { } angstrom ? inclusion with { RadiusAngstrom = angstrom } : inclusion;
    }

    private static Dislocation Dislocated(string text)
    {
        string[] parts = text.Split(':');
        if (parts.Length != 2)
            throw new FormatException($"--dislocation is {text}; it must be a Burgers vector and a line direction, as 0,0,1:0,0,1.");
        double[] burgers = NumberList.Numbers("--dislocation", parts[0], 3);
        return new Dislocation(new Vector3D(burgers[0], burgers[1], burgers[2]), LatticeDirection.Parse(parts[1]));
    }
}
