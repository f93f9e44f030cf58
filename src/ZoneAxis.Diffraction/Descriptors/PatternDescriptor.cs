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

    /// <summary>Describes a crystal that lies somewhat askew: in each of the three patterns it is tilted out of its orientation.</summary>
    /// <param name="symmetry">Its symmetry, found at the options' tolerance.</param>
    /// <param name="tilt">By how much, and about which axis; a random axis is another one in each pattern.</param>
    /// <param name="seed">Seed of the random axes.</param>
    /// <param name="destination"><see cref="Descriptor.Length"/> bytes.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    public void Write(CrystalSymmetry symmetry, CrystalTilt tilt, ulong seed, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(tilt);
        Crystal cell = _options.Patterns.CellOf(symmetry);
        RandomNumbers random = new(seed);
        GreyImage[] patterns =
        [
            .. PatternTriple.Axes.Select(axis => _simulator.Grey(cell, tilt.Apply(_simulator.Geometry.View(axis).OrientationOf(cell.Lattice), random.NextBits()))),
        ];
        Write(new PatternTriple(patterns[0], patterns[1], patterns[2]), destination);
    }

    /// <summary>Demands room for one crystal, and patterns of the side that the options are for.</summary>
    private protected void Require(IRawPatterns patterns, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        RequireLength(destination);
        if (patterns.Side != PatternSide)
            throw new ArgumentException($"The patterns have {patterns.Side} × {patterns.Side} px; the network takes patterns of {PatternSide} × {PatternSide} px, at the scale of {_options.Patterns.Name}.", nameof(patterns));
    }
}
