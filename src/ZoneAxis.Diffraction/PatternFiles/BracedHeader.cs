using System.Text;

namespace ZoneAxis.Diffraction;

/// <summary>A header of the kind { KEY = value ; … } as SMV and EDF files have it; case does not matter.</summary>
/// <param name="Values">The values, without blanks around them.</param>
/// <param name="End">Where the header ends, behind its brace.</param>
internal sealed record BracedHeader(IReadOnlyDictionary<string, string> Values, long End)
{
    private const int MostBytes = 1 << 20;
    private const int MostBlanks = 512;
    private static readonly char[] Blanks = [' ', '\t', '\r', '\n', '\0'];

    /// <summary>The value of a key; null where there is none.</summary>
    public string? this[string key] => Values.GetValueOrDefault(key);

    /// <summary>Where a header begins: at a brace with nothing but blanks before it; null where there is none.</summary>
    public static long? StartOf(FileBytes file, long offset)
    {
        for (long place = offset; place < Math.Min(file.Length, offset + MostBlanks); place++)
        {
            byte letter = file.Byte(place);
            if (letter == '{')
                return place;
            if (!Blanks.Contains((char)letter))
                return null;
        }

        return null;
    }

    /// <summary>Whether a header at the beginning of a file has a key.</summary>
    public static bool Has(FileBytes file, string key) =>
        StartOf(file, 0) is { } start && ReadAt(file, start) is { } header && header.Values.ContainsKey(key);

    /// <summary>Reads a header; null where no brace ends it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="start">Where its brace stands.</param>
    public static BracedHeader? ReadAt(FileBytes file, long start)
    {
        ReadOnlySpan<byte> bytes = file.Slice(start, Math.Min(file.Length - start, MostBytes));
        int end = bytes.IndexOf((byte)'}');
        if (end < 0)
            return null;
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (string line in Encoding.Latin1.GetString(bytes[1..end]).Split(';'))
        {
            int sign = line.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0)
                values[line[..sign].Trim(Blanks)] = FileText.Plain(line[(sign + 1)..]);
        }

        return new BracedHeader(values, start + end + 1);
    }

    /// <summary>A number; null where the key is missing or its value is none.</summary>
    public double? Number(string key) => FileNumber.Parse(this[key]);

    /// <summary>A count of pixels.</summary>
    /// <exception cref="PatternFileException">It is missing or no count.</exception>
    public int Count(FileBytes file, string key) =>
        FileNumber.Count(this[key]) ?? throw file.Error(null, this[key] is { } text ? $"{key} in the header is '{text}'; a whole number was expected." : $"the header has no {key}.");
}
