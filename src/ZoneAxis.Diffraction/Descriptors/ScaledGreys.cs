namespace ZoneAxis.Diffraction;

/// <summary>
/// What the published code makes of each grey: raw/maximum·256 in single precision outside the box around the direct beam,
/// the raw grey itself inside. As there are only 256 greys, each question about them is a table.
/// </summary>
internal readonly struct ScaledGreys
{
    private const int Greys = byte.MaxValue + 1;

    private readonly ShapingOptions _options;
    private readonly int _side;
    private readonly float[] _scaled;

    private ScaledGreys(ShapingOptions options, int side, byte maximum)
    {
        (_options, _side, Maximum) = (options, side, maximum);
        _scaled = new float[Greys];
        for (int grey = 0; grey < Greys; grey++)
            _scaled[grey] = maximum > 0 ? (float)grey / maximum * options.ScaledMaximum : grey;
    }

    /// <summary>The brightest raw grey outside the box.</summary>
    public byte Maximum { get; }

    /// <summary>Finds the scale of a pattern.</summary>
    public static ScaledGreys Of(GreyImage raw, ShapingOptions options)
    {
        byte maximum = 0;
        int boxEnd = options.BoxStart + options.BoxSide;
        for (int row = 0; row < raw.Rows; row++)
        {
            ReadOnlySpan<byte> line = raw.Pixels.Slice(row * raw.Columns, raw.Columns);
            if (row < options.BoxStart || row >= boxEnd)
                maximum = Math.Max(maximum, Brightest(line));
            else
                maximum = Math.Max(maximum, Math.Max(Brightest(line[..options.BoxStart]), Brightest(line[boxEnd..])));
        }

        return new ScaledGreys(options, raw.Rows, maximum);
    }

    /// <summary>Writes the scaled pattern, cut to whole numbers, 256 wrapped to 0.</summary>
    public void Write(ReadOnlySpan<byte> raw, Span<byte> scaled)
    {
        Span<byte> table = stackalloc byte[Greys];
        for (int grey = 0; grey < Greys; grey++)
            table[grey] = unchecked((byte)(int)_scaled[grey]);
        for (int at = NextLit(raw, 0); at < raw.Length; at = NextLit(raw, at + 1))
            scaled[at] = table[raw[at]];
        for (int row = _options.BoxStart; row < _options.BoxStart + _options.BoxSide; row++)
            BoxRow(raw, row).CopyTo(scaled[(row * _side + _options.BoxStart)..]);
    }

    /// <summary>Lists the bright pixels, row by row.</summary>
    public BrightPixels Bright(GreyImage raw)
    {
        var bright = new BrightPixels(raw.Rows);
        ReadOnlySpan<byte> pixels = raw.Pixels;
        for (int at = NextLit(pixels, 0); at < pixels.Length; at = NextLit(pixels, at + 1))
        {
            (int row, int column) = Math.DivRem(at, _side);
            if (ValueAt(row, column, pixels[at]) >= _options.BrightFrom)
                bright.Add(row, column);
        }

        bright.Complete();
        return bright;
    }

    /// <summary>Turns a mask of lines into the own channel: the scaled pattern wherever there is no line or it is not faint.</summary>
    public void Cover(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> scaled, Span<byte> mask)
    {
        for (int at = NextLit(raw, 0); at < raw.Length; at = NextLit(raw, at + 1))
        {
            (int row, int column) = Math.DivRem(at, _side);
            if (mask[at] == 0 || ValueAt(row, column, raw[at]) > _options.FaintUpTo)
                mask[at] = scaled[at];
        }
    }

    private static int NextLit(ReadOnlySpan<byte> raw, int start)
    {
        int next = raw[start..].IndexOfAnyExcept((byte)0);
        return next < 0 ? raw.Length : start + next;
    }

    private static byte Brightest(ReadOnlySpan<byte> greys)
    {
        byte maximum = 0;
        foreach (byte grey in greys)
            maximum = Math.Max(maximum, grey);
        return maximum;
    }

    private float ValueAt(int row, int column, byte grey) => IsInBox(row) && IsInBox(column) ? grey : _scaled[grey];

    private bool IsInBox(int index) => (uint)(index - _options.BoxStart) < (uint)_options.BoxSide;

    private ReadOnlySpan<byte> BoxRow(ReadOnlySpan<byte> raw, int row) => raw.Slice(row * _side + _options.BoxStart, _options.BoxSide);
}
