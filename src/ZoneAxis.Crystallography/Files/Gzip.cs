namespace ZoneAxis.Crystallography;

/// <summary>Unpacks gzip data (RFC 1952) and demands that they are whole.</summary>
public static class Gzip
{
    /// <summary>The bytes with which gzip data begin.</summary>
    public static ReadOnlySpan<byte> Mark => [0x1F, 0x8B];

    /// <summary>
    /// The content of gzip data of one or several members, whose check sums and lengths are verified: data that end too early are an error, where
    /// <see cref="System.IO.Compression.GZipStream"/> ends as if they were whole. What stands behind the last member, as a tape's padding, is passed over.
    /// </summary>
    /// <param name="packed">The data, at their beginning; it is disposed of with the result.</param>
    /// <returns>A stream that can only be read forward. Reading throws an <see cref="InvalidDataException"/> where the data are damaged or end too early.</returns>
    public static Stream Unpack(Stream packed)
    {
        ArgumentNullException.ThrowIfNull(packed);
        return new GzipMembers(packed);
    }
}
