using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Refuses crystals in which two atoms that are there at the same time overlap.</summary>
internal static class OverlapCheck
{
    /// <summary>Occupancies are rounded: 0.5 + 0.505 is one atom.</summary>
    private const double OccupancyTolerance = 0.05;

    /// <summary>Boxes along an edge.</summary>
    private const int MostBoxes = 1_000_000;

    /// <summary>Partly occupied atoms in one box; more is nonsense, and every pair of them costs time.</summary>
    private const int MostAtomsInBox = 100;

    /// <summary>Up to this number trying every pair takes less time than sorting atoms into boxes.</summary>
    private const int FewAtoms = 200;

    /// <summary>Looks at every pair of near atoms.</summary>
    /// <param name="lattice">The cell.</param>
    /// <param name="atoms">All atoms of the cell, inside it.</param>
    /// <param name="origins">The listed site of each atom.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="minimumAngstrom">Smallest distance allowed, Å; 0 allows all.</param>
    /// <exception cref="CrystalFormatException">Two atoms are too close and their occupancies add up to more than one.</exception>
    public static void Require(
        Lattice lattice, ImmutableArray<Site> atoms, IReadOnlyList<AsymmetricSite> origins, string file, double minimumAngstrom)
    {
        if (minimumAngstrom <= 0)
            return;
        if (atoms.Length <= FewAtoms)
        {
            RequireEveryPairApart(lattice, atoms, origins, file, minimumAngstrom);
            return;
        }
        (int X, int Y, int Z) boxes = BoxesOf(lattice, minimumAngstrom);
        Dictionary<(int X, int Y, int Z), List<int>> content = [];
        for (int i = 0; i < atoms.Length; i++)
        {
            (int X, int Y, int Z) box = BoxOf(atoms[i].Fraction, boxes);
            foreach (int j in Near(content, box, boxes))
                RequireApart(lattice, atoms, origins, (j, i), file, minimumAngstrom);
            if (!content.TryGetValue(box, out List<int>? members))
                content[box] = members = [];
            members.Add(i);
            if (members.Count > MostAtomsInBox)
                throw new CrystalFormatException(file, origins[i].Line, 0, $"more than {MostAtomsInBox} atoms crowd at {ShownWord.Of(origins[i].Label)}.");
        }
    }

    private static void RequireEveryPairApart(
        Lattice lattice, ImmutableArray<Site> atoms, IReadOnlyList<AsymmetricSite> origins, string file, double minimumAngstrom)
    {
        // Two points are at least as far apart as the planes x = constant through them; most pairs need no more than that.
        Matrix3D reciprocal = lattice.Inverse.Transposed();
        (double nearX, double nearY) = (minimumAngstrom * reciprocal.Row(0).Length, minimumAngstrom * reciprocal.Row(1).Length);
        double[] x = [.. atoms.Select(atom => atom.Fraction.X)];
        double[] y = [.. atoms.Select(atom => atom.Fraction.Y)];
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (IsNear(x[i] - x[j], nearX) && IsNear(y[i] - y[j], nearY))
                    RequireApart(lattice, atoms, origins, (j, i), file, minimumAngstrom);
            }
        }
    }

    private static bool IsNear(double difference, double reach) => Math.Abs(difference - Math.Round(difference)) <= reach;

    /// <summary>Boxes no thinner than the distance: 1/|a*| is the distance between the faces that a crosses.</summary>
    private static (int X, int Y, int Z) BoxesOf(Lattice lattice, double minimumAngstrom)
    {
        Matrix3D reciprocal = lattice.Inverse.Transposed();
        return (Count(0), Count(1), Count(2));

        int Count(int axis) => (int)Math.Clamp(1 / (reciprocal.Row(axis).Length * minimumAngstrom), 1, MostBoxes);
    }

    private static (int X, int Y, int Z) BoxOf(Vector3D fraction, (int X, int Y, int Z) boxes) =>
        (Index(fraction.X, boxes.X), Index(fraction.Y, boxes.Y), Index(fraction.Z, boxes.Z));

    private static int Index(double fraction, int count) => Math.Clamp((int)(fraction * count), 0, count - 1);

    private static IEnumerable<int> Near(
        Dictionary<(int X, int Y, int Z), List<int>> content, (int X, int Y, int Z) box, (int X, int Y, int Z) boxes)
    {
        foreach (int x in Neighbours(box.X, boxes.X))
        {
            foreach (int y in Neighbours(box.Y, boxes.Y))
            {
                foreach (int z in Neighbours(box.Z, boxes.Z))
                {
                    if (!content.TryGetValue((x, y, z), out List<int>? members))
                        continue;
                    foreach (int member in members)
                        yield return member;
                }
            }
        }
    }

    private static IEnumerable<int> Neighbours(int index, int count) => count <= 3
        ? Enumerable.Range(0, count)
        : [(index + count - 1) % count, index, (index + 1) % count];

    private static void RequireApart(
        Lattice lattice, ImmutableArray<Site> atoms, IReadOnlyList<AsymmetricSite> origins, (int First, int Second) pair, string file, double minimumAngstrom)
    {
        (Site first, Site second) = (atoms[pair.First], atoms[pair.Second]);
        if (first.Occupancy + second.Occupancy <= 1 + OccupancyTolerance)
            return;
        double squared = lattice.ToCartesian((first.Fraction - second.Fraction).WrappedToNearest()).LengthSquared;
        if (squared >= minimumAngstrom * minimumAngstrom)
            return;
        double distance = Math.Sqrt(squared);
        (AsymmetricSite earlier, AsymmetricSite later) = (origins[pair.First], origins[pair.Second]);
        string partner = earlier == later ? "an image of itself" : ShownWord.Of(earlier.Label) + (earlier.Line > 0 ? $" of line {earlier.Line}" : "");
        throw new CrystalFormatException(file, later.Line, 0, string.Create(
            CultureInfo.InvariantCulture,
            $"the atom {ShownWord.Of(later.Label)} lies {distance:0.00} Å from {partner}, at least {minimumAngstrom:0.##} Å were expected of atoms that do not share a position by partial occupancy."));
    }
}
