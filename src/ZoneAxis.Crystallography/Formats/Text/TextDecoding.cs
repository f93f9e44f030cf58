using System.Text;

namespace ZoneAxis.Crystallography;

/// <summary>Turns the bytes of a text file into text, whatever it was written with.</summary>
internal static class TextDecoding
{
    private const int ProbedBytes = 512;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text: by its byte order mark if it has one, as UTF-16 if every other byte is zero, as UTF-8 if it is valid UTF-8, else as Latin-1.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <exception cref="CrystalFormatException">The content is binary.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string file)
    {
        string text = DecodeUnchecked(bytes);
        int binary = text.IndexOf('\0', StringComparison.Ordinal);
        if (binary >= 0)
            throw new CrystalFormatException(file, 0, 0, $"character {binary + 1} is a zero: the file is binary, text was expected.");
        return text;
    }

    private static string DecodeUnchecked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => DecodeUtf8(bytes[3..]),
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes[4..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ when HasZeros(bytes, offset: 1) => Encoding.Unicode.GetString(bytes),
        _ when HasZeros(bytes, offset: 0) => Encoding.BigEndianUnicode.GetString(bytes),
        _ => DecodeUtf8(bytes),
    };

    private static string DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    /// <summary>Whether one byte of each of the first pairs is zero and the other is not: ASCII in UTF-16 without a mark.</summary>
    private static bool HasZeros(ReadOnlySpan<byte> bytes, int offset)
    {
        int end = Math.Min(bytes.Length & ~1, ProbedBytes);
        for (int i = 0; i < end; i += 2)
        {
            if (bytes[i + offset] != 0 || bytes[i + 1 - offset] == 0)
                return false;
        }
        return end > 0;
    }
}
