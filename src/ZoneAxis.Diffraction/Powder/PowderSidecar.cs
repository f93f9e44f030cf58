using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Everything that made a powder pattern, as it stands beside its files in NAME.powder.json: names in camelCase, members without a value
/// left out.
/// </summary>
public sealed record PowderSidecar
{
    /// <summary>The version of the members described here.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The letters by which such a file is told from other JSON.</summary>
    private static ReadOnlySpan<byte> Mark => "\"zoneAxisPowder\""u8;

    /// <summary>What belongs to a powder pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="figure">How its picture was drawn; null for none.</param>
    public PowderSidecar(PowderPattern pattern, PowderFigureOptions? figure = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        (Name, Peaks, Powder) = (pattern.Name, pattern.Peaks.Length, SidecarJson.Describe(pattern.Options));
        Figure = figure is null ? null : SidecarJson.Describe(figure);
    }

    /// <summary>Version of the members; 1.</summary>
    [JsonPropertyOrder(-2)]
    public int ZoneAxisPowder { get; init; } = CurrentVersion;

    /// <summary>Program and version that wrote the pattern, as "ZoneAxis 0.1.0".</summary>
    [JsonPropertyOrder(-1)]
    public string Software { get; init; } = SidecarJson.ThisSoftware;

    /// <summary>Name of the crystal.</summary>
    public string Name { get; }

    /// <summary>The structure.</summary>
    public SidecarSource? Source { get; init; }

    /// <summary>The cell that the indices are of.</summary>
    public SidecarCell? Cell { get; init; }

    /// <summary>What is scattered: "xray".</summary>
    public string Radiation { get; } = "xray";

    /// <summary>Number of peaks.</summary>
    public int Peaks { get; }

    /// <summary>Every option of the pattern: wavelength, range of 2θ, least intensity.</summary>
    public JsonObject Powder { get; }

    /// <summary>Every option of the picture, the shape of its peaks among them; null for none.</summary>
    public JsonObject? Figure { get; }

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <param name="path">Path of the file; its folder must exist.</param>
    /// <exception cref="IOException">It cannot be written, or another JSON file stands in its place.</exception>
    public void Write(string path)
    {
        SidecarFile.RequireOwn(path, Mark, "the powder pattern");
        WholeFile.Write(path, SidecarJson.Write(this));
    }
}
