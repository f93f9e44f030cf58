using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Where in an atom's line of extended XYZ its values stand, from 0; −1 where they are absent.</summary>
/// <param name="Count">Words that a line has at least.</param>
/// <param name="Species">Column of the symbol.</param>
/// <param name="AtomicNumber">Column of the atomic number.</param>
/// <param name="Position">First column of the position.</param>
/// <param name="Occupancy">Column of the occupancy.</param>
internal sealed record XyzColumns(int Count, int Species, int AtomicNumber, int Position, int Occupancy)
{
    private const string PropertiesKey = "Properties";
    private const int PartsOfAProperty = 3;
    private const int PositionColumns = 3;
    private const int MostColumns = 10_000;
    private const int Absent = -1;
    private const int LastAtomicNumber = 118;

    /// <summary>Symbol and position: what a file without <c>Properties</c> has.</summary>
    private static readonly XyzColumns Plain = new(Count: 1 + PositionColumns, Species: 0, AtomicNumber: Absent, Position: 1, Occupancy: Absent);

    /// <summary>The columns that <c>Properties</c> names, as <c>species:S:1:pos:R:3</c>.</summary>
    /// <param name="lines">The cursor, for errors.</param>
    /// <param name="values">The values of the second line by key.</param>
    /// <exception cref="CrystalFormatException">The value is not understood or names no species or positions.</exception>
    public static XyzColumns Of(TextLines lines, IReadOnlyDictionary<string, TextWord> values)
    {
        if (!values.TryGetValue(PropertiesKey, out TextWord properties))
            return Plain;
        string[] parts = properties.Text.Split(':');
        XyzColumns columns = new(Count: 0, Absent, Absent, Absent, Absent);
        for (int i = 0; i < parts.Length; i += PartsOfAProperty)
        {
            bool understood = parts.Length % PartsOfAProperty == 0
                & int.TryParse(parts[Math.Min(i + 2, parts.Length - 1)], NumberStyles.None, CultureInfo.InvariantCulture, out int width);
            if (!understood || width is < 1 or > MostColumns || columns.Count > MostColumns)
                throw lines.Error(properties, $"{PropertiesKey} is '{ShownWord.Of(properties.Text)}', groups of name:type:columns were expected.");
            columns = columns.With(parts[i], width);
        }
        return columns is { Position: not Absent } && columns.Species + columns.AtomicNumber > 2 * Absent
            ? columns
            : throw lines.Error(properties, $"{PropertiesKey} is '{ShownWord.Of(properties.Text)}', species:S:1 and pos:R:3 were expected in it.");
    }

    /// <summary>The element of an atom.</summary>
    /// <exception cref="CrystalFormatException">The word is no element.</exception>
    public Element ElementOf(TextLines lines, IReadOnlyList<TextWord> words)
    {
        TextWord word = words[Species >= 0 ? Species : AtomicNumber];
        if (Species >= 0 && ChargedSymbol.TryParseType(word.Text, out Element? element))
            return element;
        bool isNumber = int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= LastAtomicNumber;
        return isNumber
            ? Element.FromAtomicNumber(number)
            : throw lines.Error(word, $"found '{ShownWord.Of(word.Text)}' where the symbol of an element was expected.");
    }

    /// <summary>The occupancy of an atom, 1 where the file has none.</summary>
    /// <exception cref="CrystalFormatException">The word is no number from 0 to 1.</exception>
    public double OccupancyOf(TextLines lines, IReadOnlyList<TextWord> words)
    {
        if (Occupancy < 0)
            return 1;
        return OccupancyValue.Checked(lines.ToNumber(words[Occupancy], "an occupancy"))
            ?? throw lines.Error(words[Occupancy], $"found '{ShownWord.Of(words[Occupancy].Text)}' where an occupancy from 0 to 1 was expected.");
    }

    private XyzColumns With(string name, int width)
    {
        XyzColumns next = (name.ToUpperInvariant(), width) switch
        {
            ("SPECIES" or "ELEMENT", 1) => this with { Species = Count },
            ("Z" or "NUMBERS", 1) => this with { AtomicNumber = Count },
            ("POS" or "POSITIONS", PositionColumns) => this with { Position = Count },
            ("OCCUPANCY" or "OCCUPANCIES", 1) => this with { Occupancy = Count },
            _ => this,
        };
        return next with { Count = Count + width };
    }
}
