namespace ZoneAxis.Diffraction;

/// <summary>The three raw patterns of one crystal.</summary>
/// <param name="X">First pattern, red.</param>
/// <param name="Y">Second pattern, green.</param>
/// <param name="Z">Third pattern, blue.</param>
public sealed record PatternTriple(GreyImage X, GreyImage Y, GreyImage Z)
{
    /// <summary>One of the three.</summary>
    /// <param name="axis">Which.</param>
    public GreyImage this[PatternAxis axis] => axis switch
    {
        PatternAxis.X => X,
        PatternAxis.Y => Y,
        PatternAxis.Z => Z,
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "The patterns are x, y and z."),
    };
}
