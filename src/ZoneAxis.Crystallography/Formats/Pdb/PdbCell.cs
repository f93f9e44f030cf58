using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>What CRYST1 says: cell and space group.</summary>
/// <param name="Lattice">The cell.</param>
/// <param name="Operations">All operations of the space group.</param>
internal sealed record PdbCell(Lattice Lattice, ImmutableArray<SymmetryOperation> Operations)
{
    /// <summary>Reads the record.</summary>
    /// <exception cref="CrystalFormatException">The file has none, a value is wrong, it is the placeholder of a structure that is no crystal or its group is not known.</exception>
    public static PdbCell Read(PdbRecords records)
    {
        PdbRecord record = records.Cell ?? throw new CrystalFormatException(records.File, 0, 0, "the file has no CRYST1 record, a cell was expected.");
        CellParameters parameters = new(
            record.Number(7, 15, "the cell length a (Å)"),
            record.Number(16, 24, "the cell length b (Å)"),
            record.Number(25, 33, "the cell length c (Å)"),
            record.Number(34, 40, "the cell angle alpha (°)"),
            record.Number(41, 47, "the cell angle beta (°)"),
            record.Number(48, 54, "the cell angle gamma (°)"));
        if (parameters is { A: 1, B: 1, C: 1 })
            throw record.Error(0, "the cell of 1 Å says that this structure is no crystal, the cell of a crystal was expected.");
        Lattice lattice = LatticeOf(record, parameters);
        return new PdbCell(lattice, OperationsOf(record, lattice));
    }

    private static Lattice LatticeOf(PdbRecord record, CellParameters parameters)
    {
        const int FirstLengthColumn = 7;
        try
        {
            return CheckedLattice.Of(parameters);
        }
        catch (ArgumentException e)
        {
            throw record.Error(FirstLengthColumn, e.Message);
        }
    }

    private static ImmutableArray<SymmetryOperation> OperationsOf(PdbRecord record, Lattice lattice)
    {
        const int FirstColumn = 56;
        const int LastColumn = 66;
        string symbol = record.Field(FirstColumn, LastColumn);
        if (symbol.Length == 0)
            return [SymmetryOperation.Identity];
        return new NamedGroup(Hall: null, symbol, Number: null).TryOperations(lattice, out ImmutableArray<SymmetryOperation> operations, out string? problem)
            ? operations
            : throw record.Error(FirstColumn, problem);
    }
}
