namespace ZoneAxis.Crystallography;

/// <summary>Demands elements where kinds of atoms are not enough.</summary>
internal static class KnownElements
{
    /// <summary>Refuses to write a crystal with kinds whose elements are not known.</summary>
    /// <param name="crystal">The crystal.</param>
    /// <param name="format">What was to be written, as "CIF".</param>
    /// <exception cref="CrystalWriteException">An element is not known.</exception>
    public static void Require(Crystal crystal, string format)
    {
        foreach (Site site in crystal.Sites)
        {
            if (!site.Element.IsKnown)
                throw new CrystalWriteException($"A {format} file needs elements, and the element of the kind {site.Element} in {crystal.Name} is not known.") { Remedy = Element.NameElements };
        }
    }
}
