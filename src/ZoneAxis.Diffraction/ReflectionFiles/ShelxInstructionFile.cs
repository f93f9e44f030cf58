using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>An <c>.ins</c> or <c>.res</c> beside a list.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Instructions">What it says.</param>
internal sealed record ShelxInstructionFile(string Path, ShelxInstructions Instructions)
{
    /// <summary>SHELXL reads NAME.hkl by NAME.ins; NAME.res is what it writes.</summary>
    private static readonly string[] Endings = [".ins", ".res", ".INS", ".RES"];

    private static readonly string[] ListEndings = [".hkl", ".HKL", ".hkl.gz"];

    /// <summary>Whether a name is that of a file of instructions.</summary>
    /// <param name="path">A path.</param>
    public static bool IsOne(string path) => Array.Exists(Endings, ending => path.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="options">Limits.</param>
    /// <exception cref="CrystalFormatException">The file cannot be read.</exception>
    public static ShelxInstructionFile Read(string path, ReflectionReadOptions options) => new(path, ShelxInstructions.Read(InputFile.ReadText(path, options.Limits), path, 1));

    /// <summary>The file beside a list, or null.</summary>
    /// <param name="list">Path of the list.</param>
    /// <param name="options">Limits.</param>
    /// <exception cref="CrystalFormatException">The file cannot be read.</exception>
    public static ShelxInstructionFile? Beside(string list, ReflectionReadOptions options) => Beside(list, Endings) is { } found ? Read(found, options) : null;

    /// <summary>Path of the list beside the file.</summary>
    /// <exception cref="CrystalFormatException">There is none.</exception>
    public string ListBeside() => Beside(Path, ListEndings) ?? throw new CrystalFormatException(Path, 0, 0, $"these are instructions, and their list of reflections, {ShelxSource.NameOf(Path)}.hkl, was expected beside them.");

    private static string? Beside(string path, string[] endings)
    {
        string stem = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path) ?? "", ShelxSource.NameOf(path));
        return Array.Find([.. endings.Select(ending => stem + ending)], File.Exists);
    }
}
