using System.Numerics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The structure factor F(H) = Σ occupancy · f(|H|/2) · exp(−2πi H·r) of one unit cell.</summary>
public static class StructureFactor
{
    /// <summary>X-ray structure factor in electrons.</summary>
    /// <param name="crystal">All atoms of the cell.</param>
    /// <param name="indices">h, k, l: whole numbers at the reflections, anything between.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public static Complex At(Crystal crystal, Vector3D indices)
    {
        // H·a = h, H·b = k, H·c = l, so H as a column is L⁻¹·(h, k, l).
        double sSquared = (crystal.Lattice.Inverse * indices).LengthSquared / 4;
        Complex sum = Complex.Zero;
        foreach (Site site in crystal.Sites)
        {
            double amplitude = site.Occupancy * FormFactorTable.XRay.Of(site.Element).At(sSquared);
            sum += Complex.FromPolarCoordinates(amplitude, -2 * Math.PI * indices.Dot(site.Fraction));
        }

        return sum;
    }
}
