namespace ZoneAxis.Corpora;

/// <summary>Gives the structures of a local source their running numbers as positions.</summary>
internal static class Numbered
{
    public static IEnumerable<SourcedStructure> From(IEnumerable<SourcedStructure> structures, string? after, CancellationToken cancellation)
    {
        long done = SourcePosition.Number(after);
        long number = 0;
        foreach (SourcedStructure structure in structures)
        {
            cancellation.ThrowIfCancellationRequested();
            if (++number > done)
                yield return structure with { Position = SourcePosition.Of(number) };
        }
    }
}
