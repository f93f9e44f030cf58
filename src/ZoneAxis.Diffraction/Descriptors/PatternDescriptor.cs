using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A descriptor that is made of a crystal's three raw patterns.</summary>
public abstract class PatternDescriptor : Descriptor
{
    private readonly PatternDescriptorOptions _options;
    private readonly PatternSimulator _simulator;

    /// <summary>A descriptor.</summary>
    /// <param name="options">Patterns and side.</param>
    /// <exception cref="ArgumentException">The side is less than 1, the patterns are not three or not square, or the detector does not fit into memory.</exception>
    private protected PatternDescriptor(PatternDescriptorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Side < 1)
            throw new ArgumentException($"The side of the network's input is {options.Side}; it must be at least 1.", nameof(options));
        if (options.Patterns is null)
            throw new ArgumentException("It is not said how the patterns are made.", nameof(options));
        Geometry geometry = options.Patterns.ToGeometry();
        if (geometry.Views.Length != PatternTriple.Count || geometry.Detector.Rows != geometry.Detector.Columns)
            throw new ArgumentException($"A network is given {PatternTriple.Count} square patterns; the geometry {geometry.Name} has {geometry.Views.Length} of {geometry.Detector.Rows} × {geometry.Detector.Columns} px.", nameof(options));
        // An unknown cell is to come to light here, and not with the first crystal.
        _ = options.Patterns.Convention;
        (_options, _simulator) = (options, new PatternSimulator(geometry));
    }

    /// <inheritdoc/>
    public override bool TakesPatterns => true;

    /// <summary>Rows, and columns, of a raw pattern.</summary>
    private protected int PatternSide => _options.Patterns.Detector.Rows;

    /// <summary>The three raw patterns.</summary>
    /// <param name="conventional">The crystal in the cell that the options ask for; all atoms of it.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public PatternTriple Raw(Crystal conventional) => _simulator.GreyTriple(conventional);

    /// <inheritdoc/>
    public override void Write(CrystalSymmetry symmetry, Span<byte> destination) => Write(Raw(_options.Patterns.CellOf(symmetry)), destination);

    /// <summary>Demands room for one crystal, and patterns of the side that the options are for.</summary>
    private protected void Require(IRawPatterns patterns, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        RequireLength(destination);
        if (patterns.Side != PatternSide)
            throw new ArgumentException($"The patterns have {patterns.Side} × {patterns.Side} px; the network takes patterns of {PatternSide} × {PatternSide} px, at the scale of {_options.Patterns.Name}.", nameof(patterns));
    }
}
