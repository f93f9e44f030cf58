using System.Runtime.InteropServices;
using System.Text;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Tests.Identifying;

/// <summary>Writes pictures as NumPy arrays of any kind of number.</summary>
internal static class NumberFile
{
    /// <summary>Numbers as 16-bit counts, without a sign ("&lt;u2") or with one ("&lt;i2").</summary>
    public static string WriteCounts(string path, IntensityImage image, string kind) =>
        Write(path, image, kind, MemoryMarshal.AsBytes(Array.ConvertAll(image.Values.ToArray(), value => (ushort)Math.Clamp(Math.Round(value), 0, short.MaxValue)).AsSpan()));

    /// <summary>Numbers as 32-bit floats.</summary>
    public static string WriteFloats(string path, IntensityImage image) =>
        Write(path, image, "<f4", MemoryMarshal.AsBytes(Array.ConvertAll(image.Values.ToArray(), value => (float)value).AsSpan()));

    private static string Write(string path, IntensityImage image, string kind, ReadOnlySpan<byte> numbers)
    {
        const int prefix = 10, multiple = 64;
        string header = $"{{'descr': '{kind}', 'fortran_order': False, 'shape': ({image.Rows}, {image.Columns}), }}";
        header = header.PadRight((prefix + header.Length + multiple) / multiple * multiple - prefix - 1) + '\n';
        using FileStream file = File.Create(path);
        file.Write([0x93, .. "NUMPY"u8, 1, 0, (byte)(header.Length % 256), (byte)(header.Length / 256)]);
        file.Write(Encoding.ASCII.GetBytes(header));
        file.Write(numbers);
        return path;
    }
}
