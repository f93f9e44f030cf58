using System.Net;

namespace ZoneAxis.Corpora;

/// <summary>One reply of a server, good or bad, wholly read.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Location">Where the server sends the client; null where it does not.</param>
/// <param name="RetryAfter">How long the server asks to wait; null where it does not say.</param>
/// <param name="Content">The body, unpacked.</param>
internal sealed record WebReply(HttpStatusCode Status, Uri? Location, TimeSpan? RetryAfter, byte[] Content)
{
    private const int FirstServerError = 500;

    /// <summary>Whether the content is the answer.</summary>
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Whether the answer lies at another address.</summary>
    public bool IsRedirection => Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <summary>Whether the key, or its absence, is refused.</summary>
    public bool IsRefusal => Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;

    /// <summary>What the status means for other requests.</summary>
    public WebFailure Failure => Status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => WebFailure.Missing,
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => WebFailure.Passing,
        >= (HttpStatusCode)FirstServerError => WebFailure.Passing,
        _ => WebFailure.Final,
    };
}
