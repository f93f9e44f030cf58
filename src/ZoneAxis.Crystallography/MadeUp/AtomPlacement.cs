namespace ZoneAxis.Crystallography;

/// <summary>Places orbits of atoms in a cell, none nearer to another than a share of the distance that the statistics allow.</summary>
internal sealed class AtomPlacement(Lattice lattice, double contact, int triesPerOrbit)
{
    private readonly ContactDistances _distances = new(lattice);
    private readonly List<(Vector3D Fraction, ElementStatistics Element)> _atoms = [];

    /// <summary>Adds an orbit; false where no place was found for it.</summary>
    public bool TryAdd(WyckoffSite site, ElementStatistics element, Random random)
    {
        int tries = site.IsFixed ? 1 : triesPerOrbit;
        for (int attempt = 0; attempt < tries; attempt++)
        {
            List<Vector3D> orbit = site.DrawOrbit(random);
            if (orbit.Count != site.Position.Multiplicity || !Fits(orbit, element))
                continue;
            _atoms.AddRange(orbit.Select(fraction => (fraction, element)));
            return true;
        }

        return false;
    }

    /// <summary>The cell with all atoms placed, yet without a name.</summary>
    public Crystal ToCrystal() => new("", lattice, [.. _atoms.Select(atom => new Site(atom.Element.Element, atom.Fraction))]);

    /// <summary>The atoms of an orbit all have the same surroundings, so that the first speaks for all.</summary>
    private bool Fits(List<Vector3D> orbit, ElementStatistics element)
    {
        Vector3D first = orbit[0];
        double like = contact * element.ShortestDistanceTo(element);
        return _distances.ShortestTranslation >= like
            && orbit.Skip(1).All(image => _distances.Between(image - first) >= like)
            && _atoms.TrueForAll(atom => _distances.Between(atom.Fraction - first) >= contact * element.ShortestDistanceTo(atom.Element));
    }
}
