namespace ZoneAxis.Learning.Processes;

/// <summary>The part of some things that falls to one of several processes.</summary>
/// <param name="Rank">The process, from 0.</param>
/// <param name="Size">How many processes there are.</param>
internal readonly record struct Share(int Rank, int Size)
{
    /// <summary>All of it.</summary>
    public static Share Whole { get; } = new(0, 1);

    /// <summary>What falls to a process of a group.</summary>
    public static Share Of(ProcessGroup group) => new(group.Rank, group.Size);

    /// <summary>A part of a row of things; the parts of all processes are the row, and differ by one thing at most.</summary>
    /// <param name="count">Things in the row.</param>
    /// <returns>The first of the part, and how many.</returns>
    public (int Start, int Count) Of(int count)
    {
        int start = (int)((long)count * Rank / Size), end = (int)((long)count * (Rank + 1) / Size);
        return (start, end - start);
    }
}
