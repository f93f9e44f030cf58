using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The published geometry: the crystal, in the frame a ∥ x, b in the xy plane, is turned by +45° about x, y or z, and the
/// beam runs along +z. This is how the images published with L. C. O. Tiong et al., npj Comput. Mater. 6, 196 (2020) were
/// made; the paper's text speaks of three orthogonal zone axes instead.
/// </summary>
public sealed record Rotated45 : Geometry
{
    /// <summary>The geometry's name.</summary>
    public const string GeometryName = "rotated45";

    private const double Degrees = 45;

    private static readonly ImmutableArray<PatternView> ThreeViews =
        [.. Enum.GetValues<PatternAxis>().Select(axis => new RotatedView(axis, Degrees))];

    /// <inheritdoc/>
    public override string Name => GeometryName;

    /// <inheritdoc/>
    public override ImmutableArray<PatternView> Views => ThreeViews;

    /// <inheritdoc/>
    public override CellConvention DefaultCell => CellConvention.SetyawanCurtarolo;
}
