using System.Collections.Concurrent;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Three patterns simulated, shaped and resized; of each the plane of the channel that its lines are in, and the plane that the other two channels share.</summary>
/// <remarks>The layout of the bytes is that of <see cref="ShapedPlanes"/>.</remarks>
public sealed class ShapedDescriptor : PatternDescriptor
{
    private readonly ShapedDescriptorOptions _options;
    private readonly IPatternShaper _shaper;
    private readonly GreyTables? _tables;
    private readonly ConcurrentBag<ShapedCanvas> _canvases = [];

    /// <summary>A descriptor.</summary>
    /// <param name="options">Patterns, shaping, side and resampling.</param>
    /// <exception cref="ArgumentException">The side is less than 1, the detector does not fit into memory, or a constant of the shaping is out of its range.</exception>
    public ShapedDescriptor(ShapedDescriptorOptions options)
        : base(options)
    {
        _options = options;
        _shaper = options.MakeShaper();
        _tables = options.Set is { } set ? new GreyTables(set.Constants) : null;
        Encoding = ShapedPlanes.EncodingOf(options.Side);
    }

    /// <inheritdoc/>
    public override DescriptorOptions Options => _options;

    /// <inheritdoc/>
    public override InputEncoding Encoding { get; }

    /// <summary>The three shaped patterns.</summary>
    /// <param name="conventional">The crystal in the cell that the options ask for; all atoms of it.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public ShapedTriple Shaped(Crystal conventional) => _shaper.Shape(Raw(conventional));

    /// <inheritdoc/>
    /// <remarks>Lines of the shaping that are kept with the patterns are taken as they are; else the patterns are shaped.</remarks>
    public override void Write(IRawPatterns patterns, Span<byte> destination)
    {
        Require(patterns, destination);
        if (!_canvases.TryTake(out ShapedCanvas? canvas))
            canvas = new ShapedCanvas(PatternSide);
        ShapedTriple shaped = _tables is not null && canvas.TryDraw(patterns, _options.Set!, _tables)
            ? canvas.Shaped
            : _shaper.Shape(patterns as PatternTriple ?? PatternTriple.Of(patterns));
        ShapedPlanes.Write(shaped, _options.Side, destination, _options.Resampling);
        _canvases.Add(canvas);
    }
}
