using System.Text.Json;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Answers as JSON, one object a line; docs/json.md describes every member.</summary>
public static class IdentificationJson
{
    /// <summary>Version of the members; it goes up where one changes its meaning or goes away, not where one is added.</summary>
    public const int Version = 2;

    /// <summary>The members that fit a row of CSV: the three best candidates.</summary>
    public static CsvColumns Columns { get; } = new(
        ["input", "crystal", "verdict", "candidates[0].number", "candidates[0].symbol", "candidates[0].system", "candidates[0].probability",
         "candidates[1].number", "candidates[1].probability", "candidates[2].number", "candidates[2].probability",
         "structure.number", "structure.symbol", "structure.system", "model", "geometry", "error"]);

    /// <summary>The answer on one input.</summary>
    /// <param name="input">What to call the input.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="top">How many candidates, cells and groups a cell to write, at least 1.</param>
    /// <param name="notes">What the reader says of the input, see <see cref="StructureInput.Notes"/>; null or empty for nothing.</param>
    public static string Line(string input, Identification answer, int top, IReadOnlyList<string>? notes = null)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return JsonLine.Of(new
        {
            Version,
            Input = input,
            answer.Crystal,
            Verdict = answer.Verdict is { } verdict ? JsonNamingPolicy.CamelCase.ConvertName(verdict.ToString()) : null,
            answer.Unknown,
            Candidates = answer.Candidates.Take(top).Select(Of),
            ByAnalysis = answer.ByAnalysis?.Take(top).Select(Of),
            ByNetwork = answer.ByNetwork?.Take(top).Select(Of),
            Structure = answer.Structure is { } structure ? Of(structure) : null,
            Indexed = answer.Frames is { } frames ? new { Pictures = FrameJson.Pictures(frames), Cells = FrameJson.Cells(frames), Next = FrameJson.Next(frames) } : null,
            Zones = answer.Indexed?.Zones.Select(Of),
            Cells = answer.Indexed?.Cells.Take(top).Select(cell => Of(cell, top)),
            Reflections = answer.Reflections is { } reflections ? ReflectionJson.Of(reflections) : null,
            answer.Model,
            answer.Geometry,
            answer.Cell,
            answer.Descriptor,
            answer.Assumptions,
            answer.Note,
            Notes = notes is { Count: > 0 } ? notes : null,
        });
    }

    /// <summary>Why there is no answer on an input.</summary>
    /// <param name="input">What to call the input.</param>
    /// <param name="problem">The reason, a sentence.</param>
    public static string Line(string input, string problem) => JsonLine.Of(new { Version, Input = input, Error = problem });

    private static object Of(Candidate one) => new { one.Number, one.Symbol, one.EnantiomorphicPartner, System = Word(one.System), one.Probability };

    private static object Of(StructureSymmetry structure) => new
    {
        structure.Number,
        structure.Symbol,
        System = Word(structure.System),
        structure.SymprecAngstrom,
        structure.SymprecUsedAngstrom,
        structure.AngleToleranceDegrees,
    };

    private static object Of(ZoneLattice zone) => new { Zone = zone.Zone.Name, A = zone.Reciprocal.A.Length, B = zone.Reciprocal.B.Length, zone.Reciprocal.AngleDegrees };

    private static object Of(CellCandidate cell, int top) => new
    {
        cell.Cell,
        cell.FitError,
        Seen = cell.Reflections.Count(one => one.IsSeen),
        Absent = cell.Reflections.Where(one => one.IsAbsent).Select(one => new { one.H, one.K, one.L, Limit = one.Intensity }),
        Groups = cell.Groups.Take(top).Select(one => new
        {
            one.Extinction.Symbol,
            one.Extinction.Laue,
            Numbers = one.Extinction.Groups,
            one.Contradictions,
            one.UnexplainedAbsences,
            one.MergingError,
        }),
    };

    private static string Word(CrystalSystem system) => system.ToString().ToLowerInvariant();
}
