namespace ZoneAxis.Diffraction;

/// <summary>How a pixel's solid angle falls from the beam centre to the corners, relative to a pixel at the centre.</summary>
public enum SolidAngle
{
    /// <summary>As spsim computes it: (1 − x²/ρ²)(1 − y²/ρ²)·D²/ρ², ρ² = x² + y² + D², x and y <b>half</b> the pixel's coordinates.</summary>
    Spsim,

    /// <summary>As a flat detector has it: cos³ of the scattering angle, (D/r)³.</summary>
    CosineCubed,
}
