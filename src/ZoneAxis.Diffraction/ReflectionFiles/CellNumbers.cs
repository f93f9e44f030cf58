using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Cells as lists of reflections state them.</summary>
internal static class CellNumbers
{
    /// <summary>a, b, c, α, β and γ.</summary>
    public const int Count = 6;

    /// <summary>The lattice of six words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The places of the words in it: the first six count.</param>
    /// <param name="what">What states the cell, as "CELL".</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="line">The line.</param>
    /// <exception cref="CrystalFormatException">They are no cell.</exception>
    public static Lattice Read(ReadOnlySpan<char> text, ReadOnlySpan<Range> words, string what, string file, int line)
    {
        Span<double> cell = stackalloc double[Count];
        for (int i = 0; i < Count; i++)
        {
            if (i >= words.Length || !ReflectionNumber.TryValue(text[words[i]], out cell[i]))
                throw new CrystalFormatException(file, line, 0, $"found '{ShownWord.Of(text.Trim().ToString())}', six numbers a, b, c, α, β and γ were expected for {what}.");
        }
        try
        {
            return CheckedLattice.Of(new CellParameters(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]));
        }
        catch (ArgumentException e)
        {
            throw new CrystalFormatException(file, line, 0, e.Message);
        }
    }
}
