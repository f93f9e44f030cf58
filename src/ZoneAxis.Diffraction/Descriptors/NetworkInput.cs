namespace ZoneAxis.Diffraction;

/// <summary>What a network is given of one crystal: six planes of greys, to be divided by <see cref="FullScale"/>.</summary>
/// <remarks>
/// For the streams x, y, z in turn: the own-channel plane, then the plane that the other two channels share; each side × side,
/// row by row. <see cref="PlaneResampling"/> says how they come to that side; unless chosen otherwise, 256 → 224 takes nearest
/// neighbours, source = ⌊(i + ½)·8/7⌋, and any other side area averages.
/// </remarks>
public static class NetworkInput
{
    /// <summary>Planes a crystal: two for each of three streams.</summary>
    public const int Planes = 6;

    /// <summary>Side of a published raw pattern.</summary>
    public const int PublishedPatternSide = 256;

    /// <summary>Side of the published network input.</summary>
    public const int PublishedSide = 224;

    /// <summary>The grey by which the network's input is divided, so that it lies in [0, 1].</summary>
    public const int FullScale = byte.MaxValue;

    /// <summary>Bytes a crystal: 6 · side · side.</summary>
    /// <param name="side">Side of the network's input.</param>
    public static int Length(int side) => checked(Planes * side * side);

    /// <summary>Writes the six planes of a crystal.</summary>
    /// <param name="shaped">Its shaped patterns.</param>
    /// <param name="side">Side of the network's input, at least 1.</param>
    /// <param name="destination">6 · side · side bytes.</param>
    /// <param name="resampling">How the patterns come to that side.</param>
    /// <exception cref="ArgumentException">The destination has another length, or the side is less than 1.</exception>
    public static void Write(ShapedTriple shaped, int side, Span<byte> destination, PlaneResampling resampling = PlaneResampling.Published)
    {
        if (side < 1 || destination.Length != Length(side))
            throw new ArgumentException($"Six planes of side {side} do not fit into {destination.Length} bytes.", nameof(destination));
        int plane = side * side;
        for (PatternAxis axis = PatternAxis.X; axis <= PatternAxis.Z; axis++)
        {
            ShapedPattern pattern = shaped[axis];
            Resize(pattern.Own, pattern.Side, destination[..plane], side, resampling);
            Resize(pattern.Other, pattern.Side, destination.Slice(plane, plane), side, resampling);
            destination = destination[(2 * plane)..];
        }
    }

    private static void Resize(ReadOnlySpan<byte> source, int sourceSide, Span<byte> target, int side, PlaneResampling resampling)
    {
        if (sourceSide == side)
            source.CopyTo(target);
        else if (TakesNearest(sourceSide, side, resampling))
            PlaneResizing.TakeNearest(source, sourceSide, target, side);
        else
            PlaneResizing.Average(source, sourceSide, target, side);
    }

    private static bool TakesNearest(int sourceSide, int side, PlaneResampling resampling) => resampling switch
    {
        PlaneResampling.Published => sourceSide == PublishedPatternSide && side == PublishedSide,
        PlaneResampling.NearestNeighbour => true,
        PlaneResampling.AreaAverage => false,
        _ => throw new ArgumentOutOfRangeException(nameof(resampling), resampling, "There is no such resampling."),
    };
}
