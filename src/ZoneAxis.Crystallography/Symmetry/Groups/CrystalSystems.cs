namespace ZoneAxis.Crystallography;

/// <summary>The crystal system of each space group.</summary>
public static class CrystalSystems
{
    // Last space group of each system, International Tables for Crystallography Vol. A (2016), table 2.1.1.1.
    private static readonly (int LastGroup, CrystalSystem System)[] Bounds =
    [
        (2, CrystalSystem.Triclinic),
        (15, CrystalSystem.Monoclinic),
        (74, CrystalSystem.Orthorhombic),
        (142, CrystalSystem.Tetragonal),
        (167, CrystalSystem.Trigonal),
        (194, CrystalSystem.Hexagonal),
        (230, CrystalSystem.Cubic),
    ];

    /// <summary>Crystal system of a space group.</summary>
    /// <param name="number">1 to 230.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public static CrystalSystem OfGroup(int number)
    {
        if (number < 1 || number > SpaceGroups.Count)
            throw new ArgumentOutOfRangeException(nameof(number), number, $"Space groups are numbered 1 to {SpaceGroups.Count}.");
        return Array.Find(Bounds, bound => number <= bound.LastGroup).System;
    }
}
