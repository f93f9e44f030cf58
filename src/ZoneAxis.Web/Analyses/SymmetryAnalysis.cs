using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Web;

/// <summary>The symmetry of structures, with what the page draws of them.</summary>
/// <param name="limits">Limits of reading.</param>
internal sealed class SymmetryAnalysis(WebLimits limits) : IAnalysis
{
    private const double LeastSymprec = 1e-5;
    private const double MostSymprec = 1;
    private const double LeastAngle = 1e-3;
    private const double MostAngle = 45;

    /// <inheritdoc/>
    public string Name => "symmetry";

    /// <inheritdoc/>
    public CsvColumns Columns => SymmetryJson.Columns;

    /// <inheritdoc/>
    public IEnumerable<JsonObject> Run(IReadOnlyList<InputFile> files, JsonObject options, bool forPage, CancellationToken stop)
    {
        SymmetryJob job = new(RequestOf(OptionsReader.Read<SymmetryOptions>(options)));
        return Each(job, files, forPage, stop);
    }

    private SymmetryRequest RequestOf(SymmetryOptions options)
    {
        double? angle = options.AngleToleranceDegrees is { } degrees ? OptionsReader.Within(degrees, degrees, LeastAngle, MostAngle, "angleToleranceDegrees") : null;
        double symprec = OptionsReader.Within(options.SymprecAngstrom, SymmetryTolerance.MaterialsProject.SymprecAngstrom, LeastSymprec, MostSymprec, "symprecAngstrom");
        return new SymmetryRequest
        {
            Tolerance = SymmetryTolerance.At(symprec, angle) with { MaximumAtoms = limits.Atoms },
            AngleDegrees = angle,
            Reading = new StructureReading { Options = Reading.OfStructures(limits) },
        };
    }

    private static IEnumerable<JsonObject> Each(SymmetryJob job, IReadOnlyList<InputFile> files, bool forPage, CancellationToken stop)
    {
        using InputFolder folder = new(files);
        foreach (SymmetryResult result in job.Run(folder.Paths, null, stop))
        {
            string input = folder.NameOf(result.Input.Name);
            if (result.Report is not { } report)
            {
                yield return folder.Read(SymmetryJson.Line(input, WebHint.AddTo(result.Problem!, result.Remedy)));
                continue;
            }

            JsonObject line = folder.Read(SymmetryJson.Line(input, result, report));
            if (forPage)
                StructureDrawing.AddTo(line, report, Path.GetFileNameWithoutExtension(input));
            yield return line;
        }
    }
}
