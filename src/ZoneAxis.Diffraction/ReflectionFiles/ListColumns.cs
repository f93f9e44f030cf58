using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Which word of a line is what in a list whose header names its columns.</summary>
/// <param name="H">Place of h, from 0.</param>
/// <param name="K">Place of k.</param>
/// <param name="L">Place of l.</param>
/// <param name="Value">Place of the amplitude or intensity.</param>
/// <param name="Sigma">Place of its deviation, -1 where there is none.</param>
/// <param name="Batch">Place of the batch, -1 where there is none.</param>
/// <param name="IsAmplitude">Whether the value is |F|.</param>
internal sealed record ListColumns(int H, int K, int L, int Value, int Sigma, int Batch, bool IsAmplitude)
{
    /// <summary>Most words of a line that are looked at.</summary>
    public const int MostWords = 64;

    private string ValueName => IsAmplitude ? "the amplitude" : "the intensity";

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="words">Its words.</param>
    /// <param name="hasDecimalComma">Whether numbers have a decimal comma.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="number">The line's number.</param>
    /// <returns>The row; a deviation that is not there is NaN.</returns>
    /// <exception cref="CrystalFormatException">A word is missing or no number.</exception>
    public Reflection Read(ReadOnlySpan<char> line, ReadOnlySpan<Range> words, bool hasDecimalComma, string file, int number)
    {
        int needed = Math.Max(Math.Max(H, K), Math.Max(L, Value));
        if (needed >= words.Length)
            throw new CrystalFormatException(file, number, 0, $"the line has {words.Length} words, at least {needed + 1} were expected.");
        return new Reflection(
            Index(line, words[H], "the index h", file, number),
            Index(line, words[K], "the index k", file, number),
            Index(line, words[L], "the index l", file, number),
            Number(line, words[Value], ValueName, hasDecimalComma, file, number),
            Sigma >= 0 && Sigma < words.Length && !IsMissing(line[words[Sigma]]) ? Number(line, words[Sigma], "the deviation", hasDecimalComma, file, number) : double.NaN,
            Batch >= 0 && Batch < words.Length && ReflectionNumber.TryIndex(line[words[Batch]], out int batch) ? Math.Max(1, batch) : 1);
    }

    private static bool IsMissing(ReadOnlySpan<char> word) => word.IsWhiteSpace() || word is "-" or "?" or ".";

    private static int Index(ReadOnlySpan<char> line, Range place, string name, string file, int number) => ReflectionNumber.TryIndex(line[place], out int index)
        ? index
        : throw Error(line, place, $"{name}, a whole number from -{ReflectionNumber.LargestIndex} to {ReflectionNumber.LargestIndex},", file, number);

    private double Number(ReadOnlySpan<char> line, Range place, string name, bool hasDecimalComma, string file, int number)
    {
        ReadOnlySpan<char> word = line[place];
        bool isNumber = ReflectionNumber.TryValue(hasDecimalComma ? word.ToString().Replace(',', '.') : word, out double value);
        return isNumber && ReflectionNumber.IsUsable(value, IsAmplitude) ? value : throw Error(line, place, $"{name}, a number,", file, number);
    }

    private static CrystalFormatException Error(ReadOnlySpan<char> line, Range place, string expected, string file, int number) =>
        new(file, number, place.Start.GetOffset(line.Length) + 1, $"found '{ShownWord.Of(line[place].ToString())}' where {expected} was expected.");
}
