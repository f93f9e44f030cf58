using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>The words and names of the conventions, and crystals in their cells.</summary>
public static class CellConventions
{
    private static readonly (CellConvention Convention, string Word, string Name)[] Table =
    [
        (CellConvention.AsGiven, "as-given", "as-given"),
        (CellConvention.InternationalTables, "ita", "ita"),
        (CellConvention.SetyawanCurtarolo, "sc", "setyawan-curtarolo"),
    ];

    /// <summary>Every convention.</summary>
    public static ImmutableArray<CellConvention> All { get; } = [.. Table.Select(entry => entry.Convention)];

    /// <summary>The conventions of standard cells: all but <see cref="CellConvention.AsGiven"/>.</summary>
    public static ImmutableArray<CellConvention> Standard { get; } = [.. All.Where(convention => convention != CellConvention.AsGiven)];

    /// <summary>The short word of the command line and of the files beside patterns: "as-given", "ita" or "sc".</summary>
    /// <param name="convention">A convention.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such convention.</exception>
    public static string Word(this CellConvention convention) => Entry(convention).Word;

    /// <summary>The name in corpora, models and what is said of them: "as-given", "ita" or "setyawan-curtarolo".</summary>
    /// <param name="convention">A convention.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such convention.</exception>
    public static string Name(this CellConvention convention) => Entry(convention).Name;

    /// <summary>The convention of a word or name.</summary>
    /// <param name="text">Either of a convention, in upper or lower case.</param>
    /// <exception cref="FormatException">There is no convention of that name.</exception>
    public static CellConvention Parse(string text)
    {
        int found = Array.FindIndex(Table, entry => Is(entry.Word) || Is(entry.Name));
        return found >= 0
            ? Table[found].Convention
            : throw new FormatException($"'{text}' is no convention of cells; one of '{string.Join("', '", Table.SelectMany(entry => new[] { entry.Word, entry.Name }).Distinct())}' was expected.");

        bool Is(string known) => known.Equals(text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A crystal in the cell of a convention.</summary>
    /// <param name="convention">The convention.</param>
    /// <param name="crystal">In any cell.</param>
    /// <param name="tolerance">How far atoms may be off the symmetry that is looked for; not used for <see cref="CellConvention.AsGiven"/>.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentException">There is no such convention.</exception>
    /// <exception cref="SymmetryException">The finder refuses the crystal.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static Crystal CellOf(this CellConvention convention, Crystal crystal, SymmetryTolerance tolerance, CancellationToken cancellation = default) =>
        convention == CellConvention.AsGiven ? crystal : SymmetryFinder.Find(crystal, tolerance, cancellation).CellOf(convention);

    private static (CellConvention Convention, string Word, string Name) Entry(CellConvention convention)
    {
        int found = Array.FindIndex(Table, entry => entry.Convention == convention);
        return found >= 0 ? Table[found] : throw new ArgumentOutOfRangeException(nameof(convention), convention, "There is no such convention.");
    }
}
