namespace ZoneAxis;

/// <summary>How far one training of the reproduction is.</summary>
public enum ReproductionState
{
    /// <summary>It has not begun, or cannot be run.</summary>
    NotRun,

    /// <summary>It has begun; where nobody is at work, the same command goes on with it.</summary>
    UnderWay,

    /// <summary>It was trained in full and measured.</summary>
    Finished,

    /// <summary>It ended with an error.</summary>
    Failed,
}
