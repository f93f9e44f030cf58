namespace ZoneAxis.Crystallography;

/// <summary>What is kept of a crystal while statistics are measured.</summary>
/// <param name="Volume">Volume of its primitive cell, Å³.</param>
/// <param name="Atoms">Numbers of atoms in that cell, by atomic number.</param>
/// <param name="Contacts">The shortest distance of each pair of elements, Å, by atomic numbers, the smaller first.</param>
internal sealed record MeasuredCrystal(double Volume, IReadOnlyDictionary<int, int> Atoms, IReadOnlyDictionary<(int First, int Second), double> Contacts)
{
    /// <summary>Number of atoms in the primitive cell.</summary>
    public int Count { get; } = Atoms.Values.Sum();

    /// <summary>Measures a crystal in a primitive cell, fully occupied.</summary>
    public static MeasuredCrystal Of(Crystal primitive)
    {
        ContactDistances distances = new(primitive.Lattice);
        Dictionary<int, int> atoms = [];
        Dictionary<(int, int), double> contacts = [];
        for (int i = 0; i < primitive.Sites.Length; i++)
        {
            Site site = primitive.Sites[i];
            int number = site.Element.AtomicNumber;
            atoms[number] = atoms.GetValueOrDefault(number) + 1;
            Shorten(contacts, number, number, distances.ShortestTranslation);
            for (int j = 0; j < i; j++)
            {
                Site other = primitive.Sites[j];
                Shorten(contacts, number, other.Element.AtomicNumber, distances.Between(site.Fraction - other.Fraction));
            }
        }

        return new MeasuredCrystal(primitive.Lattice.Volume, atoms, contacts);
    }

    /// <summary>The closest contact of an element, in units of the sum of the cube roots of both atoms' volumes; null where it has none.</summary>
    /// <param name="number">Its atomic number.</param>
    /// <param name="like">Whether with its own kind, or with others.</param>
    /// <param name="volumes">Volumes by atomic number, Å³.</param>
    public double? ClosestContact(int number, bool like, IReadOnlyDictionary<int, double> volumes)
    {
        double? closest = null;
        foreach (((int first, int second), double distance) in Contacts)
        {
            if ((first != number && second != number) || first == second != like)
                continue;
            double contact = distance / (Math.Cbrt(volumes[first]) + Math.Cbrt(volumes[second]));
            closest = Math.Min(closest ?? contact, contact);
        }

        return closest;
    }

    private static void Shorten(Dictionary<(int, int), double> contacts, int first, int second, double distance)
    {
        (int, int) pair = (Math.Min(first, second), Math.Max(first, second));
        contacts[pair] = contacts.TryGetValue(pair, out double shortest) ? Math.Min(shortest, distance) : distance;
    }
}
