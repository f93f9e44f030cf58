using System.Buffers;

namespace ZoneAxis.Diffraction;

/// <summary>The greys of the three raw patterns, resized, one after the other: x, y, z. How streams and channels share them is the options' to say.</summary>
public sealed class GreyDescriptor : PatternDescriptor
{
    private readonly PatternDescriptorOptions _options;

    /// <summary>A descriptor.</summary>
    /// <param name="options">Patterns, side and resampling.</param>
    /// <exception cref="ArgumentException">The side is less than 1, the patterns are not three or not square, or the detector does not fit into memory.</exception>
    public GreyDescriptor(PatternDescriptorOptions options)
        : base(options) => (_options, Encoding) = (options, new InputEncoding(options.Input, StoredNumber.Byte));

    /// <inheritdoc/>
    public override DescriptorOptions Options => _options;

    /// <inheritdoc/>
    public override InputEncoding Encoding { get; }

    /// <inheritdoc/>
    public override void Write(IRawPatterns patterns, Span<byte> destination)
    {
        Require(patterns, destination);
        byte[] rented = ArrayPool<byte>.Shared.Rent(PatternSide * PatternSide);
        Span<byte> greys = rented.AsSpan(0, PatternSide * PatternSide);
        foreach (PatternAxis axis in PatternTriple.Axes)
        {
            patterns.CopyRaw(axis, greys);
            GreyResizing.Resize(greys, PatternSide, destination.Slice((int)axis * _options.Side * _options.Side, _options.Side * _options.Side), _options.Side, _options.Resampling);
        }

        ArrayPool<byte>.Shared.Return(rented);
    }
}
