using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>A lattice and every atom of one unit cell (not only those of the asymmetric unit).</summary>
/// <param name="Name">What to call it in output: a formula, an id or a file's block name.</param>
/// <param name="Lattice">The unit cell.</param>
/// <param name="Sites">All atoms of the cell.</param>
public sealed record Crystal(string Name, Lattice Lattice, ImmutableArray<Site> Sites)
{
    /// <summary>Number of atoms times their occupancy, by element, in the order of atomic numbers; kinds without an element come first, in the order of their names.</summary>
    public IReadOnlyDictionary<Element, double> Composition() =>
        new SortedDictionary<Element, double>(
            Sites.GroupBy(site => site.Element).ToDictionary(group => group.Key, group => group.Sum(site => site.Occupancy)),
            Comparer<Element>.Create((a, b) => (a.AtomicNumber, a.Symbol.Length).CompareTo((b.AtomicNumber, b.Symbol.Length)) is var order and not 0
                ? order
                : string.CompareOrdinal(a.Symbol, b.Symbol)));
}
