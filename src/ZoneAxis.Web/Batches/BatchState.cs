namespace ZoneAxis.Web;

/// <summary>How a batch stands.</summary>
internal enum BatchState
{
    /// <summary>It is worked on, or waits for its turn.</summary>
    Running,

    /// <summary>All inputs are answered.</summary>
    Done,

    /// <summary>Somebody stopped it, or the server ended.</summary>
    Cancelled,

    /// <summary>It came to an end by a fault.</summary>
    Failed,
}
