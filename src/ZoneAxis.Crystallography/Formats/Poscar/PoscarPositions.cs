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
    /// <param name="notes">Takes what a reader of the crystal should know.</param>
    /// <returns>The atoms with their lines.</returns>
    /// <exception cref="CrystalFormatException">A position is missing or wrong.</exception>
    public static IReadOnlyList<AsymmetricSite> Read(TextLines lines, PoscarCell cell, PoscarSpecies species, ICollection<string> notes)
    {
        bool isCartesian = TakesCartesian(lines);
        int[] kinds = [.. species.Kinds];
        List<(Vector3D Fraction, Element? Behind, int Line)> positions = [];
        for (int i = 0; i < kinds.Length; i++)
        {
            string expected = $"position {i + 1} of {kinds.Length}";
            IReadOnlyList<TextWord> words = lines.TakeWords(expected);
            Vector3D position = lines.Vector(words, expected);
            positions.Add((isCartesian ? cell.FromCartesian(position) : cell.Frame.RightHanded(position), ElementBehind(words), lines.Number));
        }
        bool areNamedBehind = species.Elements is null && positions.TrueForAll(position => position.Behind is not null);
        IReadOnlyList<Element> elements = species.Elements ?? [.. species.Counts.Select((_, kind) => Element.Unknown(kind))];
        if (species.Elements is null && !areNamedBehind)
            notes.Add($"The file names no elements; its kinds of atoms are called {string.Join(", ", elements)}.");
        return [.. positions.Select((position, i) => SiteOf(areNamedBehind ? position.Behind! : elements[kinds[i]], position.Fraction, i + 1, position.Line))];
    }

    private static AsymmetricSite SiteOf(Element element, Vector3D fraction, int number, int line) =>
        new($"{element}{number}", new Site(element, fraction), Decimals: 0, line);

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
    private static Element? ElementBehind(IReadOnlyList<TextWord> words)
    {
        TextWord? label = words.Skip(CoordinateCount).Where(word => word.Text is not ("T" or "F")).Select(word => (TextWord?)word).FirstOrDefault();
        return label is TextWord word && PoscarSpecies.TrySymbol(word.Text, out Element? element) ? element : null;
    }
}
