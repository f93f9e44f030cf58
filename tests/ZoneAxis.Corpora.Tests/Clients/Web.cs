namespace ZoneAxis.Corpora.Tests;

/// <summary>What the tests of the clients share.</summary>
internal static class Web
{
    public const string Key = "s3cretKeyOfTheUser0123456789";

    public static TimeSpan RequestTimeout { get; } = TimeSpan.FromSeconds(61.5);

    public static VirtualClock Clock() => new(RequestTimeout);

    public static WebOptions Options(VirtualClock clock) => new() { Time = clock, RequestTimeout = RequestTimeout, MinimumInterval = TimeSpan.Zero };

    public static DownloadOptions Bounds(VirtualClock clock) => new() { Web = Options(clock) };

    public static WebKey KeyFor(Uri server) => new("X-API-KEY", Key, server, "MP_API_KEY");

    public static async Task<string> TextOfAsync(PoliteClient client, Uri address) =>
        await client.GetAsync(address, answer => System.Text.Encoding.UTF8.GetString(answer.Content), TestContext.Current.CancellationToken);

    /// <summary>The sentence of the failure that a request must end in; no sentence may hold the key.</summary>
    public static async Task<string> FailureOfAsync(Func<Task> request)
    {
        WebException failure = await Assert.ThrowsAsync<WebException>(request);
        Assert.DoesNotContain(Key, failure.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith(".", failure.Message, StringComparison.Ordinal);
        return failure.Message;
    }
}
