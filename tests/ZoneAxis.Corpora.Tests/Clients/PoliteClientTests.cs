using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ZoneAxis.Corpora.Tests;

public sealed class PoliteClientTests
{
    private static readonly ServerReply Good = ServerReply.Of("well");

    private readonly VirtualClock _clock = Web.Clock();

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task A_passing_failure_is_tried_again_after_a_growing_wait(int status)
    {
        using LocalServer server = new(ServerReply.Of("", status), ServerReply.Of("", status), Good);
        using PoliteClient client = new(Web.Options(_clock));
        Assert.Equal("well", await Web.TextOfAsync(client, server.Address));
        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)], _clock.Waits);
    }

    [Fact]
    public async Task A_failure_that_stays_is_told_with_the_number_of_tries()
    {
        using LocalServer server = new(ServerReply.Of("""{"detail": "the data base sleeps"}""", 500));
        using PoliteClient client = new(Web.Options(_clock));
        string sentence = await Web.FailureOfAsync(() => Web.TextOfAsync(client, server.Address));
        Assert.Contains("answers 500, 'the data base sleeps'. It was tried 6 times", sentence, StringComparison.Ordinal);
        Assert.Equal(6, server.Requests.Length);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task The_wait_that_a_server_asks_for_in_seconds_is_kept(int status)
    {
        using LocalServer server = new(ServerReply.Of("", status).With("Retry-After", "77"), Good);
        using PoliteClient client = new(Web.Options(_clock));
        Assert.Equal("well", await Web.TextOfAsync(client, server.Address));
        Assert.True(_clock.GetUtcNow() - VirtualClock.Start >= TimeSpan.FromSeconds(77));
    }

    [Theory]
    [InlineData(null, 100)]
    [InlineData(-20, 120)]
    public async Task The_wait_that_a_server_asks_for_as_a_date_is_counted_by_its_own_clock(int? serverIsOffBy, double expected)
    {
        ServerReply busy = ServerReply.Of("", 429).With("Retry-After", Date(100));
        using LocalServer server = new(serverIsOffBy is { } seconds ? busy.With("Date", Date(seconds)) : busy, Good);
        using PoliteClient client = new(Web.Options(_clock));
        await Web.TextOfAsync(client, server.Address);
        Assert.InRange((_clock.GetUtcNow() - VirtualClock.Start).TotalSeconds, expected, expected + 5);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("0")]
    public async Task A_wait_that_makes_no_sense_is_passed_over(string wait)
    {
        using LocalServer server = new(ServerReply.Of("", 429).With("Retry-After", wait), Good);
        using PoliteClient client = new(Web.Options(_clock));
        Assert.Equal("well", await Web.TextOfAsync(client, server.Address));
        Assert.True(_clock.GetUtcNow() - VirtualClock.Start < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_wait_of_an_hour_ends_the_work_with_the_time_to_come_back()
    {
        using LocalServer server = new(ServerReply.Of("", 429).With("Retry-After", "3600"), Good);
        using PoliteClient client = new(Web.Options(_clock));
        string sentence = await Web.FailureOfAsync(() => Web.TextOfAsync(client, server.Address));
        Assert.Contains("3600 s, longer than the longest wait of 600 s; start again after 2026-03-01 13:00:00 UTC", sentence, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_wait_of_an_hour_is_kept_where_the_user_allows_it()
    {
        using LocalServer server = new(ServerReply.Of("", 429).With("Retry-After", "3600"), Good);
        using PoliteClient client = new(Web.Options(_clock) with { LongestWait = TimeSpan.FromHours(2) });
        Assert.Equal("well", await Web.TextOfAsync(client, server.Address));
    }

    [Fact]
    public async Task A_packed_answer_is_unpacked()
    {
        using LocalServer server = new(Good.Packed());
        using PoliteClient client = new(Web.Options(_clock));
        Assert.Equal("well", await Web.TextOfAsync(client, server.Address));
        Assert.Contains("gzip", server.Requests[0].Headers["Accept-Encoding"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packed_answer_that_is_damaged_is_asked_for_again()
    {
        using LocalServer server = new(Good.With("Content-Encoding", "gzip"), Good.Packed());
        using PoliteClient client = new(Web.Options(_clock));
        Assert.Equal("well", await Web.TextOfAsync(client, server.Address));
        Assert.Equal(2, server.Requests.Length);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_again()
    {
        using LocalServer server = new(Good with { ClaimedLength = 1000 }, Good);
        using PoliteClient client = new(Web.Options(_clock));
        Assert.Equal("well", await Web.TextOfAsync(client, server.Address));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_server_that_falls_silent_or_drips_is_left_after_the_time_for_a_request(int bytesBefore)
    {
        ServerReply drip = Good with { StallAfter = bytesBefore, ThenStall = _clock.EndRequests };
        using LocalServer server = new(drip, Good);
        using PoliteClient client = new(Web.Options(_clock));
        Assert.Equal("well", await Web.TextOfAsync(client, server.Address));
        Assert.Equal(2, server.Requests.Length);
    }

    [Fact]
    public async Task A_server_that_is_always_too_slow_is_told()
    {
        using LocalServer server = new(Good with { StallAfter = 1, ThenStall = _clock.EndRequests });
        using PoliteClient client = new(Web.Options(_clock) with { Retries = 1 });
        string sentence = await Web.FailureOfAsync(() => Web.TextOfAsync(client, server.Address));
        Assert.Contains("did not finish its answer within 61.5 s. It was tried 2 times", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        using PoliteClient client = new(Web.Options(_clock) with { Retries = 0 });
        string sentence = await Web.FailureOfAsync(() => Web.TextOfAsync(client, new Uri($"http://127.0.0.1:{port}/x")));
        Assert.Contains($"127.0.0.1:{port}/x cannot be reached", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_is_too_long_is_refused_also_where_it_hides_in_a_pack(bool packed)
    {
        ServerReply huge = ServerReply.Of(new string(' ', 5000));
        using LocalServer server = new(packed ? huge.Packed() : huge);
        using PoliteClient client = new(Web.Options(_clock) with { MaximumAnswerBytes = 4000 });
        string sentence = await Web.FailureOfAsync(() => Web.TextOfAsync(client, server.Address));
        Assert.Contains("more than 4000 bytes", sentence, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirection_on_the_same_server_is_followed_with_the_key(int status)
    {
        using LocalServer server = new(ServerReply.Of("", status).With("Location", "/new?x=1"), Good);
        using PoliteClient client = new(Web.Options(_clock), Web.KeyFor(server.Address));
        Assert.Equal("well", await Web.TextOfAsync(client, server.Address));
        Assert.Equal("/new?x=1", server.Requests[1].Target);
        Assert.Equal(Web.Key, server.Requests[1].Headers["X-API-KEY"]);
    }

    [Fact]
    public async Task A_redirection_to_another_server_is_refused_where_there_is_a_key()
    {
        using LocalServer other = new(Good);
        using LocalServer server = new(ServerReply.Of("", 301).With("Location", other.Address.AbsoluteUri));
        using PoliteClient client = new(Web.Options(_clock), Web.KeyFor(server.Address));
        string sentence = await Web.FailureOfAsync(() => Web.TextOfAsync(client, server.Address));
        Assert.Contains("sends to another server", sentence, StringComparison.Ordinal);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_redirection_to_another_server_is_followed_where_there_is_no_key()
    {
        using LocalServer other = new(Good);
        using LocalServer server = new(ServerReply.Of("", 301).With("Location", other.Address.AbsoluteUri));
        using PoliteClient client = new(Web.Options(_clock));
        Assert.Equal("well", await Web.TextOfAsync(client, server.Address));
    }

    [Fact]
    public async Task The_key_goes_to_no_other_server()
    {
        using LocalServer other = new(Good);
        using LocalServer server = new(Good);
        using PoliteClient client = new(Web.Options(_clock), Web.KeyFor(server.Address));
        await Web.TextOfAsync(client, other.Address);
        Assert.DoesNotContain("X-API-KEY", other.Requests[0].Headers.Keys);
    }

    [Theory]
    [InlineData("/again", "6 redirections")]
    [InlineData("ftp://127.0.0.1/", "sends to another server")]
    [InlineData(null, "without saying where")]
    public async Task Redirections_without_end_or_sense_are_told(string? location, string expected)
    {
        ServerReply moved = ServerReply.Of("", 301);
        using LocalServer server = new(location is null ? moved : moved.With("Location", location));
        using PoliteClient client = new(Web.Options(_clock));
        Assert.Contains(expected, await Web.FailureOfAsync(() => Web.TextOfAsync(client, server.Address)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_refused_key_is_told_without_the_key_and_not_tried_again(int status)
    {
        using LocalServer server = new(ServerReply.Of($$"""{"message": "bad key {{Web.Key.ToUpperInvariant()}}"}""", status));
        using PoliteClient client = new(Web.Options(_clock), Web.KeyFor(server.Address));
        string sentence = await Web.FailureOfAsync(() => Web.TextOfAsync(client, server.Address));
        Assert.Contains($"answers {status}, 'bad key ***': it refuses the key; set MP_API_KEY", sentence, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task At_most_four_requests_run_at_once_and_four_do()
    {
        using ManualResetEventSlim four = new();
        int running = 0;
        int most = 0;
        Lock gate = new();
        using LocalServer server = new(request =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++running);
                if (running == 4)
                    four.Set();
            }
            bool met = four.Wait(TimeSpan.FromSeconds(30));
            lock (gate)
                running--;
            return met ? Good : ServerReply.Of("", 400);
        });
        using PoliteClient client = new(Web.Options(_clock));
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Web.TextOfAsync(client, server.Address)));
        Assert.Equal(4, most);
    }

    [Fact]
    public void Options_out_of_their_ranges_are_refused()
    {
        WebOptions[] wrong =
        [
            new() { RequestsAtOnce = 5 }, new() { RequestsAtOnce = 0 }, new() { Retries = -1 }, new() { RequestTimeout = TimeSpan.Zero },
            new() { LongestWait = TimeSpan.FromDays(2) }, new() { MaximumAnswerBytes = 0 },
        ];
        Assert.All(wrong, options => Assert.Throws<ArgumentOutOfRangeException>(() => new PoliteClient(options)));
    }

    [Fact]
    public async Task Requests_keep_the_interval_that_the_server_suggests()
    {
        using LocalServer server = new(Good);
        using PoliteClient client = new(Web.Options(_clock));
        client.Suggest(TimeSpan.FromSeconds(3));
        await Web.TextOfAsync(client, server.Address);
        await Web.TextOfAsync(client, server.Address);
        Assert.Equal([TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3)], _clock.Waits);
    }

    [Fact]
    public async Task A_suggested_interval_beyond_the_longest_wait_ends_the_work()
    {
        using PoliteClient client = new(Web.Options(_clock));
        string sentence = await Web.FailureOfAsync(() =>
        {
            client.Suggest(TimeSpan.FromDays(1));
            return Task.CompletedTask;
        });
        Assert.Contains("86400 s", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_stops_at_once()
    {
        using CancellationTokenSource stop = new();
        using LocalServer server = new(Good with { StallAfter = 1, ThenStall = stop.Cancel });
        using PoliteClient client = new(Web.Options(_clock));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync(server.Address, answer => answer, stop.Token));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two words")]
    [InlineData("line\r\nX-Other: 1")]
    public void A_key_that_no_header_can_carry_is_refused(string key)
    {
        WebException refused = Assert.Throws<WebException>(() => new WebKey("X-API-KEY", key, new Uri("https://example.org"), "MP_API_KEY"));
        Assert.Contains("MP_API_KEY", refused.Message, StringComparison.Ordinal);
    }

    private static string Date(int secondsFromStart) => VirtualClock.Start.AddSeconds(secondsFromStart).ToString("R", CultureInfo.InvariantCulture);
}
