using System.Globalization;
using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Writes lists as CIF 1.1, one data block: cell, beam, symmetry where it is stated, and a loop of intensities with eight digits.</summary>
internal static class CifListWriter
{
    private const int LongestBlockName = 70;

    /// <summary>The text of a file.</summary>
    /// <param name="list">The list.</param>
    /// <param name="options">The space group.</param>
    public static string ToText(ReflectionList list, ReflectionWriteOptions options)
    {
        StringBuilder text = new();
        text.Append("data_").Append(BlockName(list.Name ?? "")).Append('\n');
        CellParameters cell = list.Lattice.Parameters;
        text.Append(CultureInfo.InvariantCulture, $"_cell_length_a {cell.A:F6}\n_cell_length_b {cell.B:F6}\n_cell_length_c {cell.C:F6}\n");
        text.Append(CultureInfo.InvariantCulture, $"_cell_angle_alpha {cell.Alpha:F6}\n_cell_angle_beta {cell.Beta:F6}\n_cell_angle_gamma {cell.Gamma:F6}\n");
        if (list.Radiation is { } radiation)
            text.Append("_diffrn_radiation_probe ").Append(radiation == Radiation.Electron ? "electron" : "x-ray").Append('\n');
        if (list.WavelengthAngstrom is { } wavelength)
            text.Append(CultureInfo.InvariantCulture, $"_diffrn_radiation_wavelength {wavelength}\n");
        if (options.Setting is { } setting)
            AppendSymmetry(text, setting);
        AppendReflections(text, list);
        return text.ToString();
    }

    private static void AppendSymmetry(StringBuilder text, SpaceGroupSetting setting)
    {
        text.Append(CultureInfo.InvariantCulture, $"_space_group_IT_number {setting.Number}\n");
        text.Append("_space_group_name_H-M_alt '").Append(HermannMauguinText.Of(setting)).Append("'\n");
        // Hall symbols hold a quote or a double quote, none of them both.
        char quote = setting.HallSymbol.Contains('\'', StringComparison.Ordinal) ? '"' : '\'';
        text.Append("_space_group_name_Hall ").Append(quote).Append(setting.HallSymbol).Append(quote).Append('\n');
        text.Append("loop_\n_space_group_symop_operation_xyz\n");
        foreach (SymmetryOperation operation in setting.Hall.Operations)
            text.Append('\'').Append(operation).Append("'\n");
    }

    private static void AppendReflections(StringBuilder text, ReflectionList list)
    {
        bool hasBatches = list.Reflections.Any(one => one.Batch != 1);
        text.Append("loop_\n_refln_index_h\n_refln_index_k\n_refln_index_l\n_refln_F_squared_meas\n_refln_F_squared_sigma\n").Append(hasBatches ? "_refln_scale_group_code\n" : "");
        foreach (Reflection one in list.Reflections)
        {
            text.Append(CultureInfo.InvariantCulture, $"{one.H} {one.K} {one.L} {one.Intensity:G8} {one.Sigma:G8}");
            if (hasBatches)
                text.Append(' ').Append(one.Batch);
            text.Append('\n');
        }
    }

    private static string BlockName(string name)
    {
        string clean = string.Concat(name.Trim().Select(letter => char.IsAscii(letter) && !char.IsControl(letter) && letter != ' ' ? letter : '_'));
        return clean.Length == 0 ? "reflections" : clean[..Math.Min(clean.Length, LongestBlockName)];
    }
}
