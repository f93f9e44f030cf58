using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Models;

/// <summary>What images a model takes; whoever makes them must follow it.</summary>
public sealed record DescriptorOptions
{
    /// <summary>The shaping: <c>released</c>, that of the authors' published images, or the name of another set of constants.</summary>
    public string Variant { get; init; } = ReleasedShaper.VariantName;

    /// <summary>The three patterns: <c>rotated45</c> or <c>zone-axes</c>, each with its standard beam, detector and crystallite, or the name of another set of patterns of the corpus.</summary>
    public string Geometry { get; init; } = Rotated45.GeometryName;

    /// <summary>The cell that the crystallite repeats.</summary>
    public string Cell { get; init; } = CellConvention.SetyawanCurtarolo.Name();

    /// <summary>The distance tolerance at which that cell is found, Å; the Materials Project's 0.1 unless set.</summary>
    public double SymprecAngstrom { get; init; } = SymmetryTolerance.MaterialsProject.SymprecAngstrom;

    /// <summary>The angle tolerance at which that cell is found, degrees, or null where it follows from the distance; the Materials Project's 5 unless set.</summary>
    public double? AngleToleranceDegrees { get; init; } = SymmetryTolerance.MaterialsProject.AngleDegrees;

    /// <summary>Rows and columns of an image in pixels.</summary>
    public int InputSide { get; init; } = 64;
}
