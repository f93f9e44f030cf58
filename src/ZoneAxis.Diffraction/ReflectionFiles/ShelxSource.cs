using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A SHELX list as a file of its own.</summary>
internal static class ShelxSource
{
    /// <summary>The list.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The file as the user gave it.</param>
    /// <param name="beside">Finds the file of instructions that goes with it; null for what is no file.</param>
    public static ListSource Of(string text, string file, Func<ReflectionReadOptions, ShelxInstructionFile?> beside) =>
        new(new ReflectionListEntry(NameOf(file), "SHELX HKLF", 1), options => Read(text, file, options, beside(options)));

    /// <summary>The name of a file without folder and endings.</summary>
    public static string NameOf(string file) => Path.GetFileNameWithoutExtension(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file);

    private static ReflectionList Read(string text, string file, ReflectionReadOptions options, ShelxInstructionFile? beside)
    {
        List<string> notes = [];
        HklfList list = HklfList.Read(text, file, 1, notes);
        ReflectionCollector collected = list.Collect(beside?.Instructions.Hklf, notes);
        bool isBeside = beside?.Instructions.Lattice is not null;
        ShelxInstructions told = isBeside ? beside!.Instructions : list.Behind();
        if (told.Lattice is not null && options.Cell is null)
            notes.Add(isBeside ? $"the cell is that of {Path.GetFileName(beside!.Path)}." : "the cell stands behind the list.");
        ListOrigin origin = new(told.Lattice, told.WavelengthAngstrom, null);
        return origin.Make(collected, NameOf(file), options, notes, (problem, remedy) => new CrystalFormatException(file, 0, 0, problem) { Remedy = remedy });
    }
}
