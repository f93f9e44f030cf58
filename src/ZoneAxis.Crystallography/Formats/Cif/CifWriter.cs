using System.Globalization;
using System.Text;

namespace ZoneAxis.Crystallography;

/// <summary>
/// Writes crystals as CIF 1.1, one data block: cell (10⁻⁶ Å and 10⁻⁶ degrees), symmetry operations of a tabulated setting or P1, and atom sites
/// (fractions to 10⁻⁸, occupancies to 10⁻⁶, B to 10⁻⁶ Å² where any atom has one). What is read back lies within half of the last digit.
/// </summary>
public static class CifWriter
{
    private const int LongestBlockName = 70;

    /// <summary>Writes a file: to a new name, flushed and then renamed.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="crystal">The crystal, in the setting of the options if they name one.</param>
    /// <param name="options">How to write; <see cref="CifWriteOptions.Default"/> if null.</param>
    /// <exception cref="CrystalWriteException">The crystal does not have the symmetry of the options' setting.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Crystal crystal, CifWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        WholeFile.Write(path, ToText(crystal, options));
    }

    /// <summary>The text of a file.</summary>
    /// <param name="crystal">The crystal, in the setting of the options if they name one.</param>
    /// <param name="options">How to write; <see cref="CifWriteOptions.Default"/> if null.</param>
    /// <exception cref="CrystalWriteException">The crystal does not have the symmetry of the options' setting.</exception>
    public static string ToText(Crystal crystal, CifWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(crystal);
        KnownElements.Require(crystal, "CIF");
        options ??= CifWriteOptions.Default;
        SpaceGroupSetting setting = options.Setting ?? SpaceGroups.Default(1);
        IReadOnlyList<Site> sites = options.Setting is null ? crystal.Sites : AsymmetricUnit.Of(crystal, setting, options.SymmetryToleranceAngstrom);
        StringBuilder text = new();
        text.Append("data_").AppendLine(BlockName(crystal.Name));
        AppendCell(text, crystal);
        AppendSymmetry(text, setting);
        AppendSites(text, sites);
        return text.Replace("\r\n", "\n").ToString();
    }

    private static void AppendCell(StringBuilder text, Crystal crystal)
    {
        CellParameters cell = crystal.Lattice.Parameters;
        IEnumerable<string> formula = crystal.Composition().Select(pair => Text($"{pair.Key}{pair.Value:0.####}"));
        text.AppendLine(Text($"_chemical_formula_sum '{string.Join(' ', formula)}'"));
        text.AppendLine(Text($"_cell_length_a {cell.A:F6}")).AppendLine(Text($"_cell_length_b {cell.B:F6}")).AppendLine(Text($"_cell_length_c {cell.C:F6}"));
        text.AppendLine(Text($"_cell_angle_alpha {cell.Alpha:F6}")).AppendLine(Text($"_cell_angle_beta {cell.Beta:F6}")).AppendLine(Text($"_cell_angle_gamma {cell.Gamma:F6}"));
        text.AppendLine(Text($"_cell_volume {crystal.Lattice.Volume:F6}"));
    }

    private static void AppendSymmetry(StringBuilder text, SpaceGroupSetting setting)
    {
        text.AppendLine(Text($"_space_group_IT_number {setting.Number}"));
        text.AppendLine(Text($"_space_group_name_H-M_alt '{HermannMauguinText.Of(setting)}'"));
        text.AppendLine(Text($"_space_group_name_Hall {Quoted(setting.HallSymbol)}"));
        text.AppendLine("loop_").AppendLine("_space_group_symop_operation_xyz");
        foreach (SymmetryOperation operation in setting.Hall.Operations)
            text.AppendLine(Text($"'{operation}'"));
    }

    private static void AppendSites(StringBuilder text, IReadOnlyList<Site> sites)
    {
        text.AppendLine("loop_").AppendLine("_atom_site_label").AppendLine("_atom_site_type_symbol").AppendLine("_atom_site_occupancy");
        text.AppendLine("_atom_site_fract_x").AppendLine("_atom_site_fract_y").AppendLine("_atom_site_fract_z");
        bool isMoving = sites.Any(site => site.IsotropicB != 0);
        if (isMoving)
            text.AppendLine("_atom_site_B_iso_or_equiv");
        Dictionary<Element, int> counts = [];
        foreach (Site site in sites)
        {
            int number = counts[site.Element] = counts.GetValueOrDefault(site.Element) + 1;
            Vector3D x = site.Fraction;
            string motion = isMoving ? Text($" {site.IsotropicB:0.######}") : "";
            text.AppendLine(Text($"{site.Element}{number} {site.Element} {site.Occupancy:0.######} {x.X:F8} {x.Y:F8} {x.Z:F8}{motion}"));
        }
    }

    /// <summary>Hall symbols hold a quote for the axes a−b and a+b, 2" and 2', but none of them holds both.</summary>
    private static string Quoted(string symbol) =>
        symbol.Contains('\'', StringComparison.Ordinal) ? $"\"{symbol}\"" : $"'{symbol}'";

    private static string BlockName(string name)
    {
        string clean = string.Concat(name.Trim().Select(letter => char.IsAscii(letter) && !char.IsControl(letter) && letter != ' ' ? letter : '_'));
        return clean.Length == 0 ? "crystal" : clean[..Math.Min(clean.Length, LongestBlockName)];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
