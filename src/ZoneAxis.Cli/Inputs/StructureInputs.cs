using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Inputs;

/// <summary>Reads the crystals that the user gave, one by one, in their order; what cannot be read is an input too.</summary>
internal static class StructureInputs
{
    /// <summary>The crystals of some files.</summary>
    /// <param name="paths">The files, as the user gave them.</param>
    internal static IEnumerable<StructureInput> Read(IEnumerable<string> paths) => paths.SelectMany(Read);

    private static IEnumerable<StructureInput> Read(string path)
    {
        try
        {
            return StructureFile.FormatOf(path) == StructureFormat.JsonLines ? JsonLinesInputs.Read(path) : ReadWhole(path);
        }
        catch (Exception failure)
        {
            return [StructureInput.Failed(path, null, failure)];
        }
    }

    private static IEnumerable<StructureInput> ReadWhole(string path)
    {
        IReadOnlyList<Crystal> crystals = StructureFile.Read(path);
        return crystals.Select((crystal, index) => StructureInput.Of(path, crystals.Count == 1 ? null : index + 1, crystal));
    }
}
