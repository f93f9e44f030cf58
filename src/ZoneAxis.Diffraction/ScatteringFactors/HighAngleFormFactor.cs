namespace ZoneAxis.Diffraction;

/// <summary>The form factor of a neutral atom from s = sin θ/λ of 2 to 6 1/Å.</summary>
/// <param name="AtomicNumber">Z.</param>
/// <param name="A0">First coefficient of ln f = a₀ + a₁ s + (a₂/10) s² + (a₃/100) s³ of A. G. Fox, M. A. O'Keefe and M. A. Tabbernor, Acta Cryst. A45, 786 (1989).</param>
/// <param name="A1">Second coefficient, Å.</param>
/// <param name="A2">Third coefficient, Å².</param>
/// <param name="A3">Fourth coefficient, Å³.</param>
internal sealed record HighAngleFormFactor(int AtomicNumber, double A0, double A1, double A2, double A3)
{
    private const double BohrRadiusAngstrom = 0.529177;

    /// <summary>Hydrogen, which the table lacks: its wave function is known.</summary>
    public static HighAngleFormFactor Hydrogen { get; } = new(1, 0, 0, 0, 0);

    /// <summary>For X-rays, electrons.</summary>
    /// <param name="s">s, 1/Å.</param>
    public double XRay(double s)
    {
        if (AtomicNumber > 1)
            return Math.Exp(A0 + s * (A1 + s * (A2 / 10 + s * A3 / 100)));

        // The Fourier transform of exp(−2r/a₀)/(πa₀³).
        double reduced = 2 * Math.PI * BohrRadiusAngstrom * s;
        double lorentzian = 1 / (1 + reduced * reduced);
        return lorentzian * lorentzian;
    }

    /// <summary>For electrons at rest mass, Å, by the formula of N. F. Mott and H. Bethe: (Z − f)/(8π²a₀s²).</summary>
    /// <param name="s">s, 1/Å.</param>
    public double Electron(double s) => (AtomicNumber - XRay(s)) / (8 * Math.PI * Math.PI * BohrRadiusAngstrom * s * s);
}
