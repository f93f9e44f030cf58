using System.Net;
using System.Text.Json.Nodes;

namespace ZoneAxis.Web.Tests;

/// <summary>Who may ask, how many at a time, and what is left when they go.</summary>
public class GuardTests(RunningServer server)
{
    [Fact]
    public async Task Every_answer_forbids_scripts_from_elsewhere_and_within_the_page()
    {
        foreach (string address in new[] { "/", "/api/v1/about", "/nothing/at/all.js", "/batch/anything" })
        {
            using HttpResponseMessage response = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
            string policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task The_address_of_a_batch_is_the_page()
    {
        using HttpResponseMessage response = await server.Client.GetAsync(new Uri("/batch/anything", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public void Nobody_else_reaches_the_server_unless_a_host_is_named()
    {
        Assert.True(server.Server.IsLoopback);
        Assert.Null(server.Server.Token);
        Assert.Equal("127.0.0.1", server.Server.Address.Host);
    }

    [Fact]
    public async Task Beyond_loopback_every_request_needs_the_token()
    {
        await using WebServer open = WebServer.Make(RunningServer.Options with { Host = "0.0.0.0" });
        await open.StartAsync();
        Assert.False(open.IsLoopback);
        Uri address = new($"http://127.0.0.1:{open.Address.Port}/");
        using HttpClient stranger = new() { BaseAddress = address };
        foreach (string path in new[] { "", "api/v1/about", "assets/nothing.js", "?token=wrong", "api/v1/about?token=" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(new Uri(path, UriKind.Relative))).StatusCode);
        using HttpClient program = new() { BaseAddress = address, DefaultRequestHeaders = { Authorization = new("Bearer", open.Token) } };
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(new Uri("api/v1/about", UriKind.Relative))).StatusCode);
        // A browser opens the address that was printed, and the cookie does the rest.
        using HttpClient browser = new() { BaseAddress = address };
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri($"?{open.Address.Query.TrimStart('?')}", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("api/v1/about", UriKind.Relative))).StatusCode);
        await open.StopAsync();
    }

    [Fact]
    public void A_host_that_is_no_address_of_anything_is_refused() =>
        Assert.Contains("no address", Assert.Throws<WebServerException>(() => WebServer.Make(RunningServer.Options with { Host = "not a host" })).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_port_that_is_taken_is_refused_by_a_sentence()
    {
        await using WebServer second = WebServer.Make(RunningServer.Options with { Port = server.Server.Address.Port });
        WebServerException refused = await Assert.ThrowsAsync<WebServerException>(() => second.StartAsync());
        Assert.Contains("another port", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_work_than_fits_is_told_to_come_later()
    {
        using WorkQueue queue = new(new WebLimits { Workers = 1, Waiting = 1 });
        using ManualResetEventSlim done = new();
        Task<int> first = queue.RunAsync(_ => { done.Wait(CancellationToken.None); return 1; }, CancellationToken.None);
        Task<int> second = queue.RunAsync(_ => 2, CancellationToken.None);
        RequestException busy = await Assert.ThrowsAsync<RequestException>(() => queue.RunAsync(_ => 3, CancellationToken.None));
        Assert.Equal(429, busy.Status);
        done.Set();
        int[] answers = await Task.WhenAll(first, second);
        Assert.Equal([1, 2], answers);
        Assert.Equal(4, await queue.RunAsync(_ => 4, CancellationToken.None));
    }

    [Fact]
    public async Task Work_whose_client_is_gone_is_stopped()
    {
        using WorkQueue queue = new(new WebLimits { Workers = 1, Waiting = 1 });
        using CancellationTokenSource client = new();
        TaskCompletionSource stopped = new();
        Task<int> work = queue.RunAsync<int>(
            stop =>
            {
                client.Cancel();
                stop.WaitHandle.WaitOne();
                stopped.SetResult();
                throw new OperationCanceledException(stop);
            },
            client.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        await stopped.Task;
        Assert.Equal(5, await queue.RunAsync(_ => 5, CancellationToken.None));
    }

    [Fact]
    public async Task Work_that_takes_too_long_is_stopped_and_its_place_kept_until_it_ends()
    {
        using WorkQueue queue = new(new WebLimits { Workers = 1, Waiting = 0, Time = TimeSpan.FromMilliseconds(50) });
        using ManualResetEventSlim done = new();
        TaskCompletionSource ended = new();
        Task<int> deaf = queue.RunAsync(
            _ =>
            {
                done.Wait(CancellationToken.None);
                ended.SetResult();
                return 1;
            },
            CancellationToken.None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => deaf);
        await Assert.ThrowsAsync<RequestException>(() => queue.RunAsync(_ => 2, CancellationToken.None));
        done.Set();
        await ended.Task;
    }

    [Fact]
    public async Task Five_hundred_requests_sixteen_at_a_time_all_succeed_and_leave_nothing()
    {
        string[] kinds = ["simulate", "symmetry", "simulate", "identify", "simulate"];
        string[] crystals = ["rutile", "halite", "silicon", "copper", "quartz"];
        async ValueTask Ask(int k, CancellationToken stop)
        {
            (int status, JsonNode answer) = await server.PostAsync(kinds[k % kinds.Length], RunningServer.Form(null, ($"{crystals[k / kinds.Length % crystals.Length]}.cif", RunningServer.Example($"{crystals[k / kinds.Length % crystals.Length]}.cif"))));
            Assert.True(status == 200, $"Request {k}: {status} {answer.ToJsonString()}");
        }

        ParallelOptions sixteen = new() { MaxDegreeOfParallelism = 16 };
        // What is loaded once is not counted.
        await Parallel.ForEachAsync(Enumerable.Range(0, 50), sixteen, Ask);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await Parallel.ForEachAsync(Enumerable.Range(0, 500), sixteen, Ask);
        long after = GC.GetTotalMemory(forceFullCollection: true);
        Assert.True(after - before < 32L << 20, $"{(after - before) >> 10} KiB are still held.");
        await server.NothingIsHeldAsync();
    }
}
