using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ZoneAxis.Diffraction;

/// <summary>Where a pattern came from.</summary>
/// <param name="File">Path of the structure file or of the measured image, as the user gave it.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 hexadecimal digits in lower case.</param>
/// <param name="Place">Place of the structure in a file of several, from 1; null for a file of one.</param>
/// <param name="Name">Name of the crystal.</param>
public sealed record SidecarSource(string File, string? Sha256 = null, int? Place = null, string? Name = null)
{
    /// <summary>What was asked of the reader of the structure file beside its defaults; null for nothing.</summary>
    public JsonObject? Reading { get; init; }

    /// <summary>The source of a file, whose bytes are read once for the hash.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="place">Place of the structure in a file of several, from 1; null for a file of one.</param>
    /// <param name="name">Name of the crystal.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SidecarSource Of(string path, int? place = null, string? name = null)
    {
        using FileStream stream = System.IO.File.OpenRead(path);
        return new SidecarSource(path, Convert.ToHexStringLower(SHA256.HashData(stream)), place, name);
    }

    /// <summary>File and place in words, as "a.cif" or "a.cif, structure 3".</summary>
    public override string ToString() => Place is null ? File : string.Create(CultureInfo.InvariantCulture, $"{File}, structure {Place}");
}
