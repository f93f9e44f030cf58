using System.Diagnostics.CodeAnalysis;

namespace ZoneAxis.Crystallography;

/// <summary>An ATOM or HETATM record.</summary>
internal static class PdbAtom
{
    private const int NameColumn = 13;
    private const int LastNameColumn = 16;
    private const int ElementColumn = 77;
    private const int LastElementColumn = 78;
    private const int OccupancyColumn = 55;
    private const int LastOccupancyColumn = 60;

    /// <summary>Reads the record.</summary>
    /// <exception cref="CrystalFormatException">A position, occupancy or element is wrong.</exception>
    public static AsymmetricSite Read(PdbRecord record, PdbScale scale)
    {
        Vector3D position = new(record.Number(31, 38, "x (Å)"), record.Number(39, 46, "y (Å)"), record.Number(47, 54, "z (Å)"));
        Vector3D fraction = scale.FractionOf(position);
        if (!double.IsFinite(fraction.X + fraction.Y + fraction.Z))
            throw record.Error(0, "the atom lies too far away.");
        string name = record.Field(NameColumn, LastNameColumn);
        Element element = ElementOf(record);
        return new AsymmetricSite(name.Length > 0 ? name : element.Symbol, new Site(element, fraction, Occupancy(record)), scale.Decimals, record.Line);
    }

    private static double Occupancy(PdbRecord record)
    {
        if (record.Field(OccupancyColumn, LastOccupancyColumn).Length == 0)
            return 1;
        return OccupancyValue.Checked(record.Number(OccupancyColumn, LastOccupancyColumn, "an occupancy from 0 to 1"))
            ?? throw record.Error(OccupancyColumn, $"found '{record.Field(OccupancyColumn, LastOccupancyColumn)}' where an occupancy from 0 to 1 was expected.");
    }

    private static Element ElementOf(PdbRecord record)
    {
        string symbol = record.Field(ElementColumn, LastElementColumn);
        // Files of before 1996 have a running number there, or a part of one.
        if (symbol.Any(char.IsLetter))
        {
            return Element.TryFromSymbol(symbol, out Element? stated)
                ? stated
                : throw record.Error(ElementColumn, $"found '{ShownWord.Of(symbol)}' where the symbol of an element was expected.");
        }
        string name = record.Text.PadRight(LastNameColumn)[(NameColumn - 1)..LastNameColumn];
        return TryOfName(name, out Element? element)
            ? element
            : throw record.Error(NameColumn, $"found '{name.Trim()}' where an atom name that begins with the symbol of an element was expected, for columns 77 and 78 hold none.");
    }

    /// <summary>
    /// The symbol stands right-justified in the first two of the name's four columns: "CA  " is calcium, " CA " carbon. Four-letter
    /// names of hydrogen begin one column early: "HG11".
    /// </summary>
    private static bool TryOfName(string name, [NotNullWhen(true)] out Element? element)
    {
        string symbol = name[..2].Trim().TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        bool isLongHydrogen = name[0] == 'H' && name[^1] != ' ';
        if (!isLongHydrogen && Element.TryFromSymbol(symbol, out element))
            return true;
        return Element.TryFromSymbol(symbol.Length > 0 ? symbol[..1] : "", out element);
    }
}
