using System.Globalization;
using BitMiracle.LibTiff.Classic;

namespace ZoneAxis.Diffraction;

/// <summary>One page of a TIFF file.</summary>
/// <param name="file">The file.</param>
/// <param name="tiff">Stands at the page.</param>
/// <param name="memory">Holds the library's errors.</param>
/// <param name="options">Limits.</param>
internal sealed class TiffPage(FileBytes file, Tiff tiff, TiffMemory memory, PatternReadOptions options)
{
    private const int MostTileSide = 1 << 16;

    /// <summary>Reads the page's image.</summary>
    /// <exception cref="PatternFileException">It is no image, or is damaged.</exception>
    public DecodedImage Read()
    {
        (int rows, int columns) = (Number(TiffTag.IMAGELENGTH, 0), Number(TiffTag.IMAGEWIDTH, 0));
        file.RequireSize(0, rows, columns, options);
        int samples = Number(TiffTag.SAMPLESPERPIXEL, 1);
        Photometric photometric = (Photometric)Number(TiffTag.PHOTOMETRIC, (int)Photometric.MINISBLACK);
        bool apart = samples > 1 && Number(TiffTag.PLANARCONFIG, (int)PlanarConfig.CONTIG) != (int)PlanarConfig.CONTIG;
        if (samples is < 1 or > 4 || apart || photometric is not (Photometric.MINISBLACK or Photometric.MINISWHITE or Photometric.RGB or Photometric.PALETTE))
            throw file.Error(null, $"the TIFF image has {samples} samples a pixel{(apart ? " in planes of their own" : "")} as {photometric}; save it as greys.");
        SampleType type = TypeOfSamples();
        byte[] bytes = tiff.IsTiled() ? Tiles(rows, columns, samples * Samples.SizeOf(type)) : Strips(rows, columns, samples * Samples.SizeOf(type));
        FileBytes unpacked = new(file.File, bytes);
        double[] values = Samples.Decode(unpacked, 0, rows, columns * samples, type, !BitConverter.IsLittleEndian);
        bool hasColours = photometric == Photometric.PALETTE ? FromPalette(values, type) : samples > 1 && MakeGrey(ref values, samples, Samples.White(type) is not null);
        if (photometric == Photometric.MINISWHITE)
            Invert(values, type);
        return new DecodedImage(rows, columns, values) { White = Samples.White(type), HasColours = hasColours, Facts = new TiffFacts(tiff).Read() };
    }

    private SampleType TypeOfSamples()
    {
        (int bits, int format) = (Number(TiffTag.BITSPERSAMPLE, 1), Number(TiffTag.SAMPLEFORMAT, (int)SampleFormat.UINT));
        return ((SampleFormat)format, bits) switch
        {
            (SampleFormat.UINT or SampleFormat.VOID, 8) => SampleType.UInt8,
            (SampleFormat.UINT or SampleFormat.VOID, 16) => SampleType.UInt16,
            (SampleFormat.UINT or SampleFormat.VOID, 32) => SampleType.UInt32,
            (SampleFormat.UINT or SampleFormat.VOID, 64) => SampleType.UInt64,
            (SampleFormat.INT, 8) => SampleType.Int8,
            (SampleFormat.INT, 16) => SampleType.Int16,
            (SampleFormat.INT, 32) => SampleType.Int32,
            (SampleFormat.INT, 64) => SampleType.Int64,
            (SampleFormat.IEEEFP, 16) => SampleType.Float16,
            (SampleFormat.IEEEFP, 32) => SampleType.Float32,
            (SampleFormat.IEEEFP, 64) => SampleType.Float64,
            _ => throw file.Error(null, $"the TIFF image has samples of {bits} bits in format {(SampleFormat)format}; save it with 8, 16 or 32 bits."),
        };
    }

    private byte[] Strips(int rows, int columns, int pixelBytes)
    {
        int rowsPerStrip = Math.Clamp(Number(TiffTag.ROWSPERSTRIP, rows), 1, rows);
        long stride = (long)columns * pixelBytes;
        byte[] image = Take(rows * stride);
        int strips = (rows + rowsPerStrip - 1) / rowsPerStrip;
        if (tiff.NumberOfStrips() < strips)
            throw file.Error(null, $"the TIFF image has {tiff.NumberOfStrips()} strips where {strips} were expected; the file is damaged.");
        for (int strip = 0; strip < strips; strip++)
        {
            int first = strip * rowsPerStrip;
            int length = (int)(Math.Min(rowsPerStrip, rows - first) * stride);
            RequireRead(tiff.ReadEncodedStrip(strip, image, (int)(first * stride), length), length);
        }

        return image;
    }

