using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Everything that made a pattern, as it stands beside the image in NAME.json: names in camelCase, members without a value left
/// out. Members that this version does not know are kept in <see cref="Other"/> and written again.
/// </summary>
public sealed record PatternSidecar
{
    /// <summary>The version of the members described here; the file's first member, by which a sidecar is told from other JSON.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Version of the sidecar's members; 1.</summary>
    [JsonPropertyOrder(-2)]
    [JsonRequired]
    public int ZoneAxisPattern { get; init; } = CurrentVersion;

    /// <summary>Program and version that wrote the pattern, as "ZoneAxis 0.1.0".</summary>
    [JsonPropertyOrder(-1)]
    public string Software { get; init; } = SidecarJson.ThisSoftware;

    /// <summary>The image beside this file; filled in by <see cref="PatternFile.Write"/>.</summary>
    public SidecarImage? Image { get; init; }

    /// <summary>A copy of the image that is brightened for the eye; null where there is none. The image's own greys are linear in intensity.</summary>
    public SidecarPreview? Preview { get; init; }

    /// <summary>Scale at the beam centre: |H| that one pixel spans, 1/Å (without 2π).</summary>
    public double? InverseAngstromPerPixel { get; init; }

    /// <summary>Row at which the direct beam arrives, in pixels from the centre of row 0.</summary>
    public double? BeamRow { get; init; }

    /// <summary>Column at which the direct beam arrives, in pixels from the centre of column 0.</summary>
    public double? BeamColumn { get; init; }

    /// <summary>The structure that was simulated, or the file that was measured.</summary>
    public SidecarSource? Source { get; init; }

    /// <summary>The cell that the crystallite repeats.</summary>
    public SidecarCell? Cell { get; init; }

    /// <summary>Which of the geometry's patterns this is.</summary>
    public SidecarView? View { get; init; }

    /// <summary>What is scattered, as "xray" or "electron".</summary>
    public string? Radiation { get; init; }

    /// <summary>Wavelength, Å.</summary>
    public double? WavelengthAngstrom { get; init; }

    /// <summary>Acceleration voltage, kV, of electrons.</summary>
    public double? VoltageKilovolts { get; init; }

    /// <summary>Name and all options of the geometry: detector, crystallite, beam and whatever else it has; see <see cref="Describe"/>.</summary>
    public JsonObject? Geometry { get; init; }

    /// <summary>Stages of degradation in the order in which they acted, each with its name and all options.</summary>
    public IReadOnlyList<JsonObject>? Damage { get; init; }

    /// <summary>Seed of the random numbers of all stages of degradation of this pattern, and of a random tilt axis.</summary>
    public ulong? Seed { get; init; }

    /// <summary>Seed of the random numbers of the defects, the same in all patterns of a crystallite.</summary>
    public ulong? DefectSeed { get; init; }

    /// <summary>The seed that the user gave for a whole run, from which and from the names of the files the other seeds follow.</summary>
    public ulong? RunSeed { get; init; }

    /// <summary>Defects that were put into the crystallite, each with its name and all options.</summary>
    public IReadOnlyList<JsonObject>? Defects { get; init; }

    /// <summary>Members that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Other { get; init; }

    /// <summary>All public options of a record, under their names, as JSON: complete without anyone listing them.</summary>
    /// <param name="options">A geometry, a stage of degradation, or any other record of plain values.</param>
    public static JsonObject Describe(object options) => SidecarJson.Describe(options);
}
