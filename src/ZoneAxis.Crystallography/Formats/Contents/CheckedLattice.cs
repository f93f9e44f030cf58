using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Lattices of files, whose numbers may be any.</summary>
internal static class CheckedLattice
{
    /// <summary>Shorter translations (Å) would let atoms overlap with their own images.</summary>
    private const double ShortestTranslationAngstrom = 0.5;

    /// <summary>Longer edges (Å) are mistakes, and their squares and products leave the range of doubles sooner or later.</summary>
    private const double LongestEdgeAngstrom = 1e5;

    /// <summary>The lattice with the given parameters.</summary>
    /// <exception cref="ArgumentException">An edge or angle is out of range, the angles cannot close to a cell, or it has translations shorter than any bond.</exception>
    public static Lattice Of(CellParameters parameters)
    {
        Require(parameters.A, "a");
        Require(parameters.B, "b");
        Require(parameters.C, "c");
        Lattice lattice = new(parameters);
        RequireLongTranslations(lattice);
        return lattice;
    }

    private static void Require(double length, string name)
    {
        if (length is not (>= ShortestTranslationAngstrom and <= LongestEdgeAngstrom))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"the cell length {name} is {length} Å, a length from {ShortestTranslationAngstrom} to {LongestEdgeAngstrom} Å was expected."));
        }
    }

    /// <summary>Long edges at a small angle differ by a short translation.</summary>
    private static void RequireLongTranslations(Lattice lattice)
    {
        double shortest = LatticeReduction.Reduce(lattice.Basis).Reduced.Row(0).Length;
        if (shortest < ShortestTranslationAngstrom)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"the cell {lattice.Parameters} has a lattice translation of {shortest:0.####} Å, at least {ShortestTranslationAngstrom} Å were expected: every atom would lie so near to its own image."));
        }
    }
}
