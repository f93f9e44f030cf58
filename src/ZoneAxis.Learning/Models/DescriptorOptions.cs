namespace ZoneAxis.Learning.Models;

/// <summary>What images a model takes; whoever makes them must follow it.</summary>
public sealed record DescriptorOptions
{
    /// <summary>The variant of the shaping algorithm; <c>released</c> is that of the authors' published images.</summary>
    public string Variant { get; init; } = "released";

    /// <summary>The geometry of the three patterns: <c>rotated45</c> or <c>zone-axes</c>.</summary>
    public string Geometry { get; init; } = "rotated45";

    /// <summary>Rows and columns of an image in pixels.</summary>
    public int InputSide { get; init; } = 64;
}
