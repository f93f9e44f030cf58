using System.CommandLine;
using ZoneAxis.Cli.Inputs;
using ZoneAxis.Cli.Output;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Writes the diffraction patterns of crystals as images.</summary>
internal sealed class SimulateVerb : Verb
{
    private readonly Argument<string[]> _files = StructureArgument.Make();

    private readonly Option<string> _out = new("--out") { Description = "Folder for the images; made where it is missing.", HelpName = "DIR", Required = true };

    private readonly Option<string[]> _variants = VariantOption.MakeSeveral();

    private readonly Option<bool> _spot = new("--spot") { Description = "Write the spot pattern too: NAME.spot.png, the three raw patterns as red, green and blue of one image." };

    private readonly Option<double> _symprec = SymprecOption.Make("Distance tolerance at which the conventional cell is found, Å.");

    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    internal SimulateVerb(ConsoleStreams streams)
        : base(
            streams,
            "simulate",
            "Simulate the three diffraction patterns of each crystal and write them as PNG images: NAME_x.png, NAME_y.png, NAME_z.png as the "
            + "detector sees them, NAME_x.shaped.png and so on as the network is given them (NAME_x.shaped-text.png of the variant text), and NAME.figure.png with all of them. NAME is the file's "
            + "name, with the crystal's place in it where it holds several.",
            new VerbExample("simulate examples/quartz.cif --out patterns", "Seven images of α-quartz in the folder patterns."),
            new VerbExample("simulate examples/quartz.cif --out patterns --variant released --variant text --spot", "Both variants of shaping side by side, and the spot pattern."))
    {
        Add(_files);
        Add(_out);
        Add(_variants);
        Add(_spot);
        Add(_symprec);
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        string folder = parsed.GetRequiredValue(_out);
        Directory.CreateDirectory(folder);
        PatternImages images = new(
            new Rotated45(),
            SymmetryTolerance.MaterialsProject with { SymprecAngstrom = parsed.GetValue(_symprec) },
            VariantOption.ShapersOf(parsed.GetValue(_variants)!),
            parsed.GetValue(_spot));
        bool json = parsed.GetValue(Json);
        // Some file systems take quartz and Quartz for one name.
        HashSet<string> stems = new(StringComparer.OrdinalIgnoreCase);
        int code = ExitCodes.Success;
        foreach (StructureInput input in StructureInputs.Read(parsed.GetRequiredValue(_files)))
        {
            stop.ThrowIfCancellationRequested();
            if (!Simulate(input, folder, images, stems, json))
                code = ExitCodes.Failure;
        }

        return code;
    }

    private bool Simulate(StructureInput input, string folder, PatternImages images, HashSet<string> stems, bool json)
    {
        string? problem = input.Problem;
        try
        {
            if (input.Crystal is { } crystal)
            {
                IReadOnlyList<string> files = images.Write(crystal, ClaimStem(input, stems), folder);
                Report(input.Name, files, images.GeometryName, json);
                return true;
            }
        }
        catch (Exception failure)
        {
            problem = FailureReport.OfInput(input.Name, failure);
        }

        Streams.Error.WriteLine($"zoneaxis: {problem}");
        if (json)
            JsonOutput.WriteLine(Streams.Output, new { Input = input.Name, Error = problem });
        return false;
    }

    private static string ClaimStem(StructureInput input, HashSet<string> stems)
    {
        string stem = PatternImages.StemOf(input);
        return stems.Add(stem)
            ? stem
            : throw new IOException($"its images would have the names of another input's, {stem}_x.png and so on; write them into another folder.");
    }

    private void Report(string input, IReadOnlyList<string> files, string geometry, bool json)
    {
        if (json)
        {
            JsonOutput.WriteLine(Streams.Output, new { Input = input, Geometry = geometry, Cell = SetyawanCurtaroloCell.Name, Files = files });
            return;
        }

        foreach (string file in files)
            Streams.Output.WriteLine(file);
    }
}
