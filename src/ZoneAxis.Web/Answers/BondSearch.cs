using ZoneAxis.Crystallography;

namespace ZoneAxis.Web;

/// <summary>Finds the bonds that are drawn: atoms no farther apart than their covalent radii and a little more.</summary>
internal static class BondSearch
{
    // The allowance of the Cambridge Crystallographic Data Centre's programs for bonds from radii, Å.
    private const double AllowanceAngstrom = 0.4;
    private const double LeastAngstrom = 0.5;
    private const int MostBonds = 8000;

    // More atoms than these show no single bonds in a drawing, and pairs go with the square of them.
    private const int MostAtoms = 600;

    private static readonly string[] Nonmetals = ["H", "C", "N", "O", "F", "P", "S", "Cl", "As", "Se", "Br", "Te", "I"];

    /// <summary>The bonds, each once.</summary>
    /// <param name="lattice">The cell.</param>
    /// <param name="sites">Its atoms.</param>
    public static IReadOnlyList<Bond> Of(Lattice lattice, IReadOnlyList<Site> sites) =>
        sites.Count > MostAtoms ? [] : [.. Pairs(lattice, sites).Take(MostBonds)];

    private static IEnumerable<Bond> Pairs(Lattice lattice, IReadOnlyList<Site> sites)
    {
        // Where metals have nonmetals as neighbours, lines between metals hide what holds the structure together.
        bool isCompound = sites.Any(site => Nonmetals.Contains(site.Element.Symbol));
        for (int i = 0; i < sites.Count; i++)
        {
            for (int j = i; j < sites.Count; j++)
            {
                if (isCompound && !Nonmetals.Contains(sites[i].Element.Symbol) && !Nonmetals.Contains(sites[j].Element.Symbol))
                    continue;
                double most = ElementLooks.RadiusAngstrom(sites[i].Element) + ElementLooks.RadiusAngstrom(sites[j].Element) + AllowanceAngstrom;
                Vector3D between = sites[j].Fraction - sites[i].Fraction;
                foreach (IntegerVector3 shift in Shifts)
                {
                    if ((i != j || IsPositive(shift)) && lattice.ToCartesian(between + shift.ToVector3D()).Length is > LeastAngstrom and var distance && distance <= most)
                        yield return new Bond(i, j, shift);
                }
            }
        }
    }

    private static IEnumerable<IntegerVector3> Shifts { get; } =
        [.. from a in Enumerable.Range(-1, 3) from b in Enumerable.Range(-1, 3) from c in Enumerable.Range(-1, 3) select new IntegerVector3(a, b, c)];

    private static bool IsPositive(IntegerVector3 v) => v.X > 0 || (v.X == 0 && (v.Y > 0 || (v.Y == 0 && v.Z > 0)));
}