    private byte[] Tiles(int rows, int columns, int pixelBytes)
    {
        (int tileRows, int tileColumns) = (Number(TiffTag.TILELENGTH, 0), Number(TiffTag.TILEWIDTH, 0));
        if (tileRows is < 1 or > MostTileSide || tileColumns is < 1 or > MostTileSide)
            throw file.Error(null, $"the TIFF image has tiles of {tileRows} × {tileColumns} pixels; the file is damaged.");
        byte[] tile = Take((long)tileRows * tileColumns * pixelBytes);
        byte[] image = Take((long)rows * columns * pixelBytes);
        for (int row = 0; row < rows; row += tileRows)
        {
            for (int column = 0; column < columns; column += tileColumns)
            {
                RequireRead(tiff.ReadEncodedTile(tiff.ComputeTile(column, row, 0, 0), tile, 0, tile.Length), tile.Length);
                int length = Math.Min(tileColumns, columns - column) * pixelBytes;
                for (int i = 0; i < Math.Min(tileRows, rows - row); i++)
                    tile.AsSpan(i * tileColumns * pixelBytes, length).CopyTo(image.AsSpan(((row + i) * columns + column) * pixelBytes));
            }
        }

        return image;
    }

    private byte[] Take(long length) => length <= Math.Min((long)options.MaximumPixels * sizeof(double), Array.MaxLength)
        ? new byte[length]
        : throw file.Error(null, $"the TIFF image needs {length} bytes, more than {options.MaximumPixels} pixels may have; bin it or raise {nameof(PatternReadOptions.MaximumPixels)}.");

    private void RequireRead(int read, int expected)
    {
        if (read < expected)
            throw file.Error(null, $"the TIFF image is cut off or damaged ({memory.FirstError ?? $"{Math.Max(read, 0)} of {expected} bytes"}).");
    }

    /// <summary>Makes greys of several samples a pixel: of one and transparency, or of red, green and blue.</summary>
    /// <returns>Whether any pixel was no grey.</returns>
    private static bool MakeGrey(ref double[] values, int samples, bool areGreys)
    {
        bool hasColours = false;
        double[] greys = new double[values.Length / samples];
        for (int i = 0; i < greys.Length; i++)
        {
            ReadOnlySpan<double> pixel = values.AsSpan(i * samples, samples);
            greys[i] = pixel[0];
            if (samples == 2 || (pixel[0] == pixel[1] && pixel[1] == pixel[2]))
                continue;
            hasColours = true;
            double luma = Luma.Of(pixel[0], pixel[1], pixel[2]);
            greys[i] = areGreys ? Math.Round(luma) : luma;
        }

        values = greys;
        return hasColours;
    }

    /// <summary>Looks greys up in a palette of 16 bits, of which the 8 higher ones are kept.</summary>
    /// <returns>Whether any was a colour.</returns>
    private bool FromPalette(double[] values, SampleType type)
    {
        const int HighByte = 8;
        if (type != SampleType.UInt8 || tiff.GetField(TiffTag.COLORMAP) is not [FieldValue red, FieldValue green, FieldValue blue])
            throw file.Error(null, "the TIFF image has a palette for other numbers than those of 8 bits, or none; save it as greys.");
        (ushort[] reds, ushort[] greens, ushort[] blues) = (red.ToUShortArray(), green.ToUShortArray(), blue.ToUShortArray());
        bool hasColours = false;
        for (int i = 0; i < values.Length; i++)
        {
            int place = (int)values[i];
            (int r, int g, int b) = (reds[place] >> HighByte, greens[place] >> HighByte, blues[place] >> HighByte);
            hasColours |= r != g || g != b;
            values[i] = Math.Round(Luma.Of(r, g, b));
        }

        return hasColours;
    }

    private void Invert(double[] values, SampleType type)
    {
        int white = Samples.White(type) ?? throw file.Error(null, "the TIFF image counts from white to black and is no image of 8 or 16 bits; save it from black to white.");
        for (int i = 0; i < values.Length; i++)
            values[i] = white - values[i];
    }

    /// <summary>A whole number of a tag.</summary>
    /// <param name="tiff">Stands at the page.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="otherwise">What it is where the tag is missing.</param>
    public static int Number(Tiff tiff, TiffTag tag, int otherwise) => tiff.GetField(tag)?[0] is { } field ? Convert.ToInt32(field.Value, CultureInfo.InvariantCulture) : otherwise;

    private int Number(TiffTag tag, int otherwise) => Number(tiff, tag, otherwise);
}
