namespace ZoneAxis.Diffraction;

/// <summary>What one pixel spans, as a file states it.</summary>
/// <param name="Value">Number of units.</param>
/// <param name="Unit">The unit, as "1/nm" or "mrad".</param>
public readonly record struct PixelScale(double Value, string Unit)
{
    private const string Reciprocal = "1/";
    private const double InverseNanometre = 0.1;
    private const double InversePicometre = 100;
    private const double InverseMicrometre = 1e-4;
    private const double InverseMetre = 1e-10;
    private const double Milliradian = 1e-3;

    private const string IgnoredLetters = " []{}()$\\_";

    private static readonly string[] ReciprocalEndings = ["⁻¹", "^-1", "**-1", "-1"];

    /// <summary>The scale in 1/Å a pixel; null where the unit is no reciprocal length, or is an angle and no wavelength is known.</summary>
    /// <param name="wavelengthAngstrom">Wavelength, Å, which angles need: |H| = (scattering angle)/λ near the beam; null if not known.</param>
    public double? InverseAngstromPerPixel(double? wavelengthAngstrom)
    {
        double? unit = UnitInInverseAngstrom(wavelengthAngstrom);
        double scale = Math.Abs(Value) * unit ?? 0;
        return double.IsFinite(scale) && scale > 0 ? scale : null;
    }

    private double? UnitInInverseAngstrom(double? wavelengthAngstrom)
    {
        string unit = Plain(Unit);
        if (unit is "mrad" or "rad")
            return (unit == "rad" ? 1 : Milliradian) / wavelengthAngstrom;
        return LengthOf(unit) switch
        {
            "Å" or "\u212B" or "A" or "AA" or "Angstrom" or "angstrom" => 1,
            "nm" => InverseNanometre,
            "pm" => InversePicometre,
            "um" or "µm" or "μm" => InverseMicrometre,
            "m" or "meters" => InverseMetre,
            _ => null,
        };
    }

    /// <summary>A unit without blanks, brackets and the signs of TeX: "[1/n_m]", "$A^{-1}$" and "1 / nm" are known by their letters.</summary>
    private static string Plain(string unit) => string.Concat(unit.Where(letter => !IgnoredLetters.Contains(letter)));

    /// <summary>The length of a reciprocal unit, as "nm" of "1/nm", "nm^-1" or "nm⁻¹".</summary>
    private static string? LengthOf(string unit)
    {
        if (unit.StartsWith(Reciprocal, StringComparison.Ordinal))
            return unit[Reciprocal.Length..];
        string? ending = Array.Find(ReciprocalEndings, ending => unit.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? null : unit[..^ending.Length];
    }
}
