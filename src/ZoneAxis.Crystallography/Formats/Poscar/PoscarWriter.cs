using System.Globalization;
using System.Text;

namespace ZoneAxis.Crystallography;

/// <summary>
/// Writes crystals as VASP 5 POSCAR files: scale 1, the basis in the standard frame (10⁻¹² Å), atoms sorted by element in the order of first
/// appearance, direct positions (10⁻¹²); of kinds whose elements are not known, as version 4 without symbols. The format has no partial occupancy.
/// </summary>
public static class PoscarWriter
{
    /// <summary>Writes a file: to a new name, flushed and then renamed.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="crystal">The crystal.</param>
    /// <exception cref="CrystalWriteException">A site is partly occupied.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Crystal crystal)
    {
        ArgumentNullException.ThrowIfNull(path);
        WholeFile.Write(path, ToText(crystal));
    }

    /// <summary>The text of a file.</summary>
    /// <param name="crystal">The crystal.</param>
    /// <exception cref="CrystalWriteException">A site is partly occupied.</exception>
    public static string ToText(Crystal crystal)
    {
        ArgumentNullException.ThrowIfNull(crystal);
        RequireFullSites(crystal);
        IGrouping<Element, Site>[] species = [.. crystal.Sites.GroupBy(site => site.Element)];
        StringBuilder text = new();
        text.Append(CommentOf(crystal.Name)).Append("\n1.0\n");
        for (int row = 0; row < 3; row++)
            text.Append(Text(crystal.Lattice.Basis.Row(row))).Append('\n');
        // Kinds whose elements are not known are written as version 4 has them, without the line of symbols.
        if (species.All(group => group.Key.IsKnown))
            text.AppendJoin(' ', species.Select(group => group.Key.Symbol)).Append('\n');
        text.AppendJoin(' ', species.Select(group => group.Count())).Append("\nDirect\n");
        foreach (Site site in species.SelectMany(group => group))
            text.Append(Text(site.Fraction)).Append('\n');
        return text.ToString();
    }

    private static void RequireFullSites(Crystal crystal)
    {
        foreach (Site site in crystal.Sites)
        {
            if (site.Occupancy < 1)
            {
                throw new CrystalWriteException(string.Create(
                    CultureInfo.InvariantCulture, $"A POSCAR file cannot hold the {site.Element} of occupancy {site.Occupancy} at {site.Fraction} in {crystal.Name}, full sites were expected."));
            }
        }
    }

    private static string CommentOf(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(Vector3D v) => string.Create(CultureInfo.InvariantCulture, $"{v.X,20:F12} {v.Y,20:F12} {v.Z,20:F12}");
}
