using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>How the bytes that a descriptor writes become the numbers that a network is given.</summary>
/// <remarks>The bytes hold channel after channel, each row by row. Channels of a network's input that are copies of each other are stored once.</remarks>
public sealed class InputEncoding
{
    /// <summary>An encoding.</summary>
    /// <param name="shape">The numbers that a network is given.</param>
    /// <param name="number">How a number is stored.</param>
    /// <param name="sources">
    /// For each channel of each stream, streams outermost, the stored channel that it is a copy of, from 0; none where every channel is stored, in that order.
    /// </param>
    /// <exception cref="ArgumentException">There is not one source for each channel of each stream.</exception>
    public InputEncoding(InputShape shape, StoredNumber number, params ImmutableArray<int> sources)
    {
        if (sources.IsDefaultOrEmpty)
            sources = [.. Enumerable.Range(0, shape.Streams * shape.Channels)];
        if (sources.Length != shape.Streams * shape.Channels || sources.Min() < 0)
            throw new ArgumentException($"{sources.Length} sources were given for {shape.Streams} streams of {shape.Channels} channels; one each is needed, from 0.", nameof(sources));
        (Shape, Number, Sources) = (shape, number, sources);
        StoredChannels = sources.Max() + 1;
    }

    /// <summary>The numbers that a network is given.</summary>
    public InputShape Shape { get; }

    /// <summary>How a number is stored.</summary>
    public StoredNumber Number { get; }

    /// <summary>For each channel of each stream, streams outermost, the stored channel that it is a copy of.</summary>
    public ImmutableArray<int> Sources { get; }

    /// <summary>Channels that are stored.</summary>
    public int StoredChannels { get; }

    /// <summary>Bytes a crystal.</summary>
    public int Length => checked(StoredChannels * Shape.Rows * Shape.Columns * BytesOf(Number));

    private static int BytesOf(StoredNumber number) => number switch
    {
        StoredNumber.Byte => sizeof(byte),
        StoredNumber.Half => sizeof(short),
        StoredNumber.Single => sizeof(float),
        _ => throw new ArgumentException($"There is no way to store numbers as {number}."),
    };
}
