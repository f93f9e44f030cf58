namespace ZoneAxis.Crystallography;

/// <summary>The unit cell of a CIF block.</summary>
internal static class CifCell
{
    /// <summary>The core dictionary's default of an angle that is not given.</summary>
    private const double DefaultAngleDegrees = 90;

    private static readonly string[] Lengths = ["_cell_length_a", "_cell_length_b", "_cell_length_c"];

    private static readonly string[] Angles = ["_cell_angle_alpha", "_cell_angle_beta", "_cell_angle_gamma"];

    /// <summary>Whether the block gives any length of a cell.</summary>
    public static bool IsPresent(CifBlock block) => Array.Exists(Lengths, name => block.Column(name) is not null);

    /// <summary>The lattice.</summary>
    /// <exception cref="CrystalFormatException">A length is missing, a value is no positive number or the angles cannot close.</exception>
    public static Lattice Read(CifBlock block)
    {
        double[] lengths = [.. Lengths.Select(name => Length(block, name))];
        double[] angles = [.. Angles.Select(name => Angle(block, name))];
        try
        {
            return CheckedLattice.Of(new CellParameters(lengths[0], lengths[1], lengths[2], angles[0], angles[1], angles[2]));
        }
        catch (ArgumentException e)
        {
            throw block.Error(block.FirstValue(Angles) ?? block.FirstValue(Lengths)!.Value, e.Message);
        }
    }

    private static double Length(CifBlock block, string name)
    {
        CifValue value = block.FirstValue(name) ?? throw block.Error($"data block '{block.Name}' has atom sites but no {name}, a length in Å was expected.");
        double length = Number(block, value, name);
        return length > 0 ? length : throw block.Error(value, $"{name} is {ShownWord.Of(value.Text)}, a positive length in Å was expected.");
    }

    private static double Angle(CifBlock block, string name)
    {
        if (block.FirstValue(name) is not CifValue value)
            return DefaultAngleDegrees;
        double angle = Number(block, value, name);
        return angle is > 0 and < 180 ? angle : throw block.Error(value, $"{name} is {ShownWord.Of(value.Text)}, an angle between 0 and 180° was expected.");
    }

    private static double Number(CifBlock block, CifValue value, string name) => NumberText.TryParse(value.Text, out double number, out _)
        ? number
        : throw block.Error(value, $"{name} is '{ShownWord.Of(value.Text)}', a number was expected.");
}
