using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Clients;

/// <summary>One entry of a data base: a crystal or the reason why there is none.</summary>
/// <param name="Id">Identifier in the data base, as "mp-149".</param>
/// <param name="Crystal">Cell and atoms as deposited, named by <paramref name="Id"/>; null where there are none.</param>
/// <param name="Problem">Why there is no crystal, as a sentence; null where there is one.</param>
public sealed record DownloadedStructure(string Id, Crystal? Crystal, string? Problem)
{
    /// <summary>Number of the space group that the data base states, 1 to 230; null where it states none.</summary>
    public int? Label { get; init; }

    /// <summary>Whether the data base knows the crystal from experiment; null where it does not say.</summary>
    public bool? IsExperimental { get; init; }

    /// <summary>A structure from what a reader made of it.</summary>
    internal static DownloadedStructure Of(string id, Func<StructureResult> read)
    {
        try
        {
            StructureResult result = read();
            return result.Crystal is null
                ? new DownloadedStructure(id, null, result.Error!.Message)
                : new DownloadedStructure(id, result.Crystal with { Name = id }, null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever one entry does must not stop the others.
            return new DownloadedStructure(id, null, e.Message);
        }
    }
}
