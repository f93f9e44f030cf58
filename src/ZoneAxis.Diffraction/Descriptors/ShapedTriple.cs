namespace ZoneAxis.Diffraction;

/// <summary>The three shaped patterns of one crystal.</summary>
/// <param name="X">First pattern, red.</param>
/// <param name="Y">Second pattern, green.</param>
/// <param name="Z">Third pattern, blue.</param>
public sealed record ShapedTriple(ShapedPattern X, ShapedPattern Y, ShapedPattern Z)
{
    /// <summary>One of the three.</summary>
    /// <param name="axis">Which.</param>
    public ShapedPattern this[PatternAxis axis] => axis switch
    {
        PatternAxis.X => X,
        PatternAxis.Y => Y,
        PatternAxis.Z => Z,
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "The patterns are x, y and z."),
    };
}
