using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>How files of reflections are read.</summary>
public sealed record ReflectionReadOptions
{
    /// <summary><see cref="ZoneAxisException.Remedy"/>: state the cell, see <see cref="Cell"/>.</summary>
    public const string StateCell = "state-cell";

    /// <summary><see cref="ZoneAxisException.Remedy"/>: name one of the lists of a file, see <see cref="Block"/>.</summary>
    public const string ChooseBlock = "choose-block";

    /// <summary>The defaults.</summary>
    public static ReflectionReadOptions Default { get; } = new();

    /// <summary>The cell that the indices count in: it goes before what the file, or an <c>.ins</c> or <c>.res</c> beside it, says. Null, the default: they tell.</summary>
    public CellParameters? Cell { get; init; }

    /// <summary>Wavelength, Å, before what the file says; a positive number. Null, the default: the file tells.</summary>
    public double? WavelengthAngstrom { get; init; }

    /// <summary>What was scattered, before what the file says. Null, the default: the file tells.</summary>
    public Radiation? Radiation { get; init; }

    /// <summary>Which list of a file with several, by a name that <see cref="ReflectionFile.ListsIn(string, ReflectionReadOptions?)"/> gives; case does not matter.
    /// Null, the default: the only one.</summary>
    public string? Block { get; init; }

    /// <summary>Most bytes of a file, unpacked. Default 2²⁸, 256 MiB; a list of 10⁶ reflections has about 3·10⁷ bytes. At most 2²⁹ count.</summary>
    public long MaximumTextBytes { get; init; } = CrystalReadOptions.Default.MaximumTextBytes;

    /// <summary>How long to wait until somebody begins to write into a pipe that is to be read. Default 30 s.</summary>
    public TimeSpan PipePatience { get; init; } = CrystalReadOptions.Default.PipePatience;

    /// <summary>Whether six numbers are a cell that <see cref="Cell"/> may be: edges and lattice translations of 0.5 to 100,000 Å, and angles that close.</summary>
    /// <param name="cell">The numbers.</param>
    public static bool IsCell(CellParameters cell)
    {
        try
        {
            CheckedLattice.Of(cell);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The same limits for the reader of files.</summary>
    internal CrystalReadOptions Limits => new() { MaximumTextBytes = MaximumTextBytes, PipePatience = PipePatience, Sought = "file of reflections" };
}
