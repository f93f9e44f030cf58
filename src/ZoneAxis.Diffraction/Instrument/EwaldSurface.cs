namespace ZoneAxis.Diffraction;

/// <summary>The surface in reciprocal space on which a pattern lies.</summary>
public enum EwaldSurface
{
    /// <summary>The sphere of radius 1/λ, as nature has it: H = (x/r, y/r, D/r − 1)/λ with r² = x² + y² + D².</summary>
    Curved,

    /// <summary>The plane that touches it at the origin, H = (x, y, 0)/(Dλ): the zero layer, undimmed by excitation errors.</summary>
    Flat,
}
