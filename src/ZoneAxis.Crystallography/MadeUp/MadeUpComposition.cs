namespace ZoneAxis.Crystallography;

/// <summary>Draws what occupies which Wyckoff positions.</summary>
internal sealed class MadeUpComposition(CrystalStatistics statistics, MadeUpOptions options, SpaceGroupSetting setting)
{
    private readonly WyckoffSite[] _sites = [.. setting.WyckoffPositions.Select(position => new WyckoffSite(setting, position))];

    private readonly OrbitCount[] _counts = CountsOf(statistics, setting.System);

    private readonly Dictionary<int, int> _multiplicities = statistics.Multiplicities
        .Where(count => count.System == setting.System)
        .ToDictionary(count => count.PrimitiveMultiplicity, count => count.Orbits);

    /// <summary>Draws a number of elements.</summary>
    public int DrawElementCount(Random random) => WeightedChoice.Draw(random, _counts, count => count.Crystals).Elements;

    /// <summary>Draws positions with their elements, the least free ones first; null where they would hold too many atoms.</summary>
    /// <param name="elementCount">Number of different elements.</param>
    /// <param name="furtherOrbits">Orbits beyond the number drawn.</param>
    /// <param name="random">Source of chance.</param>
    public IReadOnlyList<(WyckoffSite Site, ElementStatistics Element)>? Draw(int elementCount, int furtherOrbits, Random random)
    {
        OrbitCount[] counts = [.. _counts.Where(count => count.Elements == elementCount)];
        int orbits = WeightedChoice.Draw(random, counts, count => count.Crystals).Orbits + furtherOrbits;
        List<WyckoffSite> sites = [];
        double atoms = 0, most = statistics.PrimitiveAtoms.At(1);
        for (int orbit = 0; orbit < orbits; orbit++)
        {
            WyckoffSite site = DrawSite(sites, random);
            atoms += site.PrimitiveMultiplicity;
            if (atoms > most)
                return null;
            sites.Add(site);
        }

        return [.. Occupied(sites, elementCount, random).OrderBy(orbit => orbit.Site.PrimitiveMultiplicity)];
    }

    /// <summary>Positions of one multiplicity share its weight.</summary>
    private WyckoffSite DrawSite(List<WyckoffSite> taken, Random random)
    {
        WyckoffSite[] open = [.. _sites.Where(site => !site.IsFixed || !taken.Contains(site))];
        ILookup<int, WyckoffSite> byMultiplicity = open.ToLookup(site => site.PrimitiveMultiplicity);
        return WeightedChoice.Draw(random, open, site =>
            (_multiplicities.GetValueOrDefault(site.PrimitiveMultiplicity) + options.ExtraCount) / byMultiplicity[site.PrimitiveMultiplicity].Count());
    }

    /// <summary>Every element gets a position, the largest positions those elements that are usually most of a crystal; further positions go by that share.</summary>
    private List<(WyckoffSite Site, ElementStatistics Element)> Occupied(List<WyckoffSite> sites, int elementCount, Random random)
    {
        List<ElementStatistics> elements = [];
        while (elements.Count < elementCount)
        {
            ElementStatistics[] open = [.. statistics.Elements.Where(element => !elements.Contains(element))];
            elements.Add(WeightedChoice.Draw(random, open, element => element.Crystals));
        }

        elements.Sort((a, b) => b.Share.CompareTo(a.Share));
        List<(WyckoffSite, ElementStatistics)> occupied = [];
        foreach (WyckoffSite site in sites.OrderByDescending(site => site.PrimitiveMultiplicity))
        {
            ElementStatistics element = occupied.Count < elements.Count
                ? elements[occupied.Count]
                : WeightedChoice.Draw(random, elements, one => one.Share);
            occupied.Add((site, element));
        }

        return occupied;
    }

    /// <summary>The counts of a system; of all where the list held no crystal of it. No crystal has more elements than there are.</summary>
    private static OrbitCount[] CountsOf(CrystalStatistics statistics, CrystalSystem system)
    {
        OrbitCount[] own = [.. statistics.Orbits.Where(count => count.System == system)];
        return own.Length > 0 ? own : [.. statistics.Orbits];
    }
}
