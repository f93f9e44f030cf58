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

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_pixels);
        ArrayPool<double>.Shared.Return(_values);
    }
}
