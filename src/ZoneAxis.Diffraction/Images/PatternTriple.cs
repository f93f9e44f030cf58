using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>The three raw patterns of one crystal.</summary>
/// <param name="X">First pattern, red.</param>
/// <param name="Y">Second pattern, green.</param>
/// <param name="Z">Third pattern, blue.</param>
public sealed record PatternTriple(GreyImage X, GreyImage Y, GreyImage Z) : IRawPatterns
{
    /// <summary>How many patterns that is.</summary>
    public const int Count = 3;

    /// <summary>The three in their order.</summary>
    public static ImmutableArray<PatternAxis> Axes { get; } = [PatternAxis.X, PatternAxis.Y, PatternAxis.Z];

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The patterns are not square, or differ in size.</exception>
    public int Side => Axes.All(axis => (this[axis].Rows, this[axis].Columns) == (X.Rows, X.Rows))
        ? X.Rows
        : throw new ArgumentException($"Three square patterns of one size are needed; these have {string.Join(", ", Axes.Select(axis => $"{this[axis].Rows} × {this[axis].Columns}"))} px.");

    /// <summary>One of the three.</summary>
    /// <param name="axis">Which.</param>
    public GreyImage this[PatternAxis axis] => axis switch
    {
        PatternAxis.X => X,
        PatternAxis.Y => Y,
        PatternAxis.Z => Z,
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "The patterns are x, y and z."),
    };

    /// <summary>Patterns that are kept elsewhere, as pictures.</summary>
    /// <param name="patterns">The patterns.</param>
    public static PatternTriple Of(IRawPatterns patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        GreyImage[] images = [.. Axes.Select(axis => Picture(patterns, axis))];
        return new PatternTriple(images[0], images[1], images[2]);
    }

    /// <inheritdoc/>
    public void CopyRaw(PatternAxis axis, Span<byte> greys) => this[axis].Pixels.CopyTo(greys);

    private static GreyImage Picture(IRawPatterns patterns, PatternAxis axis)
    {
        byte[] greys = new byte[patterns.Side * patterns.Side];
        patterns.CopyRaw(axis, greys);
        return new GreyImage(patterns.Side, patterns.Side, greys);
    }
}
