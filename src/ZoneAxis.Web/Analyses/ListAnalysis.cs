using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>What lists of reflections say of the space group.</summary>
/// <param name="limits">Limits of reading.</param>
internal sealed class ListAnalysis(WebLimits limits) : IAnalysis
{
    private const double LeastWavelength = 1e-3;
    private const double MostWavelength = 10;
    private const int CellNumbers = 6;

    private static readonly string[] Radiations = ["xRay", "electron"];
    private static readonly string[] Priors = ["any", "none", "materials-project", "organic"];

    /// <inheritdoc/>
    public string Name => "reflections";

    /// <inheritdoc/>
    public CsvColumns Columns => ReflectionJson.Columns;

    /// <inheritdoc/>
    public IEnumerable<JsonObject> Run(IReadOnlyList<InputFile> files, JsonObject options, bool forPage, CancellationToken stop)
    {
        ReflectionJob job = JobOf(OptionsReader.Read<ListOptions>(options));
        return Each(job, files, forPage, stop);
    }

    /// <summary>The job of some options.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="RequestException">One is wrong.</exception>
    public ReflectionJob JobOf(ListOptions options) => new(new ReflectionRequest
    {
        Reading = new ReflectionReadOptions
        {
            Cell = options.Cell is { } cell ? CellOf(cell) : null,
            Radiation = options.Radiation is null ? null : OptionsReader.OneOf(options.Radiation, Radiations, "radiation") == Radiations[0] ? Radiation.XRay : Radiation.Electron,
            WavelengthAngstrom = options.WavelengthAngstrom is { } wavelength ? OptionsReader.Within(wavelength, wavelength, LeastWavelength, MostWavelength, "wavelengthAngstrom") : null,
            Block = options.Block,
            MaximumTextBytes = limits.TextBytes,
        },
        Analysis = new ReflectionAnalysisOptions { Prior = PriorOf(options.Prior) },
    });

    private static CellParameters CellOf(double[] numbers)
    {
        double[] n = OptionsReader.Numbers(numbers, CellNumbers, "cell");
        CellParameters cell = new(n[0], n[1], n[2], n[3], n[4], n[5]);
        return ReflectionReadOptions.IsCell(cell) ? cell : throw RequestException.Wrong("cell is no cell: lengths of 0.5 Å and more and angles that close were expected.");
    }

    private static GroupPrior PriorOf(string? word) => OptionsReader.OneOf(word, Priors, "prior") switch
    {
        "none" => GroupPrior.None,
        "materials-project" => GroupPrior.MaterialsProject,
        "organic" => GroupPrior.Organic,
        _ => GroupPrior.Any,
    };

    private static IEnumerable<JsonObject> Each(ReflectionJob job, IReadOnlyList<InputFile> files, bool forPage, CancellationToken stop)
    {
        using InputFolder folder = new(files);
        foreach (ReflectionResult result in job.Run(folder.Paths, null, stop))
        {
            string input = folder.NameOf(result.Path);
            if (result.Report is not { } report)
            {
                yield return folder.Read(ReflectionJson.Line(input, WebHint.AddTo(result.Problem!, result.Remedy)));
                continue;
            }

            JsonObject line = folder.Read(ReflectionJson.Line(input, report));
            if (forPage)
                AddTo(line, report);
            yield return line;
        }
    }

    private static void AddTo(JsonObject line, ReflectionReport report)
    {
        line["laws"] = IntensityLaws.Node();
        line["grouped"] = GroupedCandidates.Of(report.Analysis.Groups.Select(group => (group.Setting.Number, group.Probability)));
    }
}
