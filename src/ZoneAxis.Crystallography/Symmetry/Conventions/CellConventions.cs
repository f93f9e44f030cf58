namespace ZoneAxis.Crystallography;

/// <summary>Short names of the conventions, as commands and files write them.</summary>
public static class CellConventions
{
    private static readonly (CellConvention Convention, string Name)[] Names =
    [
        (CellConvention.InternationalTables, "ita"),
        (CellConvention.SetyawanCurtarolo, "sc"),
    ];

    /// <summary>"ita" or "sc".</summary>
    /// <param name="convention">A convention.</param>
    public static string Name(this CellConvention convention) => Array.Find(Names, entry => entry.Convention == convention).Name
        ?? throw new ArgumentOutOfRangeException(nameof(convention), convention, "There is no such convention.");

    /// <summary>The convention of a short name.</summary>
    /// <param name="name">"ita" or "sc", in upper or lower case.</param>
    /// <exception cref="FormatException">There is no convention of that name.</exception>
    public static CellConvention Parse(string name)
    {
        int found = Array.FindIndex(Names, entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return found >= 0
            ? Names[found].Convention
            : throw new FormatException($"'{name}' is no convention of standard cells; 'ita' or 'sc' was expected.");
    }
}
