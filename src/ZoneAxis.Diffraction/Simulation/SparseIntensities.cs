using System.Buffers;

namespace ZoneAxis.Diffraction;

/// <summary>The pixels of one pattern that matter and their intensities, in buffers lent by the array pool.</summary>
internal sealed class SparseIntensities : IDisposable
{
    private readonly int[] _pixels;
    private readonly double[] _values;

    /// <summary>An empty list.</summary>
    /// <param name="capacity">Largest number of pixels, padding included.</param>
    public SparseIntensities(int capacity)
    {
        // Half a megabyte of buffers a pattern would go to the large-object heap and make every collection a full one.
        _pixels = ArrayPool<int>.Shared.Rent(capacity);
        _values = ArrayPool<double>.Shared.Rent(capacity);
    }

    /// <summary>Number of pixels listed.</summary>
    public int Count { get; set; }

    /// <summary>Largest intensity; no pixel that was left out has more.</summary>
    public double Maximum { get; set; }

    /// <summary>Indices of pixels, row by row; valid up to <see cref="Count"/>.</summary>
    public Span<int> Pixels => _pixels;

    /// <summary>Their intensities; valid up to <see cref="Count"/>.</summary>
    public Span<double> Values => _values;

    /// <summary>Writes the listed pixels in 256 greys.</summary>
    /// <param name="greys">All pixels of the image, black.</param>
    public void WriteGreys(Span<byte> greys)
    {
        ReadOnlySpan<int> pixels = Pixels[..Count];
        ReadOnlySpan<double> values = Values[..Count];
        for (int i = 0; i < pixels.Length; i++)
            greys[pixels[i]] = GreyScale.Of(values[i], Maximum);
    }

    /// <summary>Writes the listed pixels in 65,536 greys.</summary>
    /// <param name="greys">All pixels of the image, black.</param>
    public void WriteGreys(Span<ushort> greys)
    {
        ReadOnlySpan<int> pixels = Pixels[..Count];
        ushort[] values = new GreyScaling(ushort.MaxValue, Maximum).Greys(Values[..Count]);
        for (int i = 0; i < pixels.Length; i++)
            greys[pixels[i]] = values[i];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_pixels);
        ArrayPool<double>.Shared.Return(_values);
    }
}
