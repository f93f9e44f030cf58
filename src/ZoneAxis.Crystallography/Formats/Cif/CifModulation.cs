using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Tells modulated and composite structures (msCIF dictionary of the IUCr), which are crystals in more than three dimensions.</summary>
internal static class CifModulation
{
    private static readonly string[] OperationNames =
    [
        "_space_group_symop_ssg_operation_algebraic", "_space_group_symop_magn_ssg_operation.algebraic", "_space_group_symop.magn_ssg_operation_algebraic",
    ];

    private static readonly string[] OtherNames = ["_space_group_ssg_name", "_cell_wave_vector_seq_id", "_cell_wave_vector_x", "_cell_subsystems_number"];

    /// <summary>Whether the block lists operations of a superspace group.</summary>
    public static bool HasOperations(CifBlock block) => block.FirstText(OperationNames) is not null;

    /// <summary>Refuses a block that is of such a structure.</summary>
    /// <param name="block">The block.</param>
    /// <exception cref="CrystalFormatException">It is.</exception>
    public static void RequireNone(CifBlock block)
    {
        string? stated = block.FirstText("_cell_modulation_dimension");
        bool isNumber = int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out int dimension);
        if (isNumber ? dimension == 0 : !HasOperations(block) && block.FirstText(OtherNames) is null)
            return;
        string size = isNumber ? $" (dimension {dimension})" : "";
        throw block.Error($"data block '{block.Name}' is of a modulated structure{size}, a structure of three dimensions was expected.");
    }
}
