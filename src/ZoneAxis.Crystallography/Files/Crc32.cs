namespace ZoneAxis.Crystallography;

/// <summary>The check sum of gzip (RFC 1952, section 8) and of PNG (ISO 3309; polynomial 0xEDB88320, bits reversed).</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] OfByte = [.. Enumerable.Range(0, 256).Select(value => Remainder((uint)value))];

    /// <summary>The sum of bytes that follow others.</summary>
    /// <param name="sum">The sum of what came before; 0 at the beginning.</param>
    /// <param name="bytes">The bytes that follow.</param>
    public static uint Continue(uint sum, ReadOnlySpan<byte> bytes)
    {
        uint crc = ~sum;
        foreach (byte one in bytes)
            crc = OfByte[(byte)(crc ^ one)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Remainder(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? Polynomial ^ (value >> 1) : value >> 1;
        return value;
    }
}
