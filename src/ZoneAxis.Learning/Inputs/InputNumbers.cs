using System.Buffers.Binary;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Inputs;

/// <summary>Makes a network's input from what is stored of a crystal, without any deep-learning library.</summary>
internal static class InputNumbers
{
    private static readonly float[] OfByte = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(value => (float)value / byte.MaxValue)];

    /// <summary>Expands what is stored of one crystal.</summary>
    /// <param name="stored">Its bytes, <see cref="InputEncoding.Length"/> of them.</param>
    /// <param name="encoding">How they become numbers.</param>
    /// <param name="destination">Gets the numbers [streams, channels, rows, columns]; bytes come into [0, 1].</param>
    public static void Expand(ReadOnlySpan<byte> stored, InputEncoding encoding, Span<float> destination)
    {
        int plane = encoding.Shape.Rows * encoding.Shape.Columns;
        int storedPlane = stored.Length / encoding.StoredChannels;
        Span<int> firstOf = stackalloc int[encoding.StoredChannels];
        firstOf.Fill(-1);
        for (int channel = 0; channel < encoding.Sources.Length; channel++)
        {
            int source = encoding.Sources[channel];
            Span<float> target = destination.Slice(channel * plane, plane);
            if (firstOf[source] >= 0)
            {
                // A copy of numbers is cheaper than their conversion.
                destination.Slice(firstOf[source] * plane, plane).CopyTo(target);
                continue;
            }

            firstOf[source] = channel;
            Convert(stored.Slice(source * storedPlane, storedPlane), encoding.Number, target);
        }
    }

    private static void Convert(ReadOnlySpan<byte> stored, StoredNumber number, Span<float> destination)
    {
        for (int index = 0; index < destination.Length; index++)
        {
            destination[index] = number switch
            {
                StoredNumber.Byte => OfByte[stored[index]],
                StoredNumber.Single => BinaryPrimitives.ReadSingleLittleEndian(stored[(index * sizeof(float))..]),
                StoredNumber.Half => (float)BinaryPrimitives.ReadHalfLittleEndian(stored[(index * sizeof(short))..]),
                _ => throw new ArgumentException($"There is no way to read numbers stored as {number}."),
            };
        }
    }
}
