using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Lattices of files, whose numbers may be any.</summary>
internal static class CheckedLattice
{
    /// <summary>Shorter edges (Å) would let atoms overlap with their own images.</summary>
    private const double ShortestEdgeAngstrom = 0.5;

    /// <summary>Longer edges (Å) are mistakes, and their squares and products leave the range of doubles sooner or later.</summary>
    private const double LongestEdgeAngstrom = 1e5;

    /// <summary>The lattice with the given parameters.</summary>
    /// <exception cref="ArgumentException">An edge or angle is out of range, or the angles cannot close to a cell.</exception>
    public static Lattice Of(CellParameters parameters)
    {
        Require(parameters.A, "a");
        Require(parameters.B, "b");
        Require(parameters.C, "c");
        return new Lattice(parameters);
    }

    private static void Require(double length, string name)
    {
        if (length is not (>= ShortestEdgeAngstrom and <= LongestEdgeAngstrom))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"the cell length {name} is {length} Å, a length from {ShortestEdgeAngstrom} to {LongestEdgeAngstrom} Å was expected."));
        }
    }
}
