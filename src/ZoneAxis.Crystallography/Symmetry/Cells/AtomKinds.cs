using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>Numbers the kinds of atoms of a crystal: positions that hold the same elements with the same occupancies are of one kind.</summary>
internal sealed class AtomKinds
{
    // Sites closer than this share one position: coordinates of mixed sites are written alike.
    private const double SamePositionAngstrom = 0.01;

    private readonly List<ImmutableArray<(Element Element, double Occupancy)>> _species = [];

    private AtomKinds(AtomSet atoms, List<ImmutableArray<(Element, double)>> species, double[][] isotropicB, int[] positionOfSite)
    {
        IsotropicB = isotropicB;
        Atoms = atoms;
        _species = species;
        PositionOfSite = positionOfSite;
    }

    /// <summary>One atom a position, in the cell of the crystal.</summary>
    public AtomSet Atoms { get; }

    /// <summary>For each site of the crystal, its position among <see cref="Atoms"/>: mixed sites share one.</summary>
    public int[] PositionOfSite { get; }

    /// <summary>Å² of each position and of each of its species, in the order of <see cref="Species"/>. Thermal motion does not make kinds differ.</summary>
    public double[][] IsotropicB { get; }

    /// <summary>The elements that sit on positions of a kind.</summary>
    public ImmutableArray<(Element Element, double Occupancy)> Species(int kind) => _species[kind];

    /// <summary>Gathers the positions of a crystal.</summary>
    /// <param name="crystal">A crystal with at least one site.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static AtomKinds Of(Crystal crystal, CancellationToken cancellation = default)
    {
        int[] positionOfSite = new int[crystal.Sites.Length];
        List<List<Site>> positions = crystal.Sites.All(site => site.Occupancy == 1)
            ? Separate(crystal, positionOfSite)
            : Gather(crystal, positionOfSite, cancellation);
        Dictionary<string, int> numbers = [];
        List<ImmutableArray<(Element, double)>> species = [];
        int[] kinds = new int[positions.Count];
        double[][] isotropicB = new double[positions.Count][];
        for (int i = 0; i < positions.Count; i++)
        {
            Site[] ordered = [.. positions[i].OrderBy(site => site.Element.AtomicNumber).ThenBy(site => site.Occupancy)];
            isotropicB[i] = Array.ConvertAll(ordered, site => site.IsotropicB);
            ImmutableArray<(Element, double)> here = [.. ordered.Select(site => (site.Element, site.Occupancy))];
            string key = string.Join(' ', here);
            if (!numbers.TryGetValue(key, out int kind))
            {
                kind = species.Count;
                numbers.Add(key, kind);
                species.Add(here);
            }
            kinds[i] = kind;
        }
        AtomSet atoms = new(crystal.Lattice.Basis, kinds, [.. positions.Select(position => position[0].Fraction)], PlacesOf(species));
        return new AtomKinds(atoms, species, isotropicB, positionOfSite);
    }

    /// <summary>Kinds in the order of their elements, the most electropositive first.</summary>
    private static int[] PlacesOf(List<ImmutableArray<(Element Element, double Occupancy)>> species)
    {
        int[] ordered =
        [
            .. Enumerable.Range(0, species.Count)
                .OrderBy(kind => species[kind].Max(entry => ElementSequence.Place(entry.Element.AtomicNumber)))
                .ThenBy(kind => string.Join(' ', species[kind]), StringComparer.Ordinal),
        ];
        int[] places = new int[ordered.Length];
        for (int place = 0; place < places.Length; place++)
            places[ordered[place]] = place;
        return places;
    }

    private static List<List<Site>> Separate(Crystal crystal, int[] positionOfSite)
    {
        for (int i = 0; i < positionOfSite.Length; i++)
            positionOfSite[i] = i;
        return [.. crystal.Sites.Select(site => new List<Site> { site })];
    }

    private static List<List<Site>> Gather(Crystal crystal, int[] positionOfSite, CancellationToken cancellation)
    {
        List<List<Site>> positions = [];
        for (int i = 0; i < positionOfSite.Length; i++)
        {
            if (i % AtomSet.AtomsBetweenChecks == 0)
                cancellation.ThrowIfCancellationRequested();
            Site site = crystal.Sites[i];
            int here = positions.FindIndex(position =>
                crystal.Lattice.ToCartesian((position[0].Fraction - site.Fraction).WrappedToNearest()).Length < SamePositionAngstrom);
            if (here < 0)
            {
                here = positions.Count;
                positions.Add([]);
            }
            positions[here].Add(site);
            positionOfSite[i] = here;
        }
        return positions;
    }
}
