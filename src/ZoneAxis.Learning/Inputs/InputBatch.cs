using System.Buffers.Binary;
using TorchSharp;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Inputs;

/// <summary>Makes a network's input from what is stored of crystals.</summary>
public static class InputBatch
{
    private const double LargestByte = byte.MaxValue;

    /// <summary>Expands a batch.</summary>
    /// <param name="stored">The bytes of B crystals one after another, <see cref="InputEncoding.Length"/> each.</param>
    /// <param name="encoding">How they become numbers.</param>
    /// <param name="device">Where they are to lie; the processor's memory unless given.</param>
    /// <returns>
    /// [streams·B, channels, rows, columns], 32-bit, the first stream of all crystals first; bytes come into [0, 1]. Channels lie together in
    /// memory, which is how convolutions are fastest. The caller disposes of it.
    /// </returns>
    /// <exception cref="ArgumentException">The number of bytes is no multiple of a crystal's.</exception>
    public static Tensor Expand(byte[] stored, InputEncoding encoding, Device? device = null)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(encoding);
        if (stored.Length == 0 || stored.Length % encoding.Length != 0)
            throw new ArgumentException($"{stored.Length} bytes are no whole number of crystals with {encoding.Length} bytes each.");

        using DisposeScope scope = NewDisposeScope();
        using HeldScalars held = new();
        InputShape shape = encoding.Shape;
        Device place = device ?? CPU;
        // What is stored is smaller than what becomes of it: it is moved before.
        Tensor numbers = NumbersOf(stored, encoding)
            .to(place)
            .index_select(1, tensor(Array.ConvertAll([.. encoding.Sources], source => (long)source)).to(place))
            .view(-1, shape.Streams, shape.Channels, shape.Rows, shape.Columns)
            .permute(1, 0, 3, 4, 2)
            .contiguous()
            .flatten(0, 1)
            .to(ScalarType.Float32);
        if (encoding.Number == StoredNumber.Byte)
            numbers.div_(held.Of(LargestByte));
        return numbers.permute(0, 3, 1, 2).MoveToOuterDisposeScope();
    }

    /// <summary>The stored channels as they are stored, [B, stored channels, rows, columns].</summary>
    private static Tensor NumbersOf(byte[] stored, InputEncoding encoding)
    {
        long[] extents = [stored.Length / encoding.Length, encoding.StoredChannels, encoding.Shape.Rows, encoding.Shape.Columns];
        return encoding.Number switch
        {
            StoredNumber.Byte => tensor(stored, extents, ScalarType.Byte),
            StoredNumber.Single => tensor(SinglesOf(stored), extents, ScalarType.Float32),
            StoredNumber.Half => tensor(HalvesOf(stored), extents, ScalarType.Float32),
            _ => throw new ArgumentException($"There is no way to read numbers stored as {encoding.Number}."),
        };
    }

    private static float[] HalvesOf(byte[] stored)
    {
        float[] numbers = new float[stored.Length / sizeof(short)];
        for (int index = 0; index < numbers.Length; index++)
            numbers[index] = (float)BinaryPrimitives.ReadHalfLittleEndian(stored.AsSpan(index * sizeof(short)));
        return numbers;
    }

    private static float[] SinglesOf(byte[] stored)
    {
        float[] numbers = new float[stored.Length / sizeof(float)];
        Buffer.BlockCopy(stored, 0, numbers, 0, stored.Length);
        if (!BitConverter.IsLittleEndian)
        {
            for (int index = 0; index < numbers.Length; index++)
                numbers[index] = BinaryPrimitives.ReadSingleLittleEndian(stored.AsSpan(index * sizeof(float)));
        }

        return numbers;
    }
}
