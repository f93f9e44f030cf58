namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>Small PDB files made for a test.</summary>
internal static class PdbText
{
    /// <summary>A cube of 10 Å; lines: 1 HEADER, 2 CRYST1, 3 and on the atoms, END.</summary>
    public static string Cube(string group, params string[] atoms) => string.Join('\n',
        ["HEADER    ZEOLITE                                 01-JAN-00   1ABC", $"CRYST1   10.000   10.000   10.000  90.00  90.00  90.00 {group,-11}   1", .. atoms, "END", ""]);

    /// <summary>An atom record with its 80 columns.</summary>
    public static string Atom(double x, double y, double z, string symbol = "O", string occupancy = "1.00", string name = " O1 ") => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"HETATM    1 {name} UNL A   1    {x,8:F3}{y,8:F3}{z,8:F3}{occupancy,6}  0.00          {symbol,2}  ");
}
