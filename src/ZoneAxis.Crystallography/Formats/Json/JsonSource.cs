using System.Text;

namespace ZoneAxis.Crystallography;

/// <summary>The bytes of a JSON text, for the places of its values.</summary>
/// <param name="bytes">The text in UTF-8.</param>
/// <param name="file">The file to name in an error.</param>
internal sealed class JsonSource(byte[] bytes, string file)
{
    private static readonly byte[] WordEnds = [.. " \t\r\n,:]}"u8];

    /// <summary>The file to name in an error.</summary>
    public string File => file;

    /// <summary>The text in UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>An error at a byte.</summary>
    public CrystalFormatException Error(int offset, string problem)
    {
        ReadOnlySpan<byte> before = bytes.AsSpan(0, Math.Clamp(offset, 0, bytes.Length));
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new CrystalFormatException(file, LineAt(offset), Encoding.UTF8.GetCharCount(before[lineStart..]) + 1, problem);
    }

    /// <summary>The line of a byte, from 1.</summary>
    public int LineAt(int offset) => bytes.AsSpan(0, Math.Clamp(offset, 0, bytes.Length)).Count((byte)'\n') + 1;

    /// <summary>An error of the syntax at a line and a byte in it, both from 0.</summary>
    public CrystalFormatException SyntaxError(long line, long byteInLine)
    {
        int offset = 0;
        for (long i = 0; i < line; i++)
            offset += bytes.AsSpan(offset).IndexOf((byte)'\n') + 1;
        offset = (int)Math.Min(offset + byteInLine, bytes.Length);
        ReadOnlySpan<byte> rest = bytes.AsSpan(offset);
        if (rest.Trim(" \t\r\n"u8).IsEmpty)
            return Error(offset, "the JSON text ends before its last bracket is closed.");
        int end = rest.IndexOfAny(WordEnds);
        string word = Encoding.UTF8.GetString(end > 0 ? rest[..end] : rest[..1]);
        return Error(offset, $"found '{ShownWord.Of(word)}' where it is no valid JSON.");
    }
}
