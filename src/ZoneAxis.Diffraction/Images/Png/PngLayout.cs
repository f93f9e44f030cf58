using System.Text;

namespace ZoneAxis.Diffraction;

/// <summary>What a PNG file says about its pixels, and where they stand.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="BitDepth">Bits a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="ColourType">0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha.</param>
/// <param name="Interlaced">Whether the pixels come in the seven passes of Adam7.</param>
/// <param name="Data">Places of the compressed pixels.</param>
internal sealed record PngLayout(int Rows, int Columns, int BitDepth, int ColourType, bool Interlaced, IReadOnlyList<Range> Data)
{
    private const int ColourBit = 2;
    private const int AlphaBit = 4;
    private const int Palette = 3;

    /// <summary>Samples a pixel.</summary>
    public int Samples => ColourType == Palette ? 1 : ((ColourType & ColourBit) != 0 ? 3 : 1) + ((ColourType & AlphaBit) != 0 ? 1 : 0);

    /// <summary>Whether a pixel has red, green and blue of its own.</summary>
    public bool HasColours => (ColourType & ColourBit) != 0;

    /// <summary>Whether the pixels are numbers of whole bytes in the order of the rows.</summary>
    public bool IsPlain => BitDepth >= 8 && ColourType != Palette && !Interlaced;

    /// <summary>Reads the chunks of a file.</summary>
    /// <exception cref="PatternFileException">The file is no whole PNG file.</exception>
    public static PngLayout Read(FileBytes file, PatternReadOptions options)
    {
        if (!file.Has(0, PngFormat.Signature))
            throw file.Error(0, "this is not a PNG image.");
        int offset = PngFormat.Signature.Length;
        int header = offset + PngFormat.ChunkStart;
        List<Range> data = [];
        for (string name = ""; name != PngFormat.End;)
        {
            uint length = file.UInt32(offset, bigEndian: true);
            ReadOnlySpan<byte> nameAndContents = file.Slice(offset + sizeof(uint), sizeof(uint) + (long)length);
            name = Encoding.ASCII.GetString(nameAndContents[..sizeof(uint)]);
            int contents = offset + PngFormat.ChunkStart;
            if (file.UInt32(contents + (long)length, bigEndian: true) != PngFormat.CheckSum(nameAndContents))
                throw file.Error(offset, "the check sum of this part of the PNG image is wrong; the file is damaged.");
            if (contents == header && (name != PngFormat.Header || length != PngFormat.HeaderLength))
                throw file.Error(offset, "a PNG image begins with its size, which is missing here.");
            if (name == PngFormat.Data)
                data.Add(new Range(contents, contents + (int)length));
            offset = contents + (int)length + sizeof(uint);
        }

        return Of(file, header, data, options);
    }

    private static PngLayout Of(FileBytes file, int header, List<Range> data, PatternReadOptions options)
    {
        uint columns = file.UInt32(header, bigEndian: true);
        uint rows = file.UInt32(header + sizeof(uint), bigEndian: true);
        file.RequireSize(header, rows, columns, options);
        (int depth, int type) = (file.Byte(header + 8), file.Byte(header + 9));
        (int compression, int filter, int interlace) = (file.Byte(header + 10), file.Byte(header + 11), file.Byte(header + 12));
        bool known = (type, depth) is (0, 1 or 2 or 4 or 8 or 16) or (Palette, 1 or 2 or 4 or 8) or (2 or 4 or 6, 8 or 16);
        if (!known || compression != 0 || filter != 0 || interlace > 1)
            throw file.Error(header + 8, $"a PNG image of colour type {type}, {depth} bits, compression {compression}, filter {filter} and interlacing {interlace} is not in the standard.");
        return new PngLayout((int)rows, (int)columns, depth, type, interlace == 1, data);
    }
}
