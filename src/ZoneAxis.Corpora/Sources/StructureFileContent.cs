using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>All structures of one structure file of any format; of a file that cannot be read, the reason.</summary>
internal static class StructureFileContent
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What to call it: its path within the source.</param>
    /// <param name="reading">How it is read.</param>
    /// <returns>At least one structure or problem, with positions still to be numbered.</returns>
    public static IEnumerable<SourcedStructure> Read(string path, string name, CrystalReadOptions reading)
    {
        try
        {
            return StructureFile.FormatOf(path, reading) == StructureFormat.JsonLines ? Lines(path, name, reading) : Whole(path, name, reading);
        }
        catch (CrystalFormatException error)
        {
            return [SourcedStructure.Failed("", name, error.Problem)];
        }
    }

    private static IEnumerable<SourcedStructure> Lines(string path, string name, CrystalReadOptions reading) =>
        JsonLinesText.Read(path, name, skip: 0, reading).DefaultIfEmpty(SourcedStructure.Failed("", name, "the file holds no crystals."));

    private static SourcedStructure[] Whole(string path, string name, CrystalReadOptions reading)
    {
        IReadOnlyList<StructureResult> results = StructureFile.ReadEach(path, reading);
        return [.. results.Select(result => Of(result, results.Count == 1 ? name : $"{name}#{result.Name}"))];
    }

    private static SourcedStructure Of(StructureResult result, string id)
    {
        // A corpus keeps atomic numbers, and its patterns need them.
        return result.Crystal is { } read && read.Sites.FirstOrDefault(site => !site.Element.IsKnown).Element is { } kind
            ? SourcedStructure.Failed("", id, $"the file does not say which element the kind {kind} is.")
            : OfKnown(result, id);
    }

    private static SourcedStructure OfKnown(StructureResult result, string id) => result.Crystal is { } crystal
        ? new SourcedStructure { Position = "", Id = id, Crystal = crystal with { Name = id }, Facts = new EntryFacts { Date = result.Date } }
        : SourcedStructure.Failed("", id, result.Error!.Line > 0 ? $"line {result.Error.Line}: {result.Error.Problem}" : result.Error.Problem);
}
