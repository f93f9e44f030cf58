namespace ZoneAxis.Corpora;

/// <summary>What the failure of a request means.</summary>
internal enum WebFailure
{
    /// <summary>The same request may succeed later: the server is busy, the line broke.</summary>
    Passing,

    /// <summary>There is no such entry; others may be there.</summary>
    Missing,

    /// <summary>No request to this server makes sense now: the key is refused, the wait is too long, the address is wrong.</summary>
    Final,
}
