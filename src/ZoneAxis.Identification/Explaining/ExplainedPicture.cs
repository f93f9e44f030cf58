using System.Collections.Immutable;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>An image as a network is given it.</summary>
/// <param name="Rows">Rows, px.</param>
/// <param name="Columns">Columns, px.</param>
/// <param name="Channels">Each channel row by row, its greys.</param>
public sealed record ExplainedPicture(int Rows, int Columns, ImmutableArray<byte[]> Channels)
{
    /// <summary>One of the images of a crystal.</summary>
    /// <param name="stored">The bytes of the crystal.</param>
    /// <param name="encoding">How they become numbers.</param>
    /// <param name="stream">Which image, from 0.</param>
    internal static ExplainedPicture Of(byte[] stored, InputEncoding encoding, int stream)
    {
        (int rows, int columns, int channels) = (encoding.Shape.Rows, encoding.Shape.Columns, encoding.Shape.Channels);
        IEnumerable<int> sources = Enumerable.Range(stream * channels, channels).Select(channel => encoding.Sources[channel]);
        return new ExplainedPicture(rows, columns, [.. sources.Select(source => stored.AsSpan(source * rows * columns, rows * columns).ToArray())]);
    }
}
