using System.Buffers.Binary;

namespace ZoneAxis.Diffraction;

/// <summary>The greys of a PNG image as they stand in the file.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="White">The highest grey: 255 or 65535.</param>
/// <param name="Values">rows × columns greys, row by row.</param>
internal sealed record PngGreys(int Rows, int Columns, int White, ushort[] Values)
{
    /// <summary>Reads greys, or colours whose red, green and blue are equal everywhere; transparency is ignored.</summary>
    /// <exception cref="PatternFileException">The file is no such PNG image.</exception>
    public static PngGreys Decode(FileBytes file, PatternReadOptions options)
    {
        PngLayout layout = PngLayout.Read(file, options);
        if (layout is { Interlaced: true, BitDepth: > 8 })
            throw file.Error(null, "an interlaced PNG image of 16 bits is not read; save it without interlacing.");
        if (!layout.IsPlain)
            return SkiaGreys.Decode(file, options, "PNG");
        byte[] rows = PngRows.Unpack(file, layout);
        int sampleBytes = layout.BitDepth / 8;
        ushort[] values = new ushort[layout.Rows * layout.Columns];
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> pixel = rows.AsSpan(i * layout.Samples * sampleBytes, layout.Samples * sampleBytes);
            values[i] = Sample(pixel, 0, sampleBytes);
            if (layout.HasColours && (Sample(pixel, 1, sampleBytes) != values[i] || Sample(pixel, 2, sampleBytes) != values[i]))
                throw Colours(file, i / layout.Columns, i % layout.Columns);
        }

        return new PngGreys(layout.Rows, layout.Columns, layout.BitDepth == 8 ? byte.MaxValue : ushort.MaxValue, values);
    }

    /// <summary>The error of a file with colours.</summary>
    public static PatternFileException Colours(FileBytes file, int row, int column) =>
        file.Error(null, $"the image holds colours at row {row}, column {column}; a diffraction pattern is grey, so save it without colour map.");

    private static ushort Sample(ReadOnlySpan<byte> pixel, int sample, int sampleBytes) =>
        sampleBytes == 1 ? pixel[sample] : BinaryPrimitives.ReadUInt16BigEndian(pixel[(sample * sampleBytes)..]);
}
