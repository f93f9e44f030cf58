using System.Net.Http.Headers;

namespace ZoneAxis.Corpora;

/// <summary>Reads a reply to its last byte, within bounds.</summary>
internal static class WebReplyReader
{
    private const int CopyBufferBytes = 1 << 16;

    /// <summary>Reads a reply.</summary>
    /// <param name="response">Its headers are there.</param>
    /// <param name="options">The bounds and the clock.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="WebException">The body has too many bytes.</exception>
    public static async Task<WebReply> ReadAsync(HttpResponseMessage response, WebOptions options, CancellationToken cancellation)
    {
        byte[] content = await ContentOfAsync(response, options.MaximumAnswerBytes, cancellation).ConfigureAwait(false);
        return new WebReply(response.StatusCode, response.Headers.Location, RetryAfterOf(response.Headers, options.Time), content);
    }

    /// <summary>RFC 9110, section 10.2.3: seconds, or a date; a date is taken by the server's own clock where it states that.</summary>
    private static TimeSpan? RetryAfterOf(HttpResponseHeaders headers, TimeProvider time)
    {
        TimeSpan? wait = headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - (headers.Date ?? time.GetUtcNow()),
            _ => null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static async Task<byte[]> ContentOfAsync(HttpResponseMessage response, int maximum, CancellationToken cancellation)
    {
        using Stream body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using MemoryStream content = new();
        byte[] buffer = new byte[CopyBufferBytes];
        for (int count = await NextAsync().ConfigureAwait(false); count > 0; count = await NextAsync().ConfigureAwait(false))
        {
            if (content.Length + count > maximum)
            {
                string address = WebAddress.Shown(response.RequestMessage!.RequestUri!);
                throw new WebException($"The answer of {address} has more than {maximum} bytes, the limit of these settings; ask for smaller pages.", WebFailure.Final);
            }
            content.Write(buffer, 0, count);
        }
        return content.ToArray();

        ValueTask<int> NextAsync() => body.ReadAsync(buffer, cancellation);
    }
}
