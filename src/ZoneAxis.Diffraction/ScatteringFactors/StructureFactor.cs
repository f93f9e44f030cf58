using System.Globalization;
using System.Numerics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The structure factor F(H) = γ Σ occupancy · f(s) · exp(−B s²) · exp(−2πi H·r) of one unit cell, with s = |H|/2; γ is 1 for X-rays.</summary>
public static class StructureFactor
{
    /// <summary>X-ray structure factor in electrons, thermal motion included.</summary>
    /// <param name="crystal">All atoms of the cell.</param>
    /// <param name="indices">h, k, l: whole numbers at the reflections, anything between.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="ArgumentException">The reflection lies beyond the form factors' tables, s > 6 1/Å.</exception>
    public static Complex At(Crystal crystal, Vector3D indices) => At(crystal, indices, new Beam(), thermalMotion: true);

    /// <summary>Structure factor for a beam, in electrons (X-rays) or Å (electrons).</summary>
    /// <param name="crystal">All atoms of the cell.</param>
    /// <param name="indices">h, k, l: whole numbers at the reflections, anything between.</param>
    /// <param name="beam">X-rays of any wavelength, or electrons, whose γ depends on it.</param>
    /// <param name="thermalMotion">Whether the B of the sites count.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="ArgumentException">The reflection lies beyond the form factors' tables, s > 6 1/Å.</exception>
    public static Complex At(Crystal crystal, Vector3D indices, Beam beam, bool thermalMotion)
    {
        // H·a = h, H·b = k, H·c = l, so H as a column is L⁻¹·(h, k, l).
        double sSquared = (crystal.Lattice.Inverse * indices).LengthSquared / 4;
        RequireTabulated(indices, sSquared);
        FormFactorTable table = FormFactorTable.Of(beam.Radiation);
        Complex sum = Complex.Zero;
        (Element? element, double formFactor) = (null, 0);
        foreach (Site site in crystal.Sites)
        {
            // Atoms of an element mostly stand together.
            if (site.Element != element)
                (element, formFactor) = (site.Element, table.Of(site.Element).At(sSquared));
            double motion = thermalMotion && site.IsotropicB != 0 ? Math.Exp(-site.IsotropicB * sSquared) : 1;
            sum += Complex.FromPolarCoordinates(site.Occupancy * formFactor * motion, -2 * Math.PI * indices.Dot(site.Fraction));
        }

        return beam.LorentzFactor * sum;
    }

    private static void RequireTabulated(Vector3D indices, double sSquared)
    {
        if (!(sSquared <= FormFactorTable.MostS * FormFactorTable.MostS))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The reflection {indices} is at s = sin θ/λ = {Math.Sqrt(sSquared):0.##} 1/Å, but form factors are tabulated up to {FormFactorTable.MostS:0.##} 1/Å only."));
        }
    }
}
