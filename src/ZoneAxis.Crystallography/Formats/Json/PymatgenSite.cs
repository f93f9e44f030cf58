namespace ZoneAxis.Crystallography;

/// <summary>A site of pymatgen's JSON.</summary>
internal static class PymatgenSite
{
    /// <summary>The species of a site that are there, all at its position.</summary>
    /// <param name="site">The object.</param>
    /// <param name="frame">The cell.</param>
    /// <param name="number">Which site of the structure, from 1.</param>
    /// <exception cref="CrystalFormatException">The position or a species is missing or wrong.</exception>
    public static IEnumerable<AsymmetricSite> Read(JsonValue site, CartesianFrame frame, int number)
    {
        Vector3D fraction = FractionOf(site, frame);
        int line = site.Line;
        foreach (JsonValue species in site.Require("species").Items("a list of species"))
        {
            Element element = species.Require("element").ElementSymbol();
            double occupancy = species.Find("occu")?.Occupancy() ?? 1;
            if (occupancy > 0)
                yield return new AsymmetricSite($"{element}{number}", new Site(element, fraction, occupancy), Decimals: 0, line);
        }
    }

    private static Vector3D FractionOf(JsonValue site, CartesianFrame frame)
    {
        if (site.Find("abc") is JsonValue fraction)
            return frame.RightHanded(fraction.Vector("three fractional coordinates"));
        return site.Find("xyz") is JsonValue position
            ? frame.FractionOf(position.Vector("three Cartesian coordinates (Å)"))
            : throw site.Error("this site has neither abc nor xyz, three coordinates were expected.");
    }
}
