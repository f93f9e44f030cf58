using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Names of the choices of a cell, and crystals in the chosen one.</summary>
public static class CellChoices
{
    private const string AsGivenName = "as-given";

    /// <summary>Every name, as commands and files write them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<CellChoice>().Select(Name)];

    /// <summary>"as-given", "ita" or "sc".</summary>
    /// <param name="choice">A choice.</param>
    public static string Name(this CellChoice choice) => Convention(choice)?.Name() ?? AsGivenName;

    /// <summary>The choice of a name.</summary>
    /// <param name="name">"as-given", "ita" or "sc", in upper or lower case.</param>
    /// <exception cref="FormatException">There is no choice of that name.</exception>
    public static CellChoice Parse(string name)
    {
        foreach (CellChoice choice in Enum.GetValues<CellChoice>())
        {
            if (choice.Name().Equals(name, StringComparison.OrdinalIgnoreCase))
                return choice;
        }

        throw new FormatException($"'{name}' is no choice of a cell; '{string.Join("', '", Names)}' were expected.");
    }

    /// <summary>A crystal in the chosen cell.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="crystal">In any cell.</param>
    /// <param name="tolerance">How far atoms may be off the symmetry that is looked for; not used for <see cref="CellChoice.AsGiven"/>.</param>
    public static Crystal CellOf(this CellChoice choice, Crystal crystal, SymmetryTolerance tolerance) =>
        Convention(choice) is { } convention ? SymmetryFinder.Find(crystal, tolerance).CellOf(convention) : crystal;

    private static CellConvention? Convention(CellChoice choice) => choice switch
    {
        CellChoice.AsGiven => null,
        CellChoice.InternationalTables => CellConvention.InternationalTables,
        CellChoice.SetyawanCurtarolo => CellConvention.SetyawanCurtarolo,
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "There is no such choice of a cell."),
    };
}
