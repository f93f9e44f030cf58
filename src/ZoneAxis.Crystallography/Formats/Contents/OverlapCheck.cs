using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Refuses crystals in which two atoms that are there at the same time overlap, and takes an atom that is listed twice for one.</summary>
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

    /// <summary>Atoms of one element so near are one atom that is listed twice, Å: the places of one atom are written alike.</summary>
    private const double SameSpotAngstrom = 0.01;

    /// <summary>Partly occupied atoms so near share a site, whose occupancies add up to one or less, Å.</summary>
    private const double SameSiteAngstrom = 0.1;

    /// <summary>Looks at every pair of near atoms.</summary>
    /// <param name="lattice">The cell.</param>
    /// <param name="atoms">All atoms of the cell, inside it.</param>
    /// <param name="origins">The listed site of each atom.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">How near atoms may be, and whether the occupancies of a site may add up to more than one.</param>
    /// <param name="notes">Takes what a reader of the crystal should know.</param>
    /// <returns>The atoms without those that are listed twice.</returns>
    /// <exception cref="CrystalFormatException">Two atoms are too close and their occupancies add up to more than one.</exception>
    public static ImmutableArray<Site> Checked(
        Lattice lattice, ImmutableArray<Site> atoms, IReadOnlyList<AsymmetricSite> origins, string file, CrystalReadOptions options, ICollection<string> notes)
    {
        if (options.MinimumDistanceAngstrom <= 0)
            return atoms;
        Pairs pairs = new(lattice, atoms, origins, file, options);
        bool[] isRepeated = atoms.Length <= FewAtoms ? RepeatedOfEveryPair(pairs) : RepeatedOfBoxes(pairs);
        if (pairs.FirstRepetition is not { } first)
            return atoms;
        notes.Add(pairs.Note(first, isRepeated.Count(repeated => repeated)));
        return [.. atoms.Where((_, i) => !isRepeated[i])];
    }

    private static bool[] RepeatedOfBoxes(Pairs pairs)
    {
        (int X, int Y, int Z) boxes = BoxesOf(pairs.Lattice, pairs.ReachAngstrom);
        Dictionary<(int X, int Y, int Z), List<int>> content = [];
        bool[] isRepeated = new bool[pairs.Atoms.Length];
        for (int i = 0; i < isRepeated.Length; i++)
        {
            (int X, int Y, int Z) box = BoxOf(pairs.Atoms[i].Fraction, boxes);
            // Every pair is looked at: an atom that repeats one may overlap with another.
            foreach (int j in Near(content, box, boxes))
                isRepeated[i] |= pairs.IsRepetition(j, i);
            if (isRepeated[i])
                continue;
            if (!content.TryGetValue(box, out List<int>? members))
                content[box] = members = [];
            members.Add(i);
            if (members.Count > MostAtomsInBox)
                throw new CrystalFormatException(pairs.File, pairs.Origins[i].Line, 0, $"more than {MostAtomsInBox} atoms crowd at {ShownWord.Of(pairs.Origins[i].Label)}.");
        }
        return isRepeated;
    }

    private static bool[] RepeatedOfEveryPair(Pairs pairs)
    {
        // Two points are at least as far apart as the planes x = constant through them; most pairs need no more than that.
        Matrix3D reciprocal = pairs.Lattice.Inverse.Transposed();
        (double nearX, double nearY) = (pairs.ReachAngstrom * reciprocal.Row(0).Length, pairs.ReachAngstrom * reciprocal.Row(1).Length);
        double[] x = [.. pairs.Atoms.Select(atom => atom.Fraction.X)];
        double[] y = [.. pairs.Atoms.Select(atom => atom.Fraction.Y)];
        bool[] isRepeated = new bool[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (!isRepeated[j] && IsNear(x[i] - x[j], nearX) && IsNear(y[i] - y[j], nearY))
                    isRepeated[i] |= pairs.IsRepetition(j, i);
            }
        }
        return isRepeated;
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

    /// <summary>Pairs of atoms that may be too near.</summary>
    private sealed record Pairs(
        Lattice Lattice,
        ImmutableArray<Site> Atoms,
        IReadOnlyList<AsymmetricSite> Origins,
        string File,
        CrystalReadOptions Options)
    {
        /// <summary>The first atom that is an earlier one listed again, behind that one; null for none so far.</summary>
        public (int Earlier, int Later)? FirstRepetition { get; private set; }

        /// <summary>Atoms farther apart than this do not matter to each other, Å.</summary>
        public double ReachAngstrom => Math.Max(Options.MinimumDistanceAngstrom, SameSiteAngstrom);

        /// <summary>Whether an atom is an earlier one listed again.</summary>
        /// <exception cref="CrystalFormatException">The two overlap.</exception>
        public bool IsRepetition(int earlier, int later)
        {
            (Site first, Site second) = (Atoms[earlier], Atoms[later]);
            if (first.Occupancy + second.Occupancy <= 1 + OccupancyTolerance)
                return false;
            double squared = Lattice.ToCartesian((first.Fraction - second.Fraction).WrappedToNearest()).LengthSquared;
            if (squared >= ReachAngstrom * ReachAngstrom)
                return false;
            double distance = Math.Sqrt(squared);
            if (distance < SameSpotAngstrom && first.Element == second.Element && first.Occupancy == second.Occupancy)
            {
                FirstRepetition ??= (earlier, later);
                return true;
            }
            if (distance < SameSiteAngstrom && Math.Min(first.Occupancy, second.Occupancy) < 1)
                return Options.AllowOverfullSites ? false : throw Overfull(earlier, later);
            return distance < Options.MinimumDistanceAngstrom ? throw TooNear(earlier, later, distance) : false;
        }

        /// <summary>Says what was taken for one atom.</summary>
        /// <param name="pair">The first two.</param>
        /// <param name="count">How many atoms were left out.</param>
        public string Note((int Earlier, int Later) pair, int count)
        {
            string others = count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({count - 1} more atoms do so)") : "";
            string later = ShownWord.Of(Origins[pair.Later].Label) + LineOf(Origins[pair.Later]);
            return $"{later} lies on the spot of {PartnerOf(pair.Earlier, pair.Later)} and is of the same element{others}: the two are one atom.";
        }

        private CrystalFormatException TooNear(int earlier, int later, double distance) => new(File, Origins[later].Line, 0, string.Create(
            CultureInfo.InvariantCulture,
            $"the atom {ShownWord.Of(Origins[later].Label)} lies {distance:0.00} Å from {PartnerOf(earlier, later)}, at least {Options.MinimumDistanceAngstrom:0.##} Å were expected of atoms that do not share a position by partial occupancy."))
        {
            Remedy = CrystalFormatException.AllowNearer,
        };

        private CrystalFormatException Overfull(int earlier, int later)
        {
            double sum = Atoms.Where(atom => Lattice.ToCartesian((atom.Fraction - Atoms[later].Fraction).WrappedToNearest()).Length < SameSiteAngstrom).Sum(atom => atom.Occupancy);
            return new CrystalFormatException(File, Origins[later].Line, 0, string.Create(
                CultureInfo.InvariantCulture,
                $"the occupancies on the site of {ShownWord.Of(Origins[later].Label)}, which it shares with {PartnerOf(earlier, later)}, add up to {sum:0.###}, at most 1 was expected."))
            {
                Remedy = CrystalFormatException.AllowOverfull,
            };
        }

        private string PartnerOf(int earlier, int later) => Origins[earlier] == Origins[later]
            ? "an image of itself"
            : ShownWord.Of(Origins[earlier].Label) + LineOf(Origins[earlier]);

        private static string LineOf(AsymmetricSite site) => site.Line > 0 ? $" of line {site.Line}" : "";
    }
}
