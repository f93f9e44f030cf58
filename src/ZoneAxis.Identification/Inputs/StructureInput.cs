using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>One crystal that the user named, or the reason why there is none.</summary>
/// <param name="Path">The file, as the user gave it.</param>
/// <param name="Place">
/// Where the file holds several crystals, the crystal's place: of a JSON-lines file its line, else its number among the file's crystals,
/// both from 1. Null where the file holds one.
/// </param>
/// <param name="Crystal">The crystal, or null.</param>
/// <param name="Problem">Why it could not be read, as a sentence that names the file; or null.</param>
public sealed record StructureInput(string Path, int? Place, Crystal? Crystal, string? Problem)
{
    private const string GzipEnding = ".gz";

    /// <summary>What the reader says of the crystal, see <see cref="StructureResult.Notes"/>; empty where it says nothing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The space group that the file states, see <see cref="StructureResult.Declared"/>; null where it states none.</summary>
    public DeclaredGroup? Declared { get; init; }

    /// <summary>What the caller could do about the problem, see <see cref="ZoneAxisException.Remedy"/>; null where the sentence says all, or there is no problem.</summary>
    public string? Remedy { get; init; }

    /// <summary>SHA-256 of what was read, 64 hexadecimal digits in lower case, where it cannot be read again; else null.</summary>
    internal string? Sha256 { get; init; }

    /// <summary>What to call the input in output: the path, and "#" with the place where there is one.</summary>
    public string Name => Place is { } place ? string.Create(CultureInfo.InvariantCulture, $"{Path}#{place}") : Path;

    /// <summary>How the names of its files begin: the file's name without folder and endings, and the crystal's place in it.</summary>
    internal string Stem
    {
        get
        {
            if (Path == StructureInputs.StandardInput)
                return Place is { } number ? string.Create(CultureInfo.InvariantCulture, $"stdin-{number}") : "stdin";
            string name = System.IO.Path.GetFileName(Path);
            if (name.EndsWith(GzipEnding, StringComparison.OrdinalIgnoreCase))
                name = name[..^GzipEnding.Length];
            string stem = System.IO.Path.GetFileNameWithoutExtension(name);
            return Place is { } place ? string.Create(CultureInfo.InvariantCulture, $"{stem}-{place}") : stem;
        }
    }

    /// <summary>A crystal that was read.</summary>
    internal static StructureInput Of(string path, int? place, StructureResult result) => new(path, place, result.Crystal, null) { Notes = result.Notes, Declared = result.Declared };

    /// <summary>A crystal that could not be read.</summary>
    internal static StructureInput Failed(string path, int? place, Exception failure) =>
        new(path, place, null, FailureSentence.OfInput(path, failure)) { Remedy = (failure as ZoneAxisException)?.Remedy };
}
