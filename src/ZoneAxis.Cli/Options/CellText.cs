using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Options;

/// <summary>A cell on the command line: a, b, c in Å and α, β, γ in degrees, with commas between them.</summary>
internal static class CellText
{
    /// <summary>What it must be, to end a sentence.</summary>
    public const string Form = "a, b, c, α, β and γ of a cell with commas between them, as 5.64,5.64,5.64,90,90,90";

    private const int Numbers = 6;

    /// <summary>Reads one.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The cell; null where it is none.</returns>
    public static CellParameters? Parse(string? text)
    {
        if (text?.Split(',') is not { Length: Numbers } words)
            return null;
        double[] numbers = new double[Numbers];
        for (int i = 0; i < Numbers; i++)
        {
            if (!NumberText.TryNumber(words[i].Trim(), out numbers[i]))
                return null;
        }

        CellParameters cell = new(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
        return ReflectionReadOptions.IsCell(cell) ? cell : null;
    }
}
