using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The reciprocal lattice points between two spheres.</summary>
internal static class ReflectionRange
{
    /// <summary>More points than this are refused.</summary>
    public const double MostReflections = 1e7;

    /// <summary>One of each pair (h k l), (−h −k −l) with |H| in a range; of each pair the one that stands later in the order of a dictionary.</summary>
    /// <param name="lattice">The lattice.</param>
    /// <param name="least">Smallest |H|, 1/Å.</param>
    /// <param name="most">Largest |H|, 1/Å.</param>
    /// <exception cref="ArgumentException">There are more than ten million.</exception>
    public static IEnumerable<(int H, int K, int L)> Of(Lattice lattice, double least, double most)
    {
        RequireFew(lattice, most);
        return Between(lattice, least, most);
    }

    private static void RequireFew(Lattice lattice, double most)
    {
        double expected = lattice.Volume * 4 / 3 * Math.PI * most * most * most;
        if (expected > MostReflections)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"A cell of {lattice.Volume:0.#} Å³ has {expected:0.##e+0} reflections up to |H| = {most:0.###} 1/Å, more than {MostReflections:0e+0}; take a smaller largest 2θ or a longer wavelength."));
        }
    }

    private static IEnumerable<(int H, int K, int L)> Between(Lattice lattice, double least, double most)
    {
        // h = H·a, so that |h| is at most |H|·|a|.
        CellParameters cell = lattice.Parameters;
        (int mostH, int mostK, int mostL) = ((int)(cell.A * most), (int)(cell.B * most), (int)(cell.C * most));
        for (int h = 0; h <= mostH; h++)
        {
            for (int k = h == 0 ? 0 : -mostK; k <= mostK; k++)
            {
                for (int l = h == 0 && k == 0 ? 1 : -mostL; l <= mostL; l++)
                {
                    double length = (lattice.Inverse * new Vector3D(h, k, l)).Length;
                    if (length >= least && length <= most)
                        yield return (h, k, l);
                }
            }
        }
    }
}
