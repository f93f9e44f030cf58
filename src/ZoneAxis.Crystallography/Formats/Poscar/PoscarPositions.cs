namespace ZoneAxis.Crystallography;

/// <summary>The positions of a POSCAR file.</summary>
internal static class PoscarPositions
{
    private const int CoordinateCount = 3;
    private const string ExpectedMode = "Direct or Cartesian";

    /// <summary>Reads the mode and all positions.</summary>
    /// <param name="lines">Cursor after the counts.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="species">What the atoms are.</param>
    /// <returns>The atoms with their lines.</returns>
    /// <exception cref="CrystalFormatException">A position is missing or wrong or its element is not told.</exception>
    public static IReadOnlyList<AsymmetricSite> Read(TextLines lines, PoscarCell cell, PoscarSpecies species)
    {
        bool isCartesian = TakesCartesian(lines);
        List<AsymmetricSite> sites = [];
        for (int i = 0; i < species.Elements.Count; i++)
        {
            string expected = $"position {i + 1} of {species.Elements.Count}";
            IReadOnlyList<TextWord> words = lines.TakeWords(expected);
            Vector3D position = lines.Vector(words, expected);
            Vector3D fraction = isCartesian ? cell.FromCartesian(position) : cell.Frame.RightHanded(position);
            Element element = species.Elements[i] ?? ElementBehind(lines, words, species);
            sites.Add(new AsymmetricSite($"{element}{i + 1}", new Site(element, fraction), Decimals: 0, lines.Number));
        }
        return sites;
    }

    /// <summary>The first letter decides, as in VASP: S for selective dynamics, C or K for Cartesian, D for direct; others, which VASP takes for direct, are refused.</summary>
    private static bool TakesCartesian(TextLines lines)
    {
        IReadOnlyList<TextWord> words = lines.TakeWords(ExpectedMode);
        if (words[0].Text[0] is 'S' or 's')
            words = lines.TakeWords(ExpectedMode);
        return words[0].Text[0] switch
        {
            'C' or 'c' or 'K' or 'k' => true,
            'D' or 'd' => false,
            _ => throw lines.Error(words[0], $"found '{ShownWord.Of(words[0].Text)}' where {ExpectedMode} was expected."),
        };
    }

    /// <summary>Many programs write the symbol behind each position, after the flags of selective dynamics.</summary>
    private static Element ElementBehind(TextLines lines, IReadOnlyList<TextWord> words, PoscarSpecies species)
    {
        TextWord? label = words.Skip(CoordinateCount).Where(word => word.Text is not ("T" or "F")).Select(word => (TextWord?)word).FirstOrDefault();
        return label is TextWord word && PoscarSpecies.TrySymbol(word.Text, out Element? element)
            ? element!
            : throw lines.Error(species.CountLine, 0, "the numbers of atoms stand here without symbols, and neither the first line nor the positions tell the elements.");
    }
}
