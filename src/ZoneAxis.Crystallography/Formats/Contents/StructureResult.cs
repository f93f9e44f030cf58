namespace ZoneAxis.Crystallography;

/// <summary>What became of one structure of a file that may hold several: either a crystal or the reason why there is none.</summary>
/// <param name="Name">What the file calls the structure: a CIF's data block, an id, or its number in the file.</param>
/// <param name="Line">Line where it begins, from 1; 0 where it is not known.</param>
/// <param name="Crystal">The crystal; null where it cannot be read.</param>
/// <param name="Error">Why it cannot be read; null where it can.</param>
public sealed record StructureResult(string Name, int Line, Crystal? Crystal, CrystalFormatException? Error)
{
    /// <summary>
    /// The day by which the entry was there as it is here, as far as the file says: the day on which it was made or last changed, or the last
    /// day of the year in which it was published. Null where the file gives no date, or its format has none.
    /// </summary>
    public DateOnly? Date { get; init; }

    /// <summary>What was read otherwise than the file has it, or passed over though it may matter: sentences without the file's name, the first of each kind only.
    /// Empty where there is nothing to say.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The space group that the file states; null where it states none or the format is another than CIF. It plays no part in what the symmetry finder finds.</summary>
    public DeclaredGroup? Declared { get; init; }

    /// <summary>Reads one structure and keeps its error and its notes.</summary>
    /// <param name="name">What the file calls it.</param>
    /// <param name="line">Line where it begins, from 1; 0 where it is not known.</param>
    /// <param name="read">Reads it and adds sentences to the notes.</param>
    internal static StructureResult Of(string name, int line, Func<ICollection<string>, Crystal> read)
    {
        List<string> notes = [];
        try
        {
            Crystal crystal = read(notes);
            return new StructureResult(crystal.Name, line, crystal, Error: null) { Notes = [.. notes.Distinct()] };
        }
        catch (CrystalFormatException e)
        {
            return new StructureResult(name, line, Crystal: null, e);
        }
    }

    /// <summary>The crystals of the structures that could be read.</summary>
    /// <param name="results">At least one result.</param>
    /// <exception cref="CrystalFormatException">None could be read; the first error.</exception>
    internal static IReadOnlyList<Crystal> Crystals(IReadOnlyList<StructureResult> results)
    {
        Crystal[] crystals = [.. results.Where(result => result.Crystal is not null).Select(result => result.Crystal!)];
        return crystals.Length > 0 ? crystals : throw results[0].Error!;
    }
}
