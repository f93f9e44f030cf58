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

    private static readonly Orientation AboutX = Orientation.About(new Vector3D(1, 0, 0), Degrees);
    private static readonly Orientation AboutY = Orientation.About(new Vector3D(0, 1, 0), Degrees);
    private static readonly Orientation AboutZ = Orientation.About(new Vector3D(0, 0, 1), Degrees);

    /// <inheritdoc/>
    public override string Name => GeometryName;

    /// <inheritdoc/>
    /// <remarks>The lattice plays no part: the rotations are those of its Cartesian frame.</remarks>
    public override Orientation OrientationOf(PatternAxis axis, Lattice lattice) => axis switch
    {
        PatternAxis.X => AboutX,
        PatternAxis.Y => AboutY,
        PatternAxis.Z => AboutZ,
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "The patterns are x, y and z."),
    };

    /// <inheritdoc/>
    public override string Describe(PatternAxis axis) => $"rotated {Degrees:0}° about {axis.ToString().ToLowerInvariant()}";
}
