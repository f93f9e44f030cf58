using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ZoneAxis.Crystallography;

/// <summary>The space group that a file names.</summary>
/// <param name="Hall">Hall symbol, or null.</param>
/// <param name="HermannMauguin">Hermann-Mauguin symbol, or null.</param>
/// <param name="Number">Number, 1 to 230, or null.</param>
internal sealed record NamedGroup(string? Hall, string? HermannMauguin, int? Number)
{
    private const string HexagonalAxes = "H";
    private const string RhombohedralAxes = "R";

    /// <summary>Whether nothing is named.</summary>
    public bool IsEmpty => Hall is null && HermannMauguin is null && Number is null;

    /// <summary>What is named in one word, as the file has it: "P 21/c", or the number.</summary>
    public string Shown => ShownWord.Of(HermannMauguin ?? Hall ?? FormattableString.Invariant($"{Number}"));

    /// <summary>Finds the operations.</summary>
    /// <param name="lattice">The cell they act on; it tells the axes of an R group or a monoclinic one whose symbol does not.</param>
    /// <param name="operations">All operations of the cell.</param>
    /// <param name="problem">Why there are none, as a sentence.</param>
    public bool TryOperations(Lattice lattice, out ImmutableArray<SymmetryOperation> operations, [NotNullWhen(false)] out string? problem)
    {
        operations = [SymmetryOperation.Identity];
        if (!TryFind(lattice, out GroupOperations? group, out problem))
            return false;
        operations = group.Operations;
        problem = Contradiction(group, lattice) ?? OperationSet.Problem(operations, lattice);
        return problem is null;
    }

    /// <summary>Finds the group: a Hall symbol counts before a Hermann-Mauguin symbol and that before a number, which stands for many settings.</summary>
    /// <param name="lattice">The cell, as for the operations.</param>
    /// <param name="group">The group.</param>
    /// <param name="problem">Why it is not known, as a sentence.</param>
    public bool TryFind(Lattice lattice, [NotNullWhen(true)] out GroupOperations? group, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        group = Hall is null ? null : GroupOperations.OfHall(Hall);
        if (group is null && HermannMauguin is not null)
            group = OfSymbol(HermannMauguin, lattice.Parameters, out problem);
        if (group is null && problem is null && SpaceGroupLookup.Find(null, Hall ?? HermannMauguin, Number) is { } setting)
            group = GroupOperations.Of(setting);
        problem = group is null ? problem ?? Unknown() : null;
        return group is not null;
    }

    /// <summary>A group of several settings is not told by its number.</summary>
    private string Unknown()
    {
        string unknown = $"the symmetry operations of the space group {ShownWord.Of(Hall ?? HermannMauguin ?? Shown)} are not known";
        return Number is { } number && (Hall ?? HermannMauguin) is not null
            ? $"{unknown}, and the number {number} beside it stands for {SpaceGroups.Settings.Count(setting => setting.Number == number)} settings; a symbol of one of them was expected."
            : $"{unknown}.";
    }

    /// <summary>Where the names are those of different groups, none of them is to be relied upon.</summary>
    private string? Contradiction(GroupOperations group, Lattice lattice)
    {
        string named = $"the space group {ShownWord.Of(Hall ?? HermannMauguin ?? Shown)} is {group}";
        if (Number is { } number && number != group.Number)
            return $"{named}, and the number beside it is that of {SpaceGroups.Default(number)}: the two disagree.";
        bool isSecond = Hall is not null && HermannMauguin is not null;
        return isSecond && OfSymbol(HermannMauguin!, lattice.Parameters, out _) is { } other && other.Number != group.Number
            ? $"{named}, and the symbol {ShownWord.Of(HermannMauguin!)} beside it is that of {other}: the two disagree."
            : null;
    }

    private static GroupOperations? OfSymbol(string name, CellParameters cell, out string? problem)
    {
        problem = null;
        WrittenSymbol symbol = WithAxes(WrittenSymbol.Parse(name), cell);
        SpaceGroupSetting? usual = SpaceGroupLookup.OfSymbol(symbol);
        ImmutableArray<SpaceGroupSetting> readings = symbol.Choice.Length == 0 ? MonoclinicSymbol.Readings(symbol.Text, cell) : [];
        if (!readings.IsEmpty && MonoclinicSymbol.ObliqueAxis(cell) is { } axis && !MonoclinicSymbol.IsAbout(readings[0], axis))
            return MonoclinicSymbol.HallOf(symbol.Text, axis) is { } about ? GroupOperations.OfHall(about) : GroupOperations.Of(readings[0]);
        if (usual is null && readings.Length > 1)
        {
            problem = $"the space group {ShownWord.Of(name)} can be {string.Join(", ", readings.Select(reading => reading.FullSymbol))} in this cell; the full symbol was expected.";
            return null;
        }
        if (readings.Length == 1 || usual is not null)
            return GroupOperations.Of(readings.Length == 1 ? readings[0] : usual!);
        // A choice is of a tabulated setting.
        string? hall = symbol.Choice.Length > 0 ? null : FurtherSettings.HallOf(symbol.Text) ?? MonoclinicSymbol.HallOf(symbol.Text, MonoclinicSymbol.ObliqueAxis(cell));
        return hall is null ? null : GroupOperations.OfHall(hall);
    }

    /// <summary>
    /// An R group is written on hexagonal or rhombohedral axes; where the symbol does not say which, the cell does. The Protein Data Bank
    /// writes H 3 2 for R 3 2 on hexagonal axes.
    /// </summary>
    private static WrittenSymbol WithAxes(WrittenSymbol symbol, CellParameters cell)
    {
        if (symbol.Text.StartsWith('H') || symbol.Text.StartsWith('h'))
            return new WrittenSymbol($"R{symbol.Text[1..]}", HexagonalAxes);
        if (symbol.Choice.Length > 0 || !symbol.Text.StartsWith("R", StringComparison.OrdinalIgnoreCase))
            return symbol;
        bool isRhombohedral = cell.Alpha == cell.Beta && cell.Beta == cell.Gamma && cell.A == cell.B && cell.B == cell.C;
        return symbol with { Choice = isRhombohedral ? RhombohedralAxes : HexagonalAxes };
    }
}
