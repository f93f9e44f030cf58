namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>Small CIFs made for a test.</summary>
internal static class CifText
{
    /// <summary>A cubic cell of 10 Å in P1 with the given site lines: label, x, y, z.</summary>
    public static string P1(params string[] sites) => WithSites(Cell(10, 90), ["x,y,z"], "", sites);

    /// <summary>A block with operations and sites of label, x, y, z and further columns.</summary>
    public static string WithSites(string cell, string[] operations, string furtherNames, string[] sites) => string.Join('\n',
        ["data_test", cell, "loop_", "_space_group_symop_operation_xyz", .. operations.Select(operation => $"'{operation}'"),
            "loop_", "_atom_site_label", "_atom_site_fract_x", "_atom_site_fract_y", "_atom_site_fract_z",
            .. furtherNames.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. sites]) + "\n";

    /// <summary>The six cell items, all edges alike.</summary>
    public static string Cell(double edge, double gamma) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"_cell_length_a {edge}\n_cell_length_b {edge}\n_cell_length_c {edge}\n_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma {gamma}");
}
