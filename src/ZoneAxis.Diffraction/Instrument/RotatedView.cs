using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The crystal's frame (a ∥ x, b in the xy plane) turned actively and right-handedly about one of the laboratory's axes.</summary>
public sealed record RotatedView : PatternView
{
    private readonly Orientation _orientation;

    /// <summary>A view about an axis of the laboratory.</summary>
    /// <param name="axis">Which axis.</param>
    /// <param name="degrees">Angle, degrees.</param>
    /// <exception cref="ArgumentException">There is no such axis, or the angle is not finite.</exception>
    public RotatedView(PatternAxis axis, double degrees)
    {
        (Axis, Degrees) = (axis, degrees);
        _orientation = Orientation.About(UnitVector(axis), degrees);
    }

    /// <summary>The axis of the rotation.</summary>
    public PatternAxis Axis { get; }

    /// <summary>Angle of the rotation, degrees.</summary>
    public double Degrees { get; }

    /// <inheritdoc/>
    public override string Name => Axis.ToString().ToLowerInvariant();

    /// <inheritdoc/>
    public override string Description => string.Create(CultureInfo.InvariantCulture, $"rotated {Degrees:0.##}° about {Name}");

    /// <inheritdoc/>
    /// <remarks>The lattice plays no part: the rotation is one of its Cartesian frame.</remarks>
    public override Orientation OrientationOf(Lattice lattice) => _orientation;

    private static Vector3D UnitVector(PatternAxis axis) => axis switch
    {
        PatternAxis.X => new Vector3D(1, 0, 0),
        PatternAxis.Y => new Vector3D(0, 1, 0),
        PatternAxis.Z => new Vector3D(0, 0, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(axis), axis, "The axes are x, y and z."),
    };
}
