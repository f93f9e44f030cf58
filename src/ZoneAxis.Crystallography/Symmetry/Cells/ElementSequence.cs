namespace ZoneAxis.Crystallography;

/// <summary>
/// The sequence of the elements that inorganic nomenclature goes by in place of electronegativities: through the groups of the periodic table from the halogens to the
/// alkali metals, down each group, hydrogen between groups 16 and 15, the noble gases last.
/// </summary>
/// <remarks>IUPAC, Nomenclature of Inorganic Chemistry, Recommendations 2005 (the Red Book), table VI.</remarks>
internal static class ElementSequence
{
    private const int Groups = 18;
    private const int ScandiumGroup = 3;
    private const int LongPeriod = 32;

    // Elements of the sixth and seventh periods that stand below scandium and yttrium, from lanthanum or actinium on, with the two before them.
    private const int LastOfScandiumGroup = 17;

    // Between the groups 15 and 16.
    private const double HydrogenGroup = 15.5;

    // More than there are elements, so that the place within a group is a fraction of a group.
    private const double MostElements = 1000;

    private static readonly int[] NobleGases = [0, 2, 10, 18, 36, 54, 86, 118];

    /// <summary>A number that grows from the last of the sequence, the noble gases and the heavy alkali metals, to its first, fluorine.</summary>
    /// <param name="atomicNumber">1 to 118; what has another number is of no known element and comes after all.</param>
    public static double Place(int atomicNumber) =>
        atomicNumber >= 1 && atomicNumber <= NobleGases[^1] ? GroupOf(atomicNumber) - atomicNumber / MostElements : Groups + Math.Abs(atomicNumber);

    private static double GroupOf(int atomicNumber)
    {
        int period = Array.FindIndex(NobleGases, noble => noble >= atomicNumber);
        int place = atomicNumber - NobleGases[period - 1], length = NobleGases[period] - NobleGases[period - 1];
        if (atomicNumber == 1)
            return HydrogenGroup;
        if (place == length)
            return 0;
        if (place <= 2)
            return place;
        return length == LongPeriod && place <= LastOfScandiumGroup ? ScandiumGroup : Groups - (length - place);
    }
}
