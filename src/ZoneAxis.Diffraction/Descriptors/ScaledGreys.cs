using System.Runtime.CompilerServices;

namespace ZoneAxis.Diffraction;

/// <summary>
/// What the published code makes of each grey: raw/maximum·256 in single precision outside the box around the direct beam,
/// the raw grey itself inside. As there are only 256 greys, each question about them is a table.
/// </summary>
internal readonly ref struct ScaledGreys
{
    private const int Greys = byte.MaxValue + 1;

    private readonly ShapingOptions _options;
    private readonly int _side;
    private readonly ReadOnlySpan<byte> _raw;
    private readonly ReadOnlySpan<int> _lit;
    private readonly float[] _scaled;

    /// <summary>Finds the scale of a pattern.</summary>
    /// <param name="raw">Greys of a square pattern, row by row.</param>
    /// <param name="side">Its side.</param>
    /// <param name="lit">Positions of the greys that are not 0, in order.</param>
    /// <param name="options">Box and scale.</param>
    public ScaledGreys(ReadOnlySpan<byte> raw, int side, ReadOnlySpan<int> lit, ShapingOptions options)
    {
        _options = options;
        _side = side;
        _raw = raw;
        _lit = lit;
        _scaled = new float[Greys];
        byte maximum = 0;
        foreach (int at in lit)
        {
            if (raw[at] > maximum && !IsInBox(at))
                maximum = raw[at];
        }

        Maximum = maximum;
        for (int grey = 0; grey < Greys; grey++)
            _scaled[grey] = maximum > 0 ? (float)grey / maximum * options.ScaledMaximum : grey;
    }

    /// <summary>The brightest raw grey outside the box.</summary>
    public byte Maximum { get; }

    /// <summary>Lists the bright pixels, row by row.</summary>
    public void FindBright(BrightPixels bright)
    {
        foreach (int at in _lit)
        {
            if (ValueAt(at) >= _options.BrightFrom)
                bright.Add(at / _side, at % _side);
        }

        bright.Complete();
    }

    /// <summary>Writes the scaled pattern into a black plane, and over the lines of another wherever it is not faint.</summary>
    /// <param name="spots">A black plane.</param>
    /// <param name="lines">A plane that is black but for lines.</param>
    public void Write(Span<byte> spots, Span<byte> lines)
    {
        foreach (int at in _lit)
        {
            float value = ValueAt(at);

            // The published code's conversion to 8 bits cuts to whole numbers and wraps 256 to 0.
            byte grey = unchecked((byte)(int)value);
            spots[at] = grey;
            if (value > _options.FaintUpTo || lines[at] == 0)
                lines[at] = grey;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float ValueAt(int at) => IsInBox(at) ? _raw[at] : _scaled[_raw[at]];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsInBox(int at)
    {
        (int row, int column) = (at / _side, at % _side);
        return (uint)(row - _options.BoxStart) < (uint)_options.BoxSide && (uint)(column - _options.BoxStart) < (uint)_options.BoxSide;
    }
}
