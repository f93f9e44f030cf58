using System.Buffers.Binary;

namespace ZoneAxis.Diffraction;

/// <summary>The greys of a PNG image as they stand in the file.</summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="White">The highest grey: 255 or 65535.</param>
/// <param name="Values">rows × columns greys, row by row.</param>
/// <param name="FirstColoured">The first pixel whose red, green and blue differ, counted row by row; null where there is none.</param>
internal sealed record PngGreys(int Rows, int Columns, int White, ushort[] Values, int? FirstColoured = null)
{
    /// <summary>Reads greys, or colours as greys; transparency is ignored.</summary>
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
        int? coloured = null;
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> pixel = rows.AsSpan(i * layout.Samples * sampleBytes, layout.Samples * sampleBytes);
            values[i] = Sample(pixel, 0, sampleBytes);
            if (!layout.HasColours || (Sample(pixel, 1, sampleBytes) == values[i] && Sample(pixel, 2, sampleBytes) == values[i]))
                continue;
            coloured ??= i;
            values[i] = (ushort)Math.Round(Luma.Of(values[i], Sample(pixel, 1, sampleBytes), Sample(pixel, 2, sampleBytes)));
        }

        return new PngGreys(layout.Rows, layout.Columns, layout.BitDepth == 8 ? byte.MaxValue : ushort.MaxValue, values, coloured);
    }

    /// <summary>Refuses colours.</summary>
    /// <exception cref="PatternFileException">There are some.</exception>
    public void RequireGrey(FileBytes file)
    {
        if (FirstColoured is { } pixel)
            throw file.Error(null, $"the image holds colours at row {pixel / Columns}, column {pixel % Columns}; a diffraction pattern is grey, so save it without colour map.");
    }

    private static ushort Sample(ReadOnlySpan<byte> pixel, int sample, int sampleBytes) =>
        sampleBytes == 1 ? pixel[sample] : BinaryPrimitives.ReadUInt16BigEndian(pixel[(sample * sampleBytes)..]);
}
