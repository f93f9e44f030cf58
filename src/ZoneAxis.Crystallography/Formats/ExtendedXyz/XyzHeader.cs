namespace ZoneAxis.Crystallography;

/// <summary>The second line of a frame of extended XYZ.</summary>
/// <param name="Frame">The cell.</param>
/// <param name="Columns">Where in an atom's line its values stand.</param>
internal sealed record XyzHeader(CartesianFrame Frame, XyzColumns Columns)
{
    private const string LatticeKey = "Lattice";
    private const int LatticeNumbers = 9;

    private static readonly char[] Separators = [' ', '\t', ',', '[', ']', '{', '}'];

    /// <summary>Reads the line.</summary>
    /// <param name="lines">The cursor, for errors.</param>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <exception cref="CrystalFormatException">The line has no lattice, or a value is wrong.</exception>
    public static XyzHeader Parse(TextLines lines, string line, int number)
    {
        Dictionary<string, TextWord> values = XyzKeyValues.Parse(lines, line, number);
        if (!values.TryGetValue(LatticeKey, out TextWord lattice))
            throw lines.Error(number, 0, "the line has no Lattice=\"…\", a crystal's nine numbers were expected (a plain XYZ file has no cell).");
        RequirePeriodic(lines, values);
        return new XyzHeader(FrameOf(lines, lattice), XyzColumns.Of(lines, values));
    }

    /// <summary>The atom of a line.</summary>
    /// <param name="lines">The cursor, for errors.</param>
    /// <param name="words">The words of the line.</param>
    /// <param name="atom">Which atom of the frame, from 1.</param>
    /// <exception cref="CrystalFormatException">A value is missing or wrong.</exception>
    public AsymmetricSite SiteOf(TextLines lines, IReadOnlyList<TextWord> words, int atom)
    {
        if (words.Count < Columns.Count)
            throw lines.Error(words[0].Line, 0, $"the line has {words.Count} words, the {Columns.Count} that Properties names were expected of an atom.");
        Vector3D position = lines.Vector([.. words.Skip(Columns.Position)], "a position");
        Element element = Columns.ElementOf(lines, words);
        double occupancy = Columns.OccupancyOf(lines, words);
        return new AsymmetricSite($"{element}{atom}", new Site(element, Frame.FractionOf(position), occupancy), Decimals: 0, words[0].Line);
    }

    private static CartesianFrame FrameOf(TextLines lines, TextWord lattice)
    {
        string[] words = lattice.Text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != LatticeNumbers)
            throw lines.Error(lattice, $"{LatticeKey} has {words.Length} numbers, {LatticeNumbers} were expected: the rows a, b, c in Å.");
        double[] n = [.. words.Select(word => lines.ToNumber(lattice with { Text = word }, LatticeKey))];
        try
        {
            return CartesianFrame.Of(new Matrix3D(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]));
        }
        catch (ArgumentException e)
        {
            throw lines.Error(lattice, e.Message);
        }
    }

    private static void RequirePeriodic(TextLines lines, Dictionary<string, TextWord> values)
    {
        if (values.TryGetValue("pbc", out TextWord periodic) && periodic.Text.AsSpan().ContainsAny("Ff0"))
            throw lines.Error(periodic, $"pbc is '{ShownWord.Of(periodic.Text)}', a crystal that repeats in three directions (T T T) was expected.");
    }
}
