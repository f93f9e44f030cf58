using System.Text.Json.Nodes;

namespace ZoneAxis.Diffraction;

/// <summary>An opaque disc before the beam centre, held by an arm that reaches in from the edge; what it covers reads 0.</summary>
public sealed record BeamStop : IDegradation
{
    private readonly double _radius = 0.1;
    private readonly double _armWidth = 0.05;
    private readonly double _armAzimuth = 90;

    /// <summary>Radius of the disc, 1/Å; 0 for none. Default 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no number.</exception>
    public double RadiusInverseAngstrom
    {
        get => _radius;
        init => _radius = ParameterRange.NotNegative(value, "radius of the beam stop", "1/Å");
    }

    /// <summary>Width of the arm, 1/Å; 0 for none. Default 0.05.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no number.</exception>
    public double ArmWidthInverseAngstrom
    {
        get => _armWidth;
        init => _armWidth = ParameterRange.NotNegative(value, "width of the beam stop's arm", "1/Å");
    }

    /// <summary>Direction from the beam in which the arm leaves, degrees from +x (columns) towards +y (rows). Default 90: downwards in the image.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no number.</exception>
    public double ArmAzimuthDegrees
    {
        get => _armAzimuth;
        init => _armAzimuth = ParameterRange.Finite(value, "direction of the beam stop's arm", "degrees");
    }

    /// <inheritdoc/>
    public string Name => "beam-stop";

    /// <inheritdoc/>
    public DegradationStep Place => DegradationStep.Shadow;

    /// <inheritdoc/>
    public DiffractionPattern Apply(DiffractionPattern pattern, RandomNumbers random)
    {
        if (RadiusInverseAngstrom == 0 && ArmWidthInverseAngstrom == 0)
            return pattern;
        (double sine, double cosine) = Math.SinCos(ArmAzimuthDegrees * Math.PI / 180);
        return pattern.Map((value, x, y) => Covers(x, y, sine, cosine) ? 0 : value);
    }

    /// <inheritdoc/>
    public JsonObject Describe() => new()
    {
        ["stage"] = Name,
        ["radiusInverseAngstrom"] = RadiusInverseAngstrom,
        ["armWidthInverseAngstrom"] = ArmWidthInverseAngstrom,
        ["armAzimuthDegrees"] = ArmAzimuthDegrees,
    };

    private bool Covers(double x, double y, double sine, double cosine)
    {
        double along = x * cosine + y * sine;
        double across = y * cosine - x * sine;
        return x * x + y * y < RadiusInverseAngstrom * RadiusInverseAngstrom
            || along > 0 && Math.Abs(across) < ArmWidthInverseAngstrom / 2;
    }
}
