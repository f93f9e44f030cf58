using System.Collections.Immutable;
using System.Text.Json;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>What lists of reflections say as JSON, one object a line; docs/json.md describes every member.</summary>
public static class ReflectionJson
{
    /// <summary>The members that fit a row of CSV.</summary>
    public static CsvColumns Columns { get; } = new(
        ["input", "crystal", "number", "symbol", "system", "probability", "extinction", "laue", "reflections.measured", "reflections.unique", "reflections.centreProbability", "error"]);

    /// <summary>The line of one list.</summary>
    /// <param name="input">What to call the file.</param>
    /// <param name="report">What its list says.</param>
    public static string Line(string input, ReflectionReport report)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(report);
        SpaceGroupSetting best = report.Best.Setting;
        ExtinctionClass extinction = report.Analysis.Symbols[0].Extinction;
        return JsonLine.Of(new
        {
            Input = input,
            Crystal = report.Analysis.List.Name ?? input,
            best.Number,
            best.Symbol,
            System = best.System.ToString().ToLowerInvariant(),
            report.Best.Probability,
            Extinction = extinction.Symbol,
            extinction.Laue,
            Reflections = Of(report),
            Notes = report.Notes.IsEmpty ? null : report.Notes.ToArray(),
        });
    }

    /// <summary>Why there is no answer on an input.</summary>
    /// <param name="input">What to call the file.</param>
    /// <param name="problem">The reason, a sentence.</param>
    public static string Line(string input, string problem) => JsonLine.Of(new { Input = input, Error = problem });

    /// <summary>The evidence as an object to be serialised.</summary>
    /// <param name="report">The evidence.</param>
    internal static object Of(ReflectionReport report)
    {
        ReflectionAnalysis analysis = report.Analysis;
        return new
        {
            Measured = analysis.List.Reflections.Length,
            analysis.Unique,
            Radiation = analysis.List.Radiation switch { Radiation.XRay => "xRay", Radiation.Electron => "electron", _ => null },
            analysis.List.WavelengthAngstrom,
            Cell = Of(analysis.List.Lattice.Parameters),
            Centrings = analysis.Centrings.Select(one => new { one.Name, Forbidden = Of(one.Forbidden), Allowed = Of(one.Allowed) }),
            LaueClasses = analysis.LaueClasses.Select(one => new
            {
                Laue = one.Test.LaueClass.Symbol,
                one.Test.Bravais,
                one.Probability,
                one.Test.MergingError,
                one.Test.Correlation,
                one.Test.Compared,
                one.Test.Inconsistent,
                one.Test.LogLikelihoodRatio,
                one.Test.MissAngstrom,
                Cell = Of(one.Test.Cell.Parameters),
            }),
            Elements = report.Elements.Select(one => new
            {
                one.Test.Condition,
                one.Element,
                Presence = JsonNamingPolicy.CamelCase.ConvertName(one.Presence.ToString()),
                one.Test.IsTested,
                Forbidden = Of(one.Test.Forbidden),
                Allowed = Of(one.Test.Allowed),
                one.Test.LogLikelihoodRatio,
            }),
            Zones = report.Zones.Select(one => new { one.Zone, one.PlaneGroup, one.Compared, one.MergingError }),
            Symbols = analysis.Symbols.Select(one => new { one.Extinction.Symbol, one.Extinction.Laue, Numbers = one.Extinction.Groups, one.Probability }),
            Groups = analysis.Groups.Select(one => new
            {
                one.Setting.Number,
                one.Setting.Symbol,
                one.Probability,
                one.LogAbsences,
                one.LogStatistics,
                one.LogPrior,
                Cell = Of(one.Cell.Parameters),
                Transformation = Enumerable.Range(0, 3).Select(row => Of(one.Transformation.Row(row))),
            }),
            analysis.CentreProbability,
            Statistics = new
            {
                General = Of(report.Statistics.General),
                Zones = report.Statistics.Zones.Select(Of),
                Shells = report.Statistics.Shells.Select(Of),
                Twinning = new { report.Statistics.Twinning.Pairs, AbsoluteL = Of(report.Statistics.Twinning.Mean), SquaredL = Of(report.Statistics.Twinning.MeanSquare), report.Statistics.Twinning.SaysTwin },
            },
        };
    }

    private static object Of(IntensityDistribution one) => new
    {
        one.Name,
        one.Number,
        MeanE = Of(one.MeanAmplitude),
        MeanE2Minus1 = Of(one.MeanDeviation),
        E4 = Of(one.Fourth),
        E6 = Of(one.Sixth),
        CentricLogRatio = Of(one.CentricLogRatio),
        one.Cumulative,
    };

    private static object Of(StatisticValue value) => new { value.Mean, value.Deviation };

    private static object Of(ReflectionCount count) => new { count.Number, count.MeanIntensity, count.MeanSignificance, count.Seen };

    private static object Of(CellParameters cell) => new { cell.A, cell.B, cell.C, cell.Alpha, cell.Beta, cell.Gamma };

    private static ImmutableArray<double> Of(Vector3D vector) => [vector.X, vector.Y, vector.Z];
}
