using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>Makes all atoms of the unit cell from those of the asymmetric unit.</summary>
internal static class SiteExpansion
{
    private const double SmallestMergeAngstrom = 0.01;
    private const double LargestMergeAngstrom = 0.15;

    /// <summary>Images of a coordinate that is off by ε lie up to 4ε from it: x−y and its partner are off by 2ε each.</summary>
    private const double ImageSpread = 4;

    /// <summary>Times a position is put on its special position and looked at again.</summary>
    private const int MostRefinements = 4;

    /// <summary>All atoms of the cell, site by site in the order of the asymmetric unit, inside the cell.</summary>
    /// <param name="lattice">The cell.</param>
    /// <param name="operations">All operations of the group, centring translations included.</param>
    /// <param name="sites">The asymmetric unit.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">Tolerances and limits.</param>
    /// <exception cref="CrystalFormatException">There are too many atoms, or two overlap.</exception>
    public static ImmutableArray<Site> Expand(
        Lattice lattice, IReadOnlyList<SymmetryOperation> operations, IReadOnlyList<AsymmetricSite> sites, string file, CrystalReadOptions options)
    {
        ImmutableArray<Site>.Builder atoms = ImmutableArray.CreateBuilder<Site>();
        List<AsymmetricSite> origins = [];
        foreach (AsymmetricSite site in sites)
        {
            double tolerance = options.MergeDistanceAngstrom ?? ToleranceOf(lattice.Parameters, site.Decimals);
            foreach (Vector3D position in Orbit(lattice, operations, site.Site.Fraction.WrappedToCell(), tolerance))
            {
                atoms.Add(site.Site with { Fraction = position });
                origins.Add(site);
            }
            if (atoms.Count > options.MaximumAtoms)
                throw new CrystalFormatException(file, site.Line, 0, $"the cell has more than {options.MaximumAtoms} atoms, the limit of these settings.");
        }
        ImmutableArray<Site> all = atoms.ToImmutable();
        OverlapCheck.Require(lattice, all, origins, file, options.MinimumDistanceAngstrom);
        return all;
    }

    private static double ToleranceOf(CellParameters cell, int decimals)
    {
        double spread = ImageSpread * Math.Pow(10, -decimals) * Math.Max(cell.A, Math.Max(cell.B, cell.C));
        return Math.Clamp(spread, SmallestMergeAngstrom, LargestMergeAngstrom);
    }

    private static List<Vector3D> Orbit(Lattice lattice, IReadOnlyList<SymmetryOperation> operations, Vector3D position, double tolerance)
    {
        Vector3D special = OnSpecialPosition(lattice, operations, position, tolerance);
        List<Vector3D> orbit = [];
        foreach (SymmetryOperation operation in operations)
        {
            Vector3D image = operation.Apply(special).WrappedToCell();
            if (!orbit.Exists(other => Distance(lattice, image, other) < tolerance))
                orbit.Add(image);
        }
        return orbit;
    }

    /// <summary>The mean of the images that lie within the tolerance of a position; operations that map the position onto itself keep it exactly.</summary>
    private static Vector3D OnSpecialPosition(Lattice lattice, IReadOnlyList<SymmetryOperation> operations, Vector3D position, double tolerance)
    {
        int count = 0;
        for (int i = 0; i < MostRefinements; i++)
        {
            (Vector3D mean, int found) = MeanOfNearImages(lattice, operations, position, tolerance);
            if (found == count)
                break;
            (position, count) = (mean, found);
        }
        return position;
    }

    private static (Vector3D Mean, int Count) MeanOfNearImages(
        Lattice lattice, IReadOnlyList<SymmetryOperation> operations, Vector3D position, double tolerance)
    {
        Vector3D shift = Vector3D.Zero;
        int count = 0;
        foreach (SymmetryOperation operation in operations)
        {
            Vector3D difference = (operation.Apply(position) - position).WrappedToNearest();
            if (lattice.ToCartesian(difference).Length >= tolerance)
                continue;
            shift += difference;
            count++;
        }
        return (position + 1.0 / Math.Max(count, 1) * shift, count);
    }

    private static double Distance(Lattice lattice, Vector3D a, Vector3D b) => lattice.ToCartesian((a - b).WrappedToNearest()).Length;
}
