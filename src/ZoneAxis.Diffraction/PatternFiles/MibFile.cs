using System.Text;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Files of Quantum Detectors' Merlin for Medipix3, .mib, as images: the Merlin user manual (header MQ1) and the documentation of LiberTEM ("MIB"). Numbers are
/// big-endian. Raw frames of one chip keep their pixels in words of 64 bits, the last pixel of a word first. The first row of the file, the lowest as Merlin shows it, becomes row 0.
/// </summary>
internal sealed class MibFile
{
    private const int LeastHeader = 64;
    private const int MostHeader = 1 << 16;
    private const int LengthField = 2;
    private const int ChipsField = 3;
    private const int ColumnsField = 4;
    private const int RowsField = 5;
    private const int DepthField = 6;
    private const int WordBytes = 8;
    private const int WordBits = 64;
    private const string Raw = "R64";

    private readonly FileBytes _file;
    private readonly int _header;
    private readonly int _rows;
    private readonly int _columns;
    private readonly SampleType _type;
    private readonly int? _rawBits;

    private MibFile(FileBytes file, PatternReadOptions options)
    {
        _file = file;
        string[] fields = Fields(file, Math.Min(file.Length, LeastHeader));
        _header = Number(fields, LengthField, "length of the header");
        if (_header is < LeastHeader or > MostHeader)
            throw file.Error(0, $"the header of the MIB file has {_header} bytes; {LeastHeader} to {MostHeader} were expected.");
        fields = Fields(file, _header);
        (_rows, _columns) = (Number(fields, RowsField, "number of rows"), Number(fields, ColumnsField, "number of columns"));
        file.RequireSize(0, _rows, _columns, options);
        string depth = fields.ElementAtOrDefault(DepthField) ?? "";
        _rawBits = depth == Raw ? RawBits(fields) : null;
        _type = _rawBits is { } bits ? (bits == 12 ? SampleType.UInt16 : SampleType.UInt8) : depth switch
        {
            "U08" => SampleType.UInt8,
            "U16" => SampleType.UInt16,
            "U32" => SampleType.UInt32,
            "U64" => SampleType.UInt64,
            _ => throw file.Error(0, $"the MIB file has pixels of kind '{depth}'; U08, U16, U32, U64 and {Raw} are read."),
        };
    }

    private long FrameBytes => _rawBits == 1 ? (long)_rows * _columns / 8 : (long)_rows * _columns * Samples.SizeOf(_type);

    /// <summary>Whether a file begins as one of Merlin.</summary>
    public static bool Fits(FileBytes file) => file.Has(0, "MQ1,"u8);

    /// <summary>The frames; one that was stopped while it was written is left out.</summary>
    /// <exception cref="PatternFileException">The file is damaged.</exception>
    public static ImageStack Open(FileBytes file, PatternReadOptions options)
    {
        MibFile frames = new(file, options);
        long count = file.Length / (frames._header + frames.FrameBytes);
        return count > 0 ? new ImageStack(count, frames.Frame)
            : throw file.Error(null, $"a frame has {frames._header} bytes of header and {frames.FrameBytes} of pixels, but the file only {file.Length}; it is cut off or damaged.");
    }

    private DecodedImage Frame(long number)
    {
        long start = number * (_header + FrameBytes);
        if (!_file.Has(start, "MQ1,"u8))
            throw _file.Error(start, $"'MQ1,' was expected at the beginning of frame {number}; the MIB file is damaged.");
        FileBytes pixels = _rawBits is null ? _file : new FileBytes(_file.File, InOrder(_file.Slice(start + _header, FrameBytes)));
        double[] values = Samples.Decode(pixels, _rawBits is null ? start + _header : 0, _rows, _columns, _type, bigEndian: true);
        // What Merlin counts to is told by neither byte nor word: 12-bit counters end at 4095.
        return new DecodedImage(_rows, _columns, values) { Facts = PictureFacts.None with { RowsRunUpwards = true } };
    }

    /// <summary>Pixels of raw words in the order of their columns: one byte for 1 and 6 bits, two for 12.</summary>
    private byte[] InOrder(ReadOnlySpan<byte> words)
    {
        int size = Samples.SizeOf(_type);
        byte[] pixels = new byte[(long)_rows * _columns * size];
        for (int i = 0; i < pixels.Length / size; i++)
        {
            if (_rawBits == 1)
            {
                int bit = i % WordBits;
                pixels[i] = (byte)((words[i / WordBits * WordBytes + (WordBytes - 1 - bit / 8)] >> (bit % 8)) & 1);
                continue;
            }

            int inWord = i * size % WordBytes;
            words.Slice(i * size - inWord + (WordBytes - size - inWord), size).CopyTo(pixels.AsSpan(i * size));
        }

        return pixels;
    }

    private int RawBits(string[] fields)
    {
        int chips = Number(fields, ChipsField, "number of chips");
        int bits = FileNumber.Count(fields[^1]) ?? 0;
        if (chips != 1 || bits is not (1 or 6 or 12) || _columns % WordBits != 0)
            throw _file.Error(0, $"the MIB file is raw, of {chips} chips, {bits} bits and {_columns} columns; raw frames of one chip with 1, 6 or 12 bits are read, others when saved as U08, U16 or U32.");
        return bits;
    }

    private static string[] Fields(FileBytes file, int length) =>
        [.. Encoding.Latin1.GetString(file.Slice(0, length)).TrimEnd('\0', ' ', '\r', '\n').Split(',').Where(field => !field.Contains('\0', StringComparison.Ordinal)).Select(FileText.Plain)];

    private int Number(string[] fields, int place, string what) =>
        FileNumber.Count(fields.ElementAtOrDefault(place)) ?? throw _file.Error(0, $"the {what} in the header of the MIB file is '{fields.ElementAtOrDefault(place)}'; a whole number was expected.");
}
