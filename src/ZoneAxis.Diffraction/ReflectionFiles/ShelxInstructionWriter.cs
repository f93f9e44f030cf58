using System.Globalization;
using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Writes SHELX instructions for a list without a structure, as SHELXT (G. M. Sheldrick, Acta Cryst. A71, 3 (2015)) and SHELXS take them.</summary>
internal static class ShelxInstructionWriter
{
    /// <summary>The usual rule for atoms other than hydrogen (C. J. E. Kempster &amp; H. Lipson, Acta Cryst. B28, 3674 (1972)).</summary>
    private const double VolumeOfAtom = 18;

    /// <summary>Wavelengths, Å, where the list states none: Mo Kα, as SHELX files have it, and electrons of 200 kV.</summary>
    private const double MolybdenumAngstrom = 0.71073;

    private const double ElectronsAngstrom = 0.0251;

    private const int LongestTitle = 76;

    /// <summary>The text of a file.</summary>
    /// <param name="list">The list.</param>
    /// <param name="options">The space group and the composition.</param>
    /// <param name="notes">Takes what was assumed.</param>
    /// <exception cref="ReflectionListException">No space group is stated, or SHELX has no way to state it on these axes.</exception>
    public static string ToText(ReflectionList list, ReflectionWriteOptions options, ICollection<string> notes)
    {
        SpaceGroupSetting setting = options.Setting ?? throw new ReflectionListException("SHELX instructions need a space group, and none is stated.");
        StringBuilder text = new();
        text.Append("TITL ").Append(Title(list.Name ?? "reflections", setting)).Append('\n');
        AppendCell(text, list, options, notes);
        ShelxSymmetry symmetry = ShelxSymmetry.Of(setting);
        text.Append(CultureInfo.InvariantCulture, $"LATT {symmetry.Lattice}\n");
        foreach (SymmetryOperation operation in symmetry.Operations)
            text.Append("SYMM ").Append(operation.ToString().ToUpperInvariant().Replace(",", ", ", StringComparison.Ordinal)).Append('\n');
        AppendContents(text, list, options, notes);
        text.Append("HKLF 4\nEND\n");
        return text.ToString();
    }

    private static string Title(string name, SpaceGroupSetting setting)
    {
        string plain = string.Concat($"{name} in {HermannMauguinText.Of(setting)}".Select(letter => char.IsAscii(letter) && !char.IsControl(letter) ? letter : '_'));
        return plain[..Math.Min(plain.Length, LongestTitle)];
    }

    private static void AppendCell(StringBuilder text, ReflectionList list, ReflectionWriteOptions options, ICollection<string> notes)
    {
        double wavelength = list.WavelengthAngstrom ?? (list.Radiation == Radiation.Electron ? ElectronsAngstrom : MolybdenumAngstrom);
        if (list.WavelengthAngstrom is null)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"the list states no wavelength: {wavelength} Å was written."));
        CellParameters cell = list.Lattice.Parameters;
        text.Append(CultureInfo.InvariantCulture, $"CELL {wavelength:0.#####} {cell.A:0.0000} {cell.B:0.0000} {cell.C:0.0000} {cell.Alpha:0.000} {cell.Beta:0.000} {cell.Gamma:0.000}\n");
        text.Append(CultureInfo.InvariantCulture, $"ZERR {Units(options.Composition)} 0 0 0 0 0 0\n");
    }

    /// <summary>Formula units in the cell: the largest number that divides all numbers of atoms.</summary>
    private static int Units(IReadOnlyDictionary<Element, double>? composition)
    {
        int units = 0;
        foreach (double count in composition?.Values ?? [])
        {
            if (count != Math.Floor(count) || count is < 1 or > int.MaxValue)
                return 1;
            units = IntegerMath.GreatestCommonDivisor((int)count, units);
        }
        return Math.Max(1, units);
    }

    private static void AppendContents(StringBuilder text, ReflectionList list, ReflectionWriteOptions options, ICollection<string> notes)
    {
        if (options.Composition is not { Count: > 0 } composition)
        {
            notes.Add($"the composition is not stated: carbon, an atom for every {VolumeOfAtom} Å³, was written.");
            text.Append(CultureInfo.InvariantCulture, $"SFAC C\nUNIT {Math.Max(1, Math.Round(list.Lattice.Volume / VolumeOfAtom))}\n");
            return;
        }
        KeyValuePair<Element, double>[] elements = [.. composition.OrderBy(pair => Place(pair.Key)).ThenBy(pair => pair.Key.Symbol, StringComparer.Ordinal)];
        text.Append("SFAC ").AppendJoin(' ', elements.Select(pair => pair.Key.Symbol)).Append('\n');
        text.Append("UNIT ").AppendJoin(' ', elements.Select(pair => pair.Value.ToString("0.####", CultureInfo.InvariantCulture))).Append('\n');
    }

    /// <summary>Carbon and hydrogen first, then by the alphabet.</summary>
    private static int Place(Element element) => element.Symbol switch { "C" => 0, "H" => 1, _ => 2 };
}
