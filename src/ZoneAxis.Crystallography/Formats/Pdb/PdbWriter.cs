using System.Globalization;
using System.Text;

namespace ZoneAxis.Crystallography;

/// <summary>
/// Writes crystals as PDB files (format 3.3): CRYST1 in P 1 (10⁻³ Å, 10⁻² degrees), SCALEn (10⁻⁶ per Å) and a HETATM record for every atom of the
/// cell (10⁻³ Å in the standard frame, occupancy 10⁻²). The columns end at 99,999 atoms, cell edges of 9,999.999 Å and positions of −999.999 Å.
/// </summary>
public static class PdbWriter
{
    private const int MostAtoms = 99_999;
    private const double LongestAngstrom = 9999.999;
    private const double LowestAngstrom = -999.999;

    /// <summary>Residues are numbered with four digits.</summary>
    private const int ResidueNumbers = 10_000;

    /// <summary>Writes a file: to a new name, flushed and then renamed.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="crystal">The crystal.</param>
    /// <exception cref="CrystalWriteException">The crystal does not fit the columns of the format.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Crystal crystal)
    {
        ArgumentNullException.ThrowIfNull(path);
        WholeFile.Write(path, ToText(crystal));
    }

    /// <summary>The text of a file.</summary>
    /// <param name="crystal">The crystal.</param>
    /// <exception cref="CrystalWriteException">The crystal does not fit the columns of the format.</exception>
    public static string ToText(Crystal crystal)
    {
        ArgumentNullException.ThrowIfNull(crystal);
        KnownElements.Require(crystal, "PDB");
        RequireFits(crystal);
        CellParameters cell = crystal.Lattice.Parameters;
        StringBuilder text = new();
        text.Append(Text($"CRYST1{cell.A,9:F3}{cell.B,9:F3}{cell.C,9:F3}{cell.Alpha,7:F2}{cell.Beta,7:F2}{cell.Gamma,7:F2} P 1           1\n"));
        Matrix3D scale = crystal.Lattice.Inverse.Transposed();
        for (int row = 0; row < 3; row++)
            text.Append(Text($"SCALE{row + 1}    {scale.Row(row).X,10:F6}{scale.Row(row).Y,10:F6}{scale.Row(row).Z,10:F6}     {0.0,10:F5}\n"));
        for (int i = 0; i < crystal.Sites.Length; i++)
            AppendAtom(text, crystal.Sites[i], crystal.Lattice.ToCartesian(crystal.Sites[i].Fraction), i + 1);
        return text.Append("END\n").ToString();
    }

    private static void AppendAtom(StringBuilder text, Site site, Vector3D r, int number)
    {
        // A symbol of one letter stands in the second of the name's four columns.
        string symbol = site.Element.Symbol.ToUpperInvariant();
        string name = symbol.Length == 1 ? $" {symbol}" : symbol;
        text.Append(Text($"HETATM{number,5} {name,-4} UNL A{number % ResidueNumbers,4}    {r.X,8:F3}{r.Y,8:F3}{r.Z,8:F3}{site.Occupancy,6:F2}{0.0,6:F2}          {symbol,2}\n"));
    }

    private static void RequireFits(Crystal crystal)
    {
        if (crystal.Sites.Length > MostAtoms)
            throw new CrystalWriteException($"A PDB file cannot hold the {crystal.Sites.Length} atoms of {crystal.Name}, at most {MostAtoms} were expected.");
        CellParameters cell = crystal.Lattice.Parameters;
        if (Math.Max(cell.A, Math.Max(cell.B, cell.C)) > LongestAngstrom)
            throw new CrystalWriteException($"A PDB file cannot hold the cell of {crystal.Name}, {cell}: edges up to {Text($"{LongestAngstrom}")} Å were expected.");
        foreach (Site site in crystal.Sites)
        {
            Vector3D r = crystal.Lattice.ToCartesian(site.Fraction);
            if (Math.Min(r.X, Math.Min(r.Y, r.Z)) < LowestAngstrom || Math.Max(r.X, Math.Max(r.Y, r.Z)) > LongestAngstrom)
                throw new CrystalWriteException($"A PDB file cannot hold the {site.Element} of {crystal.Name} at {r} Å, positions from {Text($"{LowestAngstrom}")} to {Text($"{LongestAngstrom}")} Å were expected.");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
