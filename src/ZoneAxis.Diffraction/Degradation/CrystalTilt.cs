using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// A crystal that is not quite where it should be: turned about an axis in the plane of the detector, after its orientation.
/// It acts before the pattern is simulated.
/// </summary>
public sealed record CrystalTilt
{
    private const string Name = "crystal-tilt";

    private readonly double _degrees = 1;
    private readonly double? _azimuth;

    /// <summary>Angle, degrees, −180 to 180; 0 leaves the orientation. Default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public double Degrees
    {
        get => _degrees;
        init => _degrees = ParameterRange.Within(value, -180, 180, "tilt", "degrees");
    }

    /// <summary>Direction of the axis, degrees from +x (columns) towards +y (rows); unless set, a random one, all equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no number.</exception>
    public double? AxisAzimuthDegrees
    {
        get => _azimuth;
        init => _azimuth = value is { } degrees ? ParameterRange.Finite(degrees, "direction of the tilt axis", "degrees", nameof(value)) : null;
    }

    /// <summary>Tilts an orientation: R becomes T·R.</summary>
    /// <param name="orientation">The orientation meant.</param>
    /// <param name="seed">Seed of the random axis; not used where the axis is given.</param>
    public Orientation Apply(Orientation orientation, ulong seed)
    {
        if (Degrees == 0)
            return orientation;
        double azimuth = AxisAzimuthDegrees ?? 360 * RandomNumbers.For(seed, Name, occurrence: 0).NextUnit();
        (double sine, double cosine) = Math.SinCos(azimuth * Math.PI / 180);
        Orientation tilt = Orientation.About(new Vector3D(cosine, sine, 0), Degrees);
        return new Orientation(tilt.Rotation * orientation.Rotation);
    }

    /// <summary>Name and parameters for a JSON file; units stand in the keys.</summary>
    public JsonObject Describe()
    {
        JsonObject description = new() { ["stage"] = Name, ["degrees"] = Degrees };
        description["axisAzimuthDegrees"] = AxisAzimuthDegrees is { } azimuth ? azimuth : "random";
        return description;
    }
}
