using System.Text;
using CsCheck;

namespace ZoneAxis.Corpora.Tests;

/// <summary>Laws that hold whatever a server does.</summary>
public sealed class FickleServerTests
{
    private const int Pages = 4;

    private static readonly string[] Pieces = ["\"", "{", "[", "0", "-", "\\ud800", "null", "1e999", ",", "\0", "é", ""];

    [Fact]
    public void A_server_that_fails_now_and_then_in_every_way_loses_and_doubles_nothing() =>
        Gen.Int[0, 7].Array[Pages * 3].Sample(
            moods =>
            {
                VirtualClock clock = Web.Clock();
                using LocalServer server = new(request => Mood(moods[(request.Number - 1) % moods.Length], PageOf(request), clock));
                using DownloadTestFolder folder = new();
                Download download = new(new OptimadeSource(new OptimadeOptions { Server = server.Address }), folder.Path, Bounds(clock));
                DownloadResult result = download.RunAsync(cancellation: TestContext.Current.CancellationToken).GetAwaiter().GetResult();
                Assert.Equal((Pages, 0L), (result.Structures, result.Repeated));
                Assert.Equal(["s1", "s2", "s3", "s4"], download.Read(cancellation: TestContext.Current.CancellationToken).Select(one => one.Id));
            },
            iter: 25,
            threads: 1);

    /// <summary>A broken answer is a sentence or a list of structures and problems, never a crash.</summary>
    [Fact]
    public void Answers_with_bytes_changed_are_told_or_listed()
    {
        byte[] whole = Encoding.UTF8.GetBytes(OptimadeJson.Page(null, new { data_returned = 2, request_delay = 0.5 }, 1, 2));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.OneOf([.. Pieces.Select(Gen.Const)])).Array[1, 3].Sample(
            changes =>
            {
                byte[] broken = whole;
                foreach ((int place, string text) in changes)
                    broken = [.. broken[..Math.Min(place, broken.Length)], .. Encoding.UTF8.GetBytes(text), .. broken[Math.Min(place + 1, broken.Length)..]];
                VirtualClock clock = Web.Clock();
                using LocalServer server = new(new ServerReply(200, broken));
                using DownloadTestFolder folder = new();
                Download download = new(
                    new OptimadeSource(new OptimadeOptions { Server = server.Address }), folder.Path, new DownloadOptions { Web = Web.Options(clock) with { Retries = 0 } });
                if (Record.Exception(() => download.RunAsync(cancellation: TestContext.Current.CancellationToken).GetAwaiter().GetResult()) is { } told)
                    Assert.IsType<WebException>(told);
                else
                    Assert.All(download.Read(cancellation: TestContext.Current.CancellationToken), one => Assert.NotEqual(one.Crystal is null, one.Problem is null));
            },
            iter: 100,
            threads: 1);
    }

    private static DownloadOptions Bounds(VirtualClock clock) => new() { Web = Web.Options(clock) with { Retries = Pages * 3 } };

    private static ServerReply PageOf(ServerRequest request)
    {
        int page = request.Target.Contains("?page=", StringComparison.Ordinal) ? request.Target[(request.Target.IndexOf('=', StringComparison.Ordinal) + 1)] - '0' : 1;
        return ServerReply.Of(OptimadeJson.Page(page < Pages ? $"/v1/structures?page={page + 1}" : null, new { data_returned = Pages }, page));
    }

    /// <summary>Half of the moods are good.</summary>
    private static ServerReply Mood(int mood, ServerReply good, VirtualClock clock) => mood switch
    {
        0 => ServerReply.Of("", 500),
        1 => ServerReply.Of("", 429).With("Retry-After", "3"),
        2 => good with { Body = good.Body[..20] },
        3 => good with { StallAfter = 20, ThenStall = clock.EndRequests },
        4 => good.Packed(),
        _ => good,
    };
}
