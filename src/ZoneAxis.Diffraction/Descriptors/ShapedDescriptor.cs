using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The whole way from a crystal to what a network is given of it: three patterns simulated, shaped and resized.</summary>
/// <remarks>Immutable and safe to share between threads; make one and keep it.</remarks>
public sealed class ShapedDescriptor
{
    private readonly PatternSimulator _simulator;

    /// <summary>A descriptor.</summary>
    /// <param name="options">Geometry, shaping, side and resampling.</param>
    /// <exception cref="ArgumentException">The side is less than 1, or the detector does not fit into memory.</exception>
    public ShapedDescriptor(ShapedDescriptorOptions options)
    {
        if (options.Side < 1)
            throw new ArgumentException($"The side of the network's input is {options.Side}; it must be at least 1.", nameof(options));
        Options = options;
        _simulator = new PatternSimulator(options.Geometry);
    }

    /// <summary>Geometry, shaping, side and resampling.</summary>
    public ShapedDescriptorOptions Options { get; }

    /// <summary>Bytes a crystal: 6 · side · side.</summary>
    public int Length => NetworkInput.Length(Options.Side);

    /// <summary>The three raw patterns.</summary>
    /// <param name="conventional">The crystal in the cell that the geometry asks for; all atoms of it.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public PatternTriple Raw(Crystal conventional) => _simulator.GreyTriple(conventional);

    /// <summary>The three shaped patterns.</summary>
    /// <param name="conventional">The crystal in the cell that the geometry asks for; all atoms of it.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public ShapedTriple Shaped(Crystal conventional) => Options.Shaper.Shape(Raw(conventional));

    /// <summary>Writes what the network is given: see <see cref="NetworkInput"/>.</summary>
    /// <param name="conventional">The crystal in the cell that the geometry asks for; all atoms of it.</param>
    /// <param name="destination"><see cref="Length"/> bytes.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    public void Write(Crystal conventional, Span<byte> destination) =>
        NetworkInput.Write(Shaped(conventional), Options.Side, destination, Options.Resampling);

    /// <summary>What the network is given: see <see cref="NetworkInput"/>.</summary>
    /// <param name="conventional">The crystal in the cell that the geometry asks for; all atoms of it.</param>
    /// <returns><see cref="Length"/> bytes.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public byte[] Describe(Crystal conventional)
    {
        var bytes = new byte[Length];
        Write(conventional, bytes);
        return bytes;
    }
}
