using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>Reads entries of data bases one by one.</summary>
internal static class EntryReading
{
    /// <summary>What a reader made of an entry, called by its identifier; its position is still to be numbered.</summary>
    /// <param name="id">Identifier in the data base.</param>
    /// <param name="read">Reads the entry.</param>
    /// <param name="facts">Adds what the data base says besides; null where it says nothing.</param>
    public static SourcedStructure Of(string id, Func<StructureResult> read, Func<EntryFacts, EntryFacts>? facts = null)
    {
        try
        {
            StructureResult result = read();
            return result.Crystal is { } crystal
                ? new SourcedStructure { Position = "", Id = id, Crystal = crystal with { Name = id }, Facts = (facts ?? (dated => dated))(new EntryFacts { Date = result.Date }) }
                : SourcedStructure.Failed("", id, result.Error!.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever one entry does must not stop the others.
            return SourcedStructure.Failed("", id, e.Message);
        }
    }
}
