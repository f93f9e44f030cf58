using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

public sealed partial class CrystalSymmetry
{
    // Idealised coordinates are special but for rounding.
    private const double RoundingOfCoordinates = 1e-6;

    private readonly Lazy<ImmutableArray<CrystalOrbit>> _orbits;

    /// <summary>Sets of equivalent atoms with their Wyckoff positions, in the order of their first atoms.</summary>
    public ImmutableArray<CrystalOrbit> Orbits => _orbits.Value;

    /// <summary>For each site of the given crystal, the place of its orbit in <see cref="Orbits"/>.</summary>
    public ImmutableArray<int> OrbitOfGivenSites() => PlaceOfSites(Given.Sites.Length, orbit => orbit.GivenSites);

    /// <summary>For each site of the standard cell, the place of its orbit in <see cref="Orbits"/>.</summary>
    public ImmutableArray<int> OrbitOfStandardSites() => PlaceOfSites(StandardCell.Sites.Length, orbit => orbit.StandardSites);

    private ImmutableArray<int> PlaceOfSites(int count, Func<CrystalOrbit, ImmutableArray<int>> members)
    {
        int[] places = new int[count];
        for (int place = 0; place < Orbits.Length; place++)
        {
            foreach (int site in members(Orbits[place]))
                places[site] = place;
        }
        return [.. places];
    }

    private ImmutableArray<CrystalOrbit> FindOrbits()
    {
        ILookup<int, int> given = Enumerable.Range(0, Given.Sites.Length).ToLookup(site => FirstOf(_primitive.SiteOf[_kinds.PositionOfSite[site]]));
        ILookup<int, int> standard = StandardSitesByOrbit();
        ImmutableArray<CrystalOrbit>.Builder orbits = ImmutableArray.CreateBuilder<CrystalOrbit>();
        foreach (IGrouping<int, int> members in given)
        {
            ImmutableArray<int> inStandard = [.. standard[members.Key]];
            Vector3D representative = StandardCell.Sites[inStandard[0]].Fraction;
            orbits.Add(new CrystalOrbit(
                _kinds.Species(_primitive.Atoms.Kinds[members.Key]),
                Setting.Wyckoff.Of(representative, RoundingOfCoordinates),
                representative,
                [.. members],
                inStandard));
        }
        return orbits.ToImmutable();
    }

    private int FirstOf(int atom) => _builder.Orbits[atom];

    /// <summary>Sites of the standard cell stand atom by atom of the primitive cell, centring by centring, element by element.</summary>
    private ILookup<int, int> StandardSitesByOrbit()
    {
        List<(int Orbit, int Site)> sites = [];
        for (int atom = 0; atom < _primitive.Atoms.Kinds.Length; atom++)
        {
            int entries = Setting.Hall.Centring.Length * _kinds.Species(_primitive.Atoms.Kinds[atom]).Length;
            for (int k = 0; k < entries; k++)
                sites.Add((FirstOf(atom), sites.Count));
        }
        return sites.ToLookup(entry => entry.Orbit, entry => entry.Site);
    }
}
