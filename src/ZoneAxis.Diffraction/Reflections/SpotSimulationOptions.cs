using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>How the spots of a plate-like crystal are computed by <see cref="SpotSimulator"/>.</summary>
public sealed record SpotSimulationOptions
{
    private readonly double _thicknessAngstrom = 200;
    private readonly double _reachInverseAngstrom = 2;

    /// <summary>Direction of the beam. Default [0 0 1].</summary>
    public LatticeDirection Zone { get; init; } = new(0, 0, 1);

    /// <summary>The electrons. Default 200 kV.</summary>
    public Beam Beam { get; init; } = Beam.OfElectrons(200);

    /// <summary>Thickness of the crystal along the beam, Å. Default 200.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public double ThicknessAngstrom
    {
        get => _thicknessAngstrom;
        init => _thicknessAngstrom = Positive(value, "thickness");
    }

    /// <summary>Tilt of the crystal off the zone about the picture's +x, degrees. Default 0.</summary>
    public double TiltXDegrees { get; init; }

    /// <summary>Tilt of the crystal off the zone about the picture's +y, degrees. Default 0.</summary>
    public double TiltYDegrees { get; init; }

    /// <summary>Precession of the beam. Default none.</summary>
    public Precession Precession { get; init; } = Precession.None;

    /// <summary>Radius of the pattern, 1/Å. Default 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public double ReachInverseAngstrom
    {
        get => _reachInverseAngstrom;
        init => _reachInverseAngstrom = Positive(value, "radius of the pattern");
    }

    private static double Positive(double value, string name) => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), string.Create(CultureInfo.InvariantCulture, $"The {name} is {value}; it must be a positive number."));
}
