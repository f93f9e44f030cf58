namespace ZoneAxis.Crystallography;

/// <summary>
/// The date of a CIF's data block: the day of <c>_audit_creation_date</c>, else (PDBx/mmCIF) that of
/// <c>_pdbx_database_status.recvd_initial_deposition_date</c>, else the year of <c>_journal_year</c>, else that of <c>_citation_year</c>.
/// </summary>
/// <remarks>Names as in the core and PDBx/mmCIF dictionaries (International Tables Vol. G).</remarks>
internal static class CifDate
{
    /// <summary>Journals put what holds for all blocks of a file into a block of this name.</summary>
    private const string CommonBlock = "global";

    private static readonly string[] Days = ["_audit_creation_date", "_pdbx_database_status_recvd_initial_deposition_date"];

    private static readonly string[] Years = ["_journal_year", "_citation_year"];

    /// <summary>The date of a block, else that of the block <c>data_global</c>.</summary>
    /// <param name="block">The block.</param>
    /// <param name="all">All blocks of the file.</param>
    /// <returns>The date; null where neither states one.</returns>
    public static DateOnly? Of(CifBlock block, IEnumerable<CifBlock> all) =>
        Of(block) ?? all.Where(other => other.Name == CommonBlock).Select(Of).FirstOrDefault(date => date is not null);

    private static DateOnly? Of(CifBlock block) =>
        Days.Select(name => EntryDate.OfDay(block.TextOf(name)))
            .Concat(Years.Select(name => EntryDate.OfYear(block.TextOf(name))))
            .FirstOrDefault(date => date is not null);
}
