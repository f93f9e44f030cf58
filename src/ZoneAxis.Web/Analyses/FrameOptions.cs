namespace ZoneAxis.Web;

/// <summary>What is known of one picture, or corrected by hand.</summary>
/// <param name="Tilt">The goniometer's α and β, degrees.</param>
/// <param name="InverseAngstromPerPixel">Its scale, 1/Å per px.</param>
/// <param name="Beam">Where the direct beam arrives: row and column, px.</param>
/// <param name="Mask">Shapes that hide pixels.</param>
/// <param name="Lattice">The plane lattice.</param>
internal sealed record FrameOptions(double[]? Tilt = null, double? InverseAngstromPerPixel = null, double[]? Beam = null, MaskShape[]? Mask = null, LatticeOptions? Lattice = null);
