using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Makes the network's input from the planes of shaped patterns.</summary>
public static class StreamImages
{
    /// <summary>Planes of a crystal: two for each stream, its own channel's and the one that the other channels share.</summary>
    public const int PlaneCount = 2 * Msdn.StreamCount;

    private const int ChannelCount = 3;
    private const double LargestByte = 255;

    // Channel c of stream s is plane 2s where c = s, and plane 2s + 1 elsewhere.
    private static readonly long[] PlaneOfChannel = [0, 1, 1, 3, 2, 3, 5, 5, 4];

    /// <summary>Expands a batch.</summary>
    /// <param name="planes">Bytes of B crystals, [B, 6, side, side]; see <see cref="Training.ITrainingSet.CopyPlanes"/>.</param>
    /// <param name="side">Rows and columns of a plane.</param>
    /// <returns>
    /// [3·B, 3, side, side] in [0, 1], the images of stream x first; channels lie together in memory, which is how the
    /// convolutions are fastest. The caller disposes of it.
    /// </returns>
    /// <exception cref="ArgumentException">The number of bytes is no multiple of a crystal's.</exception>
    public static Tensor Expand(byte[] planes, int side)
    {
        ArgumentNullException.ThrowIfNull(planes);
        var size = PlaneCount * side * side;
        if (planes.Length == 0 || planes.Length % size != 0)
            throw new ArgumentException($"{planes.Length} bytes are no whole number of crystals with {size} bytes each.");

        using var scope = NewDisposeScope();
        return tensor(planes, [planes.Length / size, PlaneCount, side, side], ScalarType.Byte)
            .index_select(1, tensor(PlaneOfChannel))
            .view(-1, Msdn.StreamCount, ChannelCount, side, side)
            .permute(1, 0, 3, 4, 2)
            .contiguous()
            .flatten(0, 1)
            .to(ScalarType.Float32)
            .div_(LargestByte)
            .permute(0, 3, 1, 2)
            .MoveToOuterDisposeScope();
    }
}
