namespace ZoneAxis.Learning.Training;

/// <summary>What the minutes of a training are counted by.</summary>
public enum BudgetClock
{
    /// <summary>The time of day: what a person waits.</summary>
    Wall,

    /// <summary>The processor time of this process, all its threads: the same work counts about the same on a machine that others keep busy, though less is done in a minute where they want the same caches.</summary>
    Processor,
}
