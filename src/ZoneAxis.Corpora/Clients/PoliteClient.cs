using System.Globalization;
using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ZoneAxis.Corpora;

/// <summary>
/// Asks one server: few requests at once, no faster than it wants, again after passing failures, within a time for each request.
/// The key goes to its own server alone.
/// </summary>
internal sealed class PoliteClient : IDisposable
{
    private const string UserAgent = "ZoneAxis";

    private readonly WebOptions _options;
    private readonly WebKey? _key;
    private readonly IProgress<string>? _waiting;
    private readonly HttpClient _http;
    private readonly SemaphoreSlim _slots;
    private readonly Pacer _pacer;
    private readonly ResiliencePipeline _retry;
    private readonly ResiliencePipeline _timeout;

    /// <summary>A client.</summary>
    /// <param name="options">Bounds and the clock.</param>
    /// <param name="key">Sent to its own server; null for none.</param>
    /// <param name="waiting">Told why the client waits.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public PoliteClient(WebOptions options, WebKey? key = null, IProgress<string>? waiting = null)
    {
        options.RequireRanges();
        _options = options;
        _key = key;
        _waiting = waiting;
        SocketsHttpHandler handler = new()
        {
            // Followed here instead: the library would carry the key to wherever a server sends it.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = options.RequestsAtOnce,
            UseCookies = false,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd($"{UserAgent}/{typeof(PoliteClient).Assembly.GetName().Version?.ToString(3)}");
        _slots = new SemaphoreSlim(options.RequestsAtOnce);
        _pacer = new Pacer(options);
        _retry = RetryOf(options);
        _timeout = new ResiliencePipelineBuilder { TimeProvider = options.Time }.AddTimeout(options.RequestTimeout).Build();
    }

    /// <summary>What one address answers.</summary>
    /// <param name="address">The address.</param>
    /// <param name="read">Reads the answer; a <see cref="WebException"/> of a passing kind asks for another try.</param>
    /// <param name="cancellation">Stops the request and any wait.</param>
    /// <exception cref="WebException">It gave no answer that can be read.</exception>
    public async Task<T> GetAsync<T>(Uri address, Func<WebAnswer, T> read, CancellationToken cancellation)
    {
        try
        {
            return await _retry.ExecuteAsync(async token => read(await AskAsync(address, token).ConfigureAwait(false)), cancellation).ConfigureAwait(false);
        }
        catch (WebException e) when (e.Kind == WebFailure.Passing)
        {
            throw new WebException($"{e.Message} It was tried {_options.Retries + 1} times; start again later, what is fetched is kept.", e.Kind, e);
        }
    }

    /// <summary>Keeps to the delay between requests that the server suggests.</summary>
    /// <param name="delay">What it suggests; null for nothing.</param>
    /// <exception cref="WebException">It suggests more than the longest wait.</exception>
    public void Suggest(TimeSpan? delay)
    {
        RequireBearable(delay, "The server answers");
        _pacer.Suggest(delay ?? TimeSpan.Zero);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _slots.Dispose();
    }

    private static ResiliencePipeline RetryOf(WebOptions options)
    {
        if (options.Retries == 0)
            return ResiliencePipeline.Empty;
        return new ResiliencePipelineBuilder { TimeProvider = options.Time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is WebException { Kind: WebFailure.Passing }),
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                MaxDelay = options.LongestWait,
                BackoffType = DelayBackoffType.Exponential,
            })
            .Build();
    }

    private async Task<WebAnswer> AskAsync(Uri address, CancellationToken cancellation)
    {
        await _slots.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            for (int hop = 0; hop <= _options.MaximumRedirections; hop++)
            {
                WebReply reply = await SendAsync(address, cancellation).ConfigureAwait(false);
                if (!reply.IsRedirection)
                    return reply.IsSuccess ? new WebAnswer(address, reply.Content) : throw FailureOf(reply, address);
                address = TargetOf(reply, address);
            }
            throw new WebException($"{WebAddress.Shown(address)} was reached by {_options.MaximumRedirections + 1} redirections and sends further; check the server's address.", WebFailure.Final);
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task<WebReply> SendAsync(Uri address, CancellationToken cancellation)
    {
        await _pacer.TakeTurnAsync(cancellation).ConfigureAwait(false);
        string shown = WebAddress.Shown(address);
        try
        {
            return await _timeout.ExecuteAsync(async token => await SendOnceAsync(address, token).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        }
        catch (TimeoutRejectedException e)
        {
            throw new WebException(Sentence($"{shown} did not finish its answer within {_options.RequestTimeout.TotalSeconds:0.###} s."), WebFailure.Passing, e);
        }
        catch (InvalidDataException e)
        {
            throw new WebException($"The packed answer of {shown} is damaged.", WebFailure.Passing, e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new WebException($"{shown} cannot be reached or broke off ({ServerMessage.Shortened(e.Message).TrimEnd('.')}).", WebFailure.Passing, e);
        }
    }

    private async Task<WebReply> SendOnceAsync(Uri address, CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        _key?.SignIfOwn(request);
        using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        return await WebReplyReader.ReadAsync(response, _options, cancellation).ConfigureAwait(false);
    }

    private Uri TargetOf(WebReply reply, Uri address)
    {
        if (reply.Location is null)
            throw new WebException($"{WebAddress.Shown(address)} sends elsewhere ({(int)reply.Status}) without saying where.", WebFailure.Final);
        Uri target = new(address, reply.Location);
        if (!WebAddress.IsWeb(target) || (_key is not null && !_key.IsFor(target)))
            throw new WebException($"{WebAddress.Shown(address)} sends to another server, {WebAddress.Shown(target)}, which is refused: the key is for the first one alone.", WebFailure.Final);
        return target;
    }

    private WebException FailureOf(WebReply reply, Uri address)
    {
        string words = ServerMessage.Of(reply.Content);
        if (_key is not null)
            words = _key.RemovedFrom(words);
        string said = words.Length > 0 ? $", '{words.TrimEnd('.')}'" : "";
        string shown = $"{WebAddress.Shown(address)} answers {(int)reply.Status}{said}";
        if (reply.IsRefusal)
            return new WebException($"{shown}: {(_key is null ? "it refuses the request; some servers do so where a page is too large" : $"it refuses the key; set {_key.Origin}")}.", WebFailure.Final);
        if (reply.Failure == WebFailure.Passing && reply.RetryAfter is { } wait)
            Wait(wait, shown);
        return new WebException($"{shown}.", reply.Failure);
    }

    private void Wait(TimeSpan wait, string who)
    {
        RequireBearable(wait, who);
        _waiting?.Report(Sentence($"the server asks to wait {wait.TotalSeconds:0.###} s"));
        _pacer.Pause(wait);
    }

    private void RequireBearable(TimeSpan? wait, string who)
    {
        if (wait > _options.LongestWait)
            throw new WebException(
                Sentence($"{who} and asks to wait {wait.Value.TotalSeconds:0} s, longer than the longest wait of {_options.LongestWait.TotalSeconds:0} s; start again after {_options.Time.GetUtcNow() + wait.Value:yyyy-MM-dd HH:mm:ss} UTC, what is fetched is kept."),
                WebFailure.Final);
    }

    private static string Sentence(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
