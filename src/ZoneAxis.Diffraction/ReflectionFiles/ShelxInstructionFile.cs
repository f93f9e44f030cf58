using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>An <c>.ins</c> or <c>.res</c> beside a list.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Instructions">What it says.</param>
internal sealed record ShelxInstructionFile(string Path, ShelxInstructions Instructions)
{
    /// <summary>SHELXL reads NAME.hkl by NAME.ins; NAME.res is what it writes.</summary>
    private static readonly string[] Endings = [".ins", ".res", ".INS", ".RES"];

    /// <summary>The file beside a list, or null.</summary>
    /// <param name="list">Path of the list.</param>
    /// <param name="options">Limits.</param>
    /// <exception cref="CrystalFormatException">The file cannot be read.</exception>
    public static ShelxInstructionFile? Beside(string list, ReflectionReadOptions options)
    {
        string stem = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(list) ?? "", ShelxSource.NameOf(list));
        string? found = Array.Find([.. Endings.Select(ending => stem + ending)], File.Exists);
        return found is null ? null : new ShelxInstructionFile(found, ShelxInstructions.Read(InputFile.ReadText(found, options.Limits), found, 1));
    }
}
