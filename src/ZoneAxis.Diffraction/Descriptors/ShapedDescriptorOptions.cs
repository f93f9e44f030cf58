namespace ZoneAxis.Diffraction;

/// <summary>How a crystal becomes the input of a network.</summary>
public sealed record ShapedDescriptorOptions
{
    /// <summary>Beam, detector, crystallite and orientations; the published ones unless set.</summary>
    public Geometry Geometry { get; init; } = new Rotated45();

    /// <summary>Constants of the shaping algorithm; the published ones unless set.</summary>
    public ShapingOptions Shaping { get; init; } = new();

    /// <summary>Side of the network's input, px; the published 224 unless set.</summary>
    public int Side { get; init; } = NetworkInput.PublishedSide;
}
