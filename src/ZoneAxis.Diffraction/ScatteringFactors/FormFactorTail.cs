namespace ZoneAxis.Diffraction;

/// <summary>How a <see cref="FormFactor"/> goes on where its Gaussians end, at s = sin θ/λ of <see cref="FormFactorTable.MostGaussianS"/>.</summary>
/// <param name="Atom">The atom.</param>
/// <param name="Radiation">What it scatters.</param>
/// <param name="EdgeRatio">The Gaussians over the tail at the seam.</param>
/// <param name="Factor">What the form factor is multiplied by.</param>
/// <param name="IsotropicB">B of the atom's thermal motion, Å².</param>
internal sealed record FormFactorTail(HighAngleFormFactor Atom, Radiation Radiation, double EdgeRatio, double Factor = 1, double IsotropicB = 0)
{
    // The two fits differ by a per cent or so at the seam, for a few atoms by more. A step there would be seen as a ring in a pattern, so
    // their ratio goes back to 1 along this length of s.
    private const double BlendedS = 1;

    /// <summary>The form factor.</summary>
    /// <param name="sSquared">s², 1/Å², from the seam on.</param>
    public double At(double sSquared) => AtRest(Math.Sqrt(sSquared)) * Math.Exp(-IsotropicB * sSquared);

    /// <summary>A number that |f| does not exceed between two values of s².</summary>
    /// <param name="least">The smaller s², 1/Å², from the seam on.</param>
    /// <param name="most">The larger s², 1/Å².</param>
    public double BoundBetween(double least, double most) =>
        Math.Abs(AtRest(Math.Sqrt(least))) * Math.Max(Math.Exp(-IsotropicB * least), Math.Exp(-IsotropicB * most));

    /// <summary>The tail that continues a sum of Gaussians.</summary>
    /// <param name="gaussians">The sum.</param>
    /// <param name="atom">The atom.</param>
    /// <param name="radiation">What it scatters.</param>
    public static FormFactorTail Continuing(FormFactor gaussians, HighAngleFormFactor atom, Radiation radiation)
    {
        const double Seam = FormFactorTable.MostGaussianS;
        FormFactorTail bare = new(atom, radiation, EdgeRatio: 1);
        return bare with { EdgeRatio = gaussians.At(Seam * Seam) / bare.At(Seam * Seam) };
    }

    /// <summary>Falls with s for every atom, which a test asserts.</summary>
    private double AtRest(double s)
    {
        double left = Math.Max(0, 1 - (s - FormFactorTable.MostGaussianS) / BlendedS);
        double form = Radiation == Radiation.Electron ? Atom.Electron(s) : Atom.XRay(s);
        return Factor * (1 + (EdgeRatio - 1) * left) * form;
    }
}
