using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Inputs;

/// <summary>One crystal that the user gave, or the reason why there is none.</summary>
/// <param name="Name">
/// The path as the user gave it; where the file holds several crystals, with "#" and the crystal's place: of a JSON-lines file its line,
/// else its number among the file's crystals, both from 1.
/// </param>
/// <param name="Crystal">The crystal, or null.</param>
/// <param name="Problem">Why it could not be read, as a sentence that names the file; or null.</param>
internal sealed record StructureInput(string Name, Crystal? Crystal, string? Problem)
{
    /// <summary>A crystal that was read.</summary>
    internal static StructureInput Of(string name, Crystal crystal) => new(name, crystal, null);

    /// <summary>A crystal that could not be read.</summary>
    internal static StructureInput Failed(string name, string problem) => new(name, null, problem);

    /// <summary>The name of a crystal that is one of several in a file.</summary>
    internal static string NameWithin(string path, int place) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}#{place}");
}
