using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>The three patterns of a crystal as published, raw and shaped, to be seen beside those of another one.</summary>
public sealed class CasePatterns
{
    private readonly byte[] _raw;
    private readonly byte[] _shaped;

    private CasePatterns(int side, byte[] raw, byte[] shaped) => (Side, _raw, _shaped) = (side, raw, shaped);

    /// <summary>Rows, and columns, of a pattern, px.</summary>
    public int Side { get; }

    /// <summary>Makes them.</summary>
    /// <param name="crystal">In any cell.</param>
    /// <param name="side">Rows, and columns, of a pattern, px, at least 1.</param>
    /// <exception cref="SymmetryException">The crystal has no atoms, a position that is not finite, or too many atoms.</exception>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public static CasePatterns Of(Crystal crystal, int side)
    {
        ArgumentNullException.ThrowIfNull(crystal);
        RawDescriptorOptions raw = new() { Side = side };
        ShapedDescriptorOptions shaped = new() { Side = side };
        CrystalSymmetry symmetry = SymmetryFinder.Find(crystal, raw.Tolerance);
        return new CasePatterns(side, raw.Create().Describe(symmetry), shaped.Create().Describe(symmetry));
    }

    /// <summary>How alike the patterns of two crystals are: the correlation of all pixels of the three raw patterns, and that of the three shaped ones, in [−1, 1].</summary>
    /// <param name="other">Those of the other crystal, of the same side.</param>
    public (double Raw, double Shaped) LikenessTo(CasePatterns other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Correlation(_raw, other._raw), Correlation(_shaped, other._shaped));
    }

    /// <summary>A picture: raw above, shaped below, the three patterns beside each other; shaped, the brightest channel of each pixel. Brightened for the eye.</summary>
    public GreyImage Picture()
    {
        byte[] pixels = new byte[2 * PatternTriple.Count * Side * Side];
        for (int axis = 0; axis < PatternTriple.Count; axis++)
        {
            Copy(pixels, 0, axis, pixel => Brightened(_raw[(axis * Side * Side) + pixel]));
            Copy(pixels, 1, axis, pixel => Brightened(Math.Max(_shaped[(2 * axis * Side * Side) + pixel], _shaped[(((2 * axis) + 1) * Side * Side) + pixel])));
        }

        return new GreyImage(2 * Side, PatternTriple.Count * Side, pixels);
    }

    private void Copy(byte[] pixels, int row, int column, Func<int, byte> grey)
    {
        for (int pixel = 0; pixel < Side * Side; pixel++)
            pixels[(((row * Side) + (pixel / Side)) * PatternTriple.Count * Side) + (column * Side) + (pixel % Side)] = grey(pixel);
    }

    private static byte Brightened(byte grey) => (byte)Math.Round(byte.MaxValue * Math.Pow((double)grey / byte.MaxValue, FigureOptions.UsualDisplayExponent));

    private static double Correlation(byte[] one, byte[] other)
    {
        (double meanOne, double meanOther) = (one.Average(value => value), other.Average(value => value));
        (double product, double squareOne, double squareOther) = (0, 0, 0);
        for (int place = 0; place < one.Length; place++)
        {
            (double a, double b) = (one[place] - meanOne, other[place] - meanOther);
            (product, squareOne, squareOther) = (product + (a * b), squareOne + (a * a), squareOther + (b * b));
        }

        return product / Math.Sqrt(squareOne * squareOther);
    }
}
