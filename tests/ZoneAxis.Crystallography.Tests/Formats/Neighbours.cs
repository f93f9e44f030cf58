namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>Distances between atoms, by trying every pair in the neighbouring cells.</summary>
internal static class Neighbours
{
    private const double SelfDistance = 1e-6;

    /// <summary>The shortest distance in a crystal, Å.</summary>
    public static double Shortest(Crystal crystal) => crystal.Sites.Select(site => site.Element).Distinct()
        .SelectMany(from => crystal.Sites.Select(site => site.Element).Distinct().SelectMany(to => Distances(crystal, from, to))).Min();

    /// <summary>All distances (Å) from atoms of one element in the cell to those of another in it and its 26 neighbours.</summary>
    public static IEnumerable<double> Distances(Crystal crystal, Element from, Element to)
    {
        foreach (Site first in crystal.Sites.Where(site => site.Element == from))
        {
            foreach (Site second in crystal.Sites.Where(site => site.Element == to))
            {
                foreach (Vector3D shift in Shifts())
                {
                    double distance = crystal.Lattice.ToCartesian(second.Fraction - first.Fraction + shift).Length;
                    if (distance > SelfDistance)
                        yield return distance;
                }
            }
        }
    }

    private static IEnumerable<Vector3D> Shifts()
    {
        for (int x = -1; x <= 1; x++)
        {
            for (int y = -1; y <= 1; y++)
            {
                for (int z = -1; z <= 1; z++)
                    yield return new Vector3D(x, y, z);
            }
        }
    }
}
