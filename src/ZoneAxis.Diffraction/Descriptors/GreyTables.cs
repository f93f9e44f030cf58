namespace ZoneAxis.Diffraction;

/// <summary>What a shaper makes of each grey outside the box around the direct beam, given the brightest one there.</summary>
/// <remarks>Asked of <see cref="ReleasedShaper"/> itself, with a picture that holds every grey and no line, so that its scale is written down once.</remarks>
internal sealed class GreyTables
{
    private const int Greys = byte.MaxValue + 1;

    private readonly ShapingOptions _constants;
    private readonly byte[]?[] _tables = new byte[Greys][];

    /// <summary>Tables of one set of constants.</summary>
    public GreyTables(ShapingOptions constants) => _constants = constants;

    /// <summary>The table for a maximum; any number of threads may ask.</summary>
    public byte[] For(byte maximum) => _tables[maximum] ??= Make(maximum);

    private byte[] Make(byte maximum)
    {
        // The rows above the box would do, unless the box begins in the first: so the picture is as much larger than the box as it takes.
        int side = _constants.BoxStart + _constants.BoxSide + Greys;
        int lastRow = (side - 1) * side;
        byte[] pixels = new byte[side * side];
        for (int grey = 1; grey <= maximum; grey++)
            pixels[lastRow + grey] = (byte)grey;
        ReleasedShaper withoutLines = new(_constants with { BrightFrom = float.MaxValue, PatternSide = side });
        ShapedPattern shaped = withoutLines.Shape(new GreyImage(side, side, pixels), PatternAxis.X);
        return shaped.Other.Slice(lastRow, Greys).ToArray();
    }
}
