using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Reads one line of a SHELX list.</summary>
internal static class HklfLine
{
    /// <summary>Where a field begins, counted from 0, and where the next does: SHELX's format 3I4, 2F8.2, I4.</summary>
    private static readonly int[] Starts = [0, 4, 8, 12, 20, 28, 32];

    private static readonly string[] Names = ["the index h", "the index k", "the index l", "the intensity", "the deviation", "the batch number"];

    private const int Intensity = 3;
    private const int Sigma = 4;
    private const int Batch = 5;
    private const int Fields = 6;

    /// <summary>Reads a line in a layout.</summary>
    /// <param name="line">The line.</param>
    /// <param name="layout">How its fields are told apart.</param>
    /// <param name="row">What it says; a deviation that is not there is NaN, a batch that is not there is 1.</param>
    /// <param name="field">The field that is wrong.</param>
    /// <returns>Whether the line is a reflection.</returns>
    public static bool TryRead(ReadOnlySpan<char> line, HklfLayout layout, out Reflection row, out int field)
    {
        Span<Range> ranges = stackalloc Range[Fields];
        int count = layout == HklfLayout.Fixed ? Cut(line, ranges) : Words.SplitAtCommasToo(line, ranges);
        row = default;
        Span<int> indices = stackalloc int[3];
        for (field = 0; field < Intensity; field++)
        {
            if (field >= count || !ReflectionNumber.TryIndex(line[ranges[field]], out indices[field]))
                return false;
        }
        if (field >= count || !ReflectionNumber.TryValue(line[ranges[field]], out double intensity) || !ReflectionNumber.IsUsable(intensity, isAmplitude: true))
            return false;
        double sigma = double.NaN;
        field = Sigma;
        if (IsThere(line, ranges, field, count) && !ReflectionNumber.TryValue(line[ranges[field]], out sigma))
            return false;
        int batch = 0;
        field = Batch;
        if (IsThere(line, ranges, field, count) && !ReflectionNumber.TryIndex(line[ranges[field]], out batch))
            return false;
        row = new Reflection(indices[0], indices[1], indices[2], intensity, sigma, batch);
        return true;
    }

    /// <summary>The error of a line that is no reflection.</summary>
    /// <param name="line">The line.</param>
    /// <param name="layout">How its fields are told apart.</param>
    /// <param name="field">The field that is wrong.</param>
    /// <param name="file">The file to name.</param>
    /// <param name="number">The line's number.</param>
    public static CrystalFormatException Error(ReadOnlySpan<char> line, HklfLayout layout, int field, string file, int number)
    {
        Span<Range> ranges = stackalloc Range[Fields];
        int count = layout == HklfLayout.Fixed ? Cut(line, ranges) : Words.SplitAtCommasToo(line, ranges);
        string expected = $"{Names[field]}, {(field is Intensity or Sigma ? "a number" : "a whole number")},";
        string where = layout == HklfLayout.Fixed ? $" in columns {Starts[field] + 1} to {Starts[field + 1]}" : "";
        if (field >= count)
            return new CrystalFormatException(file, number, 0, $"the line ends after {line.Length} characters, {expected} was expected{where}.");
        ReadOnlySpan<char> word = line[ranges[field]];
        int column = ranges[field].Start.GetOffset(line.Length) + 1;
        return new CrystalFormatException(file, number, column, $"found '{ShownWord.Of(word.ToString())}'{where} where {expected} was expected.");
    }

    private static bool IsThere(ReadOnlySpan<char> line, ReadOnlySpan<Range> ranges, int field, int count) => field < count && !line[ranges[field]].IsWhiteSpace();

    private static int Cut(ReadOnlySpan<char> line, Span<Range> ranges)
    {
        int count = 0;
        for (; count < Fields && Starts[count] < line.Length; count++)
            ranges[count] = Starts[count]..Math.Min(Starts[count + 1], line.Length);
        return count;
    }
}
