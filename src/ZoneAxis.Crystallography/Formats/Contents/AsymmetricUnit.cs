using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Picks one atom of each orbit.</summary>
internal static class AsymmetricUnit
{
    /// <summary>Occupancies of one orbit may differ by this much.</summary>
    private const double OccupancyTolerance = 1e-6;

    /// <summary>The first atom of each orbit, in the order of the crystal.</summary>
    /// <param name="crystal">A crystal with all atoms of the cell, in the setting.</param>
    /// <param name="setting">The setting whose operations make the orbits.</param>
    /// <param name="toleranceAngstrom">How far an atom may lie from the image of another, Å.</param>
    /// <exception cref="CrystalWriteException">An operation does not fit the cell or maps an atom on no other of its kind.</exception>
    public static IReadOnlyList<Site> Of(Crystal crystal, SpaceGroupSetting setting, double toleranceAngstrom)
    {
        if (OperationSet.Problem(setting.Hall.Operations, crystal.Lattice) is string problem)
            throw new CrystalWriteException($"The crystal {crystal.Name} is not in the setting {setting}: {problem}");
        ILookup<Element, int> byElement = Enumerable.Range(0, crystal.Sites.Length).ToLookup(i => crystal.Sites[i].Element);
        bool[] isTaken = new bool[crystal.Sites.Length];
        List<Site> unit = [];
        for (int i = 0; i < crystal.Sites.Length; i++)
        {
            if (isTaken[i])
                continue;
            unit.Add(crystal.Sites[i]);
            foreach (SymmetryOperation operation in setting.Hall.Operations)
                isTaken[ImageOf(crystal, i, operation, byElement[crystal.Sites[i].Element], setting, toleranceAngstrom)] = true;
        }
        return unit;
    }

    private static int ImageOf(
        Crystal crystal, int atom, SymmetryOperation operation, IEnumerable<int> candidates, SpaceGroupSetting setting, double toleranceAngstrom)
    {
        Site site = crystal.Sites[atom];
        Vector3D image = operation.Apply(site.Fraction);
        foreach (int candidate in candidates)
        {
            Site other = crystal.Sites[candidate];
            double distance = crystal.Lattice.ToCartesian((image - other.Fraction).WrappedToNearest()).Length;
            if (distance <= toleranceAngstrom && Math.Abs(other.Occupancy - site.Occupancy) <= OccupancyTolerance)
                return candidate;
        }
        throw new CrystalWriteException(string.Create(
            CultureInfo.InvariantCulture,
            $"The crystal {crystal.Name} does not have the symmetry of {setting}: {operation} maps atom {atom + 1} ({site.Element} at {site.Fraction}) on no other within {toleranceAngstrom} Å."));
    }
}
