using System.Globalization;
using CsCheck;

namespace ZoneAxis.Corpora.Tests;

public sealed class DownloadTests : DownloadTest
{
    private const int Pages = 6;

    /// <summary>A power cut may fall before any write, between a page and the cursor, or behind both.</summary>
    [Fact]
    public void A_download_that_is_killed_anywhere_goes_on_without_loss_and_without_doubles()
    {
        using LocalServer server = Server();
        string[] whole = [.. Enumerable.Range(1, 2 * Pages).Select(number => $"s{number}")];
        Gen.Select(Gen.Int[0, Pages], Gen.Bool).Array[1, 3].Sample(
            kills =>
            {
                using DownloadTestFolder folder = new();
                foreach ((int pages, bool loseCursor) in kills)
                    KillAfter(pages, loseCursor, folder.Path, server);
                Download last = new(Source(server), folder.Path, Web.Bounds(Clock));
                DownloadResult result = last.RunAsync().GetAwaiter().GetResult();
                Assert.Equal((whole.Length, 0L), (result.Structures, result.Repeated));
                Assert.Equal(whole, last.Read(cancellation: TestContext.Current.CancellationToken).Select(one => one.Id));
            },
            iter: 25,
            threads: 1);
    }

    [Fact]
    public async Task A_finished_download_asks_for_nothing()
    {
        using LocalServer server = Server();
        DownloadResult first = await RunAsync(Source(server));
        int requests = server.Requests.Length;
        DownloadResult again = await RunAsync(Source(server));
        Assert.Equal(requests, server.Requests.Length);
        Assert.Equal((first.Structures, first.Total, first.Missing), (again.Structures, again.Total, again.Missing));
    }

    [Fact]
    public async Task A_repeated_next_is_refused_also_where_its_page_came_in_an_earlier_run()
    {
        int turn = int.MaxValue;
        using LocalServer server = new(request => ServerReply.Of(OptimadeJson.Page($"/v1/structures?page={(request.Number == turn ? 2 : request.Number + 1)}", new { }, request.Number)));
        await KillAfterAsync(3, server);
        turn = server.Requests.Length + 1;
        Assert.Contains("names page 2 as the next one", await FailureAsync(Source(server)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_refused_leaves_the_pages_before_it()
    {
        using LocalServer server = new(request => ServerReply.Of(OptimadeJson.Page($"/v1/structures?page={Math.Min(request.Number + 1, 3)}", new { }, request.Number)));
        await FailureAsync(Source(server));
        Assert.Equal(["s1", "s2"], DownloadOf(Source(server)).Read(cancellation: TestContext.Current.CancellationToken).Select(one => one.Id));
    }

    [Fact]
    public async Task A_folder_with_another_request_is_refused()
    {
        using LocalServer server = Server();
        await RunAsync(Source(server));
        OptimadeSource other = new(new OptimadeOptions { Server = server.Address, Filter = "nelements=2" });
        InvalidDataException refused = await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(other));
        Assert.Contains("holds another download", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => DownloadOf(other).Read(cancellation: TestContext.Current.CancellationToken).ToArray());
    }

    [Fact]
    public async Task Two_downloads_do_not_share_a_folder()
    {
        using LocalServer server = Server();
        Exception? refused = null;
        Report second = new(_ => refused ??= Record.Exception(() => new DownloadFolder(Folder).Claim().Dispose()));
        await RunAsync(Source(server), progress: second);
        Assert.Contains("another download works in this folder", Assert.IsType<InvalidDataException>(refused).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_killed_download_left_half_written_is_removed()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, ".page-000001.gz.0123.tmp"), "half");
        using LocalServer server = Server();
        await RunAsync(Source(server));
        Assert.Equal(["cursor.json", .. Enumerable.Range(1, Pages).Select(number => $"page-{number:000000}.gz")], Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("cursor.json", "no cursor of a download")]
    [InlineData("page-000002.gz", "missing or damaged")]
    public async Task A_damaged_folder_is_told(string file, string expected)
    {
        using LocalServer server = Server();
        await RunAsync(Source(server));
        File.WriteAllText(Path.Combine(Folder, file), "{\"request\": 3");
        InvalidDataException told = await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(Source(server)));
        Assert.Contains(expected, told.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => DownloadOf(Source(server)).Read(cancellation: TestContext.Current.CancellationToken).ToArray());
    }

    [Fact]
    public void A_folder_without_a_download_is_told() =>
        Assert.Contains("no download", Assert.Throws<InvalidDataException>(() => DownloadOf(new OptimadeSource(new OptimadeOptions { Server = new Uri("http://127.0.0.1") })).Read(cancellation: TestContext.Current.CancellationToken).ToArray()).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Progress_tells_counts_total_and_why_nothing_moves()
    {
        using LocalServer server = new(
            ServerReply.Of("", 429).With("Retry-After", "5"),
            ServerReply.Of(OptimadeJson.Page("/v1/structures?page=2", new { data_returned = 3 }, 1, 2)),
            ServerReply.Of(OptimadeJson.Page(null, new { }, 3)));
        List<DownloadProgress> told = [];
        await RunAsync(Source(server), progress: new Report(told.Add));
        Assert.Equal([(0, null), (0, null), (2, 3), (3, 3)], told.Select(one => (one.Structures, one.Total)));
        Assert.Equal(["", "the server asks to wait 5 s", "", ""], told.Select(one => one.Waiting));
        Assert.Equal(3 / 5.0, told[^1].PerSecond, 0.3);
    }

    [Fact]
    public async Task A_download_that_is_stopped_keeps_what_it_has()
    {
        using LocalServer server = Server();
        await KillAfterAsync(2, server);
        Assert.Equal(["s1", "s2", "s3", "s4"], DownloadOf(Source(server)).Read(cancellation: TestContext.Current.CancellationToken).Select(one => one.Id));
    }

    /// <summary>Two structures a page.</summary>
    private static LocalServer Server() => new(request =>
    {
        int page = request.Target.Contains("page=", StringComparison.Ordinal)
            ? int.Parse(QueryText.Parse(request.Target.Split('?')[1]).Single(one => one.Name == "page").Value, CultureInfo.InvariantCulture)
            : 1;
        return ServerReply.Of(OptimadeJson.Page(page < Pages ? $"/v1/structures?page={page + 1}" : null, new { data_returned = 2 * Pages }, (2 * page) - 1, 2 * page));
    });

    private static OptimadeSource Source(LocalServer server) => new(new OptimadeOptions { Server = server.Address });

    private Task KillAfterAsync(int pages, LocalServer server)
    {
        KillAfter(pages, loseCursor: false, Folder, server);
        return Task.CompletedTask;
    }

    /// <summary>Stops a run after some pages; with a lost cursor as if the power had gone between the last page and its cursor.</summary>
    private void KillAfter(int pages, bool loseCursor, string folder, LocalServer server)
    {
        using CancellationTokenSource stop = new();
        string cursor = Path.Combine(folder, "cursor.json");
        byte[]? before = null;
        int told = -1;
        Report report = new(_ =>
        {
            if (++told == pages)
                stop.Cancel();
            else if (loseCursor)
                before = File.Exists(cursor) ? File.ReadAllBytes(cursor) : null;
        });
        Record.Exception(() => new Download(Source(server), folder, Web.Bounds(Clock)).RunAsync(report, stop.Token).GetAwaiter().GetResult());
        if (loseCursor && before is not null)
            File.WriteAllBytes(cursor, before);
        else if (loseCursor)
            File.Delete(cursor);
    }
}
