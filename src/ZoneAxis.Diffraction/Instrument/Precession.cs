using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Precession of the beam: it is tilted by an angle off the optic axis and led around it, and the pattern is led back (de-scanned), so that
/// every reflection keeps its place and its intensity is the mean over the cone. The default is a beam at rest.
/// </summary>
public sealed record Precession
{
    /// <summary>Azimuths unless set; see docs/geometry.md for how the mean converges.</summary>
    public const int DefaultSteps = 120;

    private readonly double _angleDegrees;
    private readonly int _steps = DefaultSteps;

    /// <summary>The beam at rest.</summary>
    public static Precession None { get; } = new();

    /// <summary>Half the opening angle of the cone, degrees, from 0 (no precession) to below 90.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of these.</exception>
    public double AngleDegrees
    {
        get => _angleDegrees;
        init => _angleDegrees = value is >= 0 and < 90
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                string.Create(CultureInfo.InvariantCulture, $"The precession angle is {value}°; it must be at least 0° and below 90°."));
    }

    /// <summary>Number of azimuths that the mean is taken over, evenly spaced from +x, at least 1. Multiples of 12 keep every rotational symmetry.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1.</exception>
    public int Steps
    {
        get => _steps;
        init => _steps = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), $"The precession takes {value} steps; it needs at least 1.");
    }

    /// <summary>Whether the beam moves at all.</summary>
    public bool IsOn => AngleDegrees > 0;
}
