namespace ZoneAxis.Diffraction;

/// <summary>How a crystal becomes the input of a network.</summary>
public sealed record ShapedDescriptorOptions
{
    /// <summary>Beam, detector, crystallite and orientations; the published ones unless set.</summary>
    public Geometry Geometry { get; init; } = new Rotated45();

    /// <summary>The variant of the shaping algorithm with its constants; the published code's unless set.</summary>
    public IPatternShaper Shaper { get; init; } = new ReleasedShaper();

    /// <summary>Side of the network's input, px; the published 224 unless set.</summary>
    public int Side { get; init; } = NetworkInput.PublishedSide;

    /// <summary>How the patterns come to that side; as published unless set.</summary>
    public PlaneResampling Resampling { get; init; } = PlaneResampling.Published;
}
