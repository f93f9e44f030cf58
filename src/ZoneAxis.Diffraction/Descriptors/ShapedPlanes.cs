namespace ZoneAxis.Diffraction;

/// <summary>The bytes of the shaped descriptor: six planes of greys a crystal.</summary>
/// <remarks>
/// For the streams x, y, z in turn: the own-channel plane, then the plane that the other two channels share; each side × side,
/// row by row. <see cref="Resampling"/> says how they come to that side; unless chosen otherwise, 256 → 224 takes nearest
/// neighbours, source = ⌊(i + ½)·8/7⌋, and any other side area averages.
/// </remarks>
public static class ShapedPlanes
{
    /// <summary>Planes a crystal: two for each of three streams.</summary>
    public const int Count = 2 * PatternTriple.Count;

    /// <summary>Bytes a crystal: 6 · side · side.</summary>
    /// <param name="side">Side of the network's input.</param>
    public static int Length(int side) => checked(Count * side * side);

    /// <summary>Writes the six planes of a crystal.</summary>
    /// <param name="shaped">Its shaped patterns.</param>
    /// <param name="side">Side of the network's input, at least 1.</param>
    /// <param name="destination">6 · side · side bytes.</param>
    /// <param name="resampling">How the patterns come to that side.</param>
    /// <exception cref="ArgumentException">The destination has another length, or the side is less than 1.</exception>
    public static void Write(ShapedTriple shaped, int side, Span<byte> destination, Resampling resampling = Resampling.Published)
    {
        ArgumentNullException.ThrowIfNull(shaped);
        if (side < 1 || destination.Length != Length(side))
            throw new ArgumentException($"Six planes of side {side} do not fit into {destination.Length} bytes.", nameof(destination));
        int plane = side * side;
        foreach (PatternAxis axis in PatternTriple.Axes)
        {
            ShapedPattern pattern = shaped[axis];
            GreyResizing.Resize(pattern.Own, pattern.Side, destination[..plane], side, resampling);
            GreyResizing.Resize(pattern.Other, pattern.Side, destination.Slice(plane, plane), side, resampling);
            destination = destination[(2 * plane)..];
        }
    }

    /// <summary>How the planes become channels: channel c of stream s is plane 2s where c = s, and plane 2s + 1 elsewhere.</summary>
    /// <param name="side">Side of the network's input, px.</param>
    public static InputEncoding EncodingOf(int side) => new(
        new InputShape(PatternTriple.Count, RgbImage.Channels, side, side),
        StoredNumber.Byte,
        [.. from stream in Enumerable.Range(0, PatternTriple.Count) from channel in Enumerable.Range(0, RgbImage.Channels) select 2 * stream + (channel == stream ? 0 : 1)]);
}
