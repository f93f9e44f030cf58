namespace ZoneAxis.Crystallography;

/// <summary>The header of a member of gzip data, RFC 1952, section 2.3.</summary>
internal static class GzipHeader
{
    private const byte Deflate = 8;
    private const int TimeExtraFlagsAndSystem = 6;

    private const int HasHeaderCheckSum = 1 << 1;
    private const int HasExtraField = 1 << 2;
    private const int HasName = 1 << 3;
    private const int HasComment = 1 << 4;
    private const int Reserved = 0b1110_0000;

    /// <summary>Goes behind a header.</summary>
    /// <param name="input">The data, at its first byte.</param>
    /// <exception cref="InvalidDataException">There is none, or it ends too early.</exception>
    public static void Skip(PackedBytes input)
    {
        bool isMarked = input.Next() == Gzip.Mark[0] & input.Next() == Gzip.Mark[1] & input.Next() == Deflate;
        int flags = input.Next();
        if (!isMarked || (flags & Reserved) != 0)
            throw new InvalidDataException("The gzip data do not begin with a header of deflated data.");
        Skip(input, TimeExtraFlagsAndSystem);
        if ((flags & HasExtraField) != 0)
            Skip(input, input.Next() | (input.Next() << 8));
        if ((flags & HasName) != 0)
            SkipText(input);
        if ((flags & HasComment) != 0)
            SkipText(input);
        if ((flags & HasHeaderCheckSum) != 0)
            Skip(input, sizeof(ushort));
    }

    private static void Skip(PackedBytes input, int count)
    {
        for (int i = 0; i < count; i++)
            input.Next();
    }

    private static void SkipText(PackedBytes input)
    {
        while (input.Next() != 0)
        {
        }
    }
}
