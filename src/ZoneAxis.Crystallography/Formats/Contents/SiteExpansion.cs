using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Makes all atoms of the unit cell from those of the asymmetric unit.</summary>
internal static class SiteExpansion
{
    /// <summary>Images of a position that an operation keeps lie on each other but for arithmetic.</summary>
    private const double SameImageAngstrom = 0.01;

    /// <summary>Times a position is put on its special position and looked at again.</summary>
    private const int MostRefinements = 4;

    /// <summary>Where a file states the symmetry of a site, images so near are the site: no two atoms of one kind are.</summary>
    private const double LargestStatedAngstrom = 0.5;

    /// <summary>All atoms of the cell, site by site in the order of the asymmetric unit, inside the cell.</summary>
    /// <param name="lattice">The cell.</param>
    /// <param name="operations">All operations of the group, centring translations included.</param>
    /// <param name="sites">The asymmetric unit.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">Tolerances and limits.</param>
    /// <param name="notes">Takes what a reader of the crystal should know.</param>
    /// <exception cref="CrystalFormatException">There are too many atoms, or two overlap.</exception>
    public static ImmutableArray<Site> Expand(
        Lattice lattice,
        IReadOnlyList<SymmetryOperation> operations,
        IReadOnlyList<AsymmetricSite> sites,
        string file,
        CrystalReadOptions options,
        ICollection<string> notes)
    {
        ImmutableArray<Site>.Builder atoms = ImmutableArray.CreateBuilder<Site>();
        List<AsymmetricSite> origins = [];
        bool countsAtoms = StatedMultiplicitiesCountAtoms(lattice, operations, sites, options);
        foreach (AsymmetricSite site in sites)
        {
            ImageMerging merging = ImageMerging.Of(lattice, site, options);
            Vector3D given = site.Site.Fraction.WrappedToCell();
            (Vector3D special, int order) = OnSpecialPosition(operations, given, merging);
            if (StatedOrder(site, operations.Count, countsAtoms) is int stated && stated > order
                && PositionOfOrder(lattice, operations, given, stated) is Vector3D moved)
            {
                special = moved;
                notes.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ShownWord.Of(site.Label)} was put on the place whose symmetry has the order {stated} that the file states, {lattice.ToCartesian(moved - given).Length:0.###} Å from its coordinates."));
            }
            foreach (Vector3D position in Orbit(lattice, operations, special, merging.ToleranceAngstrom))
            {
                atoms.Add(site.Site with { Fraction = position });
                origins.Add(site);
            }
            if (atoms.Count > options.MaximumAtoms)
                throw new CrystalFormatException(file, site.Line, 0, $"the cell has more than {options.MaximumAtoms} atoms, the limit of these settings.");
        }
        return OverlapCheck.Checked(lattice, atoms.ToImmutable(), origins, file, options, notes);
    }

    private static List<Vector3D> Orbit(Lattice lattice, IReadOnlyList<SymmetryOperation> operations, Vector3D special, double tolerance)
    {
        List<Vector3D> orbit = [];
        foreach (SymmetryOperation operation in operations)
        {
            Vector3D image = operation.Apply(special).WrappedToCell();
            if (!orbit.Exists(other => Distance(lattice, image, other) < tolerance))
                orbit.Add(image);
        }
        return orbit;
    }

    /// <summary>
    /// The mean of the images that are a position itself, and how many they are; operations that map the position onto itself keep it exactly.
    /// </summary>
    private static (Vector3D Position, int Order) OnSpecialPosition(IReadOnlyList<SymmetryOperation> operations, Vector3D position, ImageMerging merging)
    {
        int count = 0;
        for (int i = 0; i < MostRefinements; i++)
        {
            (Vector3D mean, int found) = MeanOfNearImages(operations, position, merging);
            if (found == count)
                break;
            (position, count) = (mean, found);
        }
        return (position, count);
    }

    private static (Vector3D Mean, int Count) MeanOfNearImages(IReadOnlyList<SymmetryOperation> operations, Vector3D position, ImageMerging merging)
    {
        Vector3D shift = Vector3D.Zero;
        int count = 0;
        foreach (SymmetryOperation operation in operations)
        {
            Vector3D difference = (operation.Apply(position) - position).WrappedToNearest();
            if (!merging.IsSame(operation, difference))
                continue;
            shift += difference;
            count++;
        }
        return (position + 1.0 / Math.Max(count, 1) * shift, count);
    }

    /// <summary>The order of the site's symmetry as the file states it, or null.</summary>
    private static int? StatedOrder(AsymmetricSite site, int operations, bool countsAtoms)
    {
        if (site.StatedOrder is int order)
            return order;
        if (site.StatedMultiplicity is not int multiplicity)
            return null;
        return countsAtoms && operations % multiplicity == 0 ? operations / multiplicity : multiplicity;
    }

    /// <summary>
    /// The dictionary's multiplicity is the number of atoms that a site stands for; some programs write the order of its symmetry there,
    /// 1 for a general position. The sites that lie where they should tell which.
    /// </summary>
    private static bool StatedMultiplicitiesCountAtoms(
        Lattice lattice, IReadOnlyList<SymmetryOperation> operations, IReadOnlyList<AsymmetricSite> sites, CrystalReadOptions options)
    {
        (int atoms, int orders) = (0, 0);
        foreach (AsymmetricSite site in sites.Where(site => site.StatedMultiplicity is not null))
        {
            int order = OnSpecialPosition(operations, site.Site.Fraction.WrappedToCell(), ImageMerging.Of(lattice, site, options)).Order;
            atoms += site.StatedMultiplicity * order == operations.Count ? 1 : 0;
            orders += site.StatedMultiplicity == order ? 1 : 0;
        }
        return atoms >= orders;
    }

    /// <summary>The place near a position which as many operations leave where it is as are stated; null where there is none.</summary>
    private static Vector3D? PositionOfOrder(Lattice lattice, IReadOnlyList<SymmetryOperation> operations, Vector3D position, int order)
    {
        if (order > operations.Count)
            return null;
        double[] distances = [.. operations.Select(operation => Distance(lattice, operation.Apply(position), position)).Order()];
        double reach = distances[order - 1];
        if (reach >= LargestStatedAngstrom)
            return null;
        // Images as far as the last one belong to it, for they come about by operations of one group.
        ImageMerging all = new(lattice, reach + SameImageAngstrom, Vector3D.Zero);
        Vector3D mean = MeanOfNearImages(operations, position, all).Mean;
        int left = MeanOfNearImages(operations, mean, new ImageMerging(lattice, SameImageAngstrom, Vector3D.Zero)).Count;
        return left == order ? mean : null;
    }

    private static double Distance(Lattice lattice, Vector3D a, Vector3D b) => lattice.ToCartesian((a - b).WrappedToNearest()).Length;
}
