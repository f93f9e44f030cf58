using System.Text;

namespace ZoneAxis.Corpora.Tests;

public sealed class OptimadeTests : DownloadTest
{
    private static readonly object Nothing = new { };

    [Theory]
    [InlineData("text")]
    [InlineData("object")]
    [InlineData("relative")]
    public async Task Pages_are_read_along_the_links_in_all_their_forms(string form)
    {
        using LocalServer server = Paged(form);
        SourcedStructure[] structures = await AllAsync(Source(server));
        Assert.Equal(["s1", "s2", "s3"], structures.Select(one => one.Id));
        Assert.All(structures, one => Assert.Equal((one.Id, new DateOnly(2019, 6, 8)), (one.Crystal!.Name, one.Facts.Date)));
        Assert.Equal(2, server.Requests.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("optimade/v1.1/")]
    [InlineData("v1/structures")]
    public async Task The_first_request_asks_for_structures_of_version_1(string path)
    {
        using LocalServer server = Single(OptimadeJson.Page(null, Nothing, 1));
        OptimadeSource source = new(new OptimadeOptions { Server = new Uri(server.Address, path), Filter = "elements HAS \"Si\" AND nelements=2", PageLimit = 7 });
        await RunAsync(source);
        string target = server.Requests[0].Readable;
        Assert.StartsWith(path.Contains("1.1", StringComparison.Ordinal) ? "/optimade/v1.1/structures?" : "/v1/structures?", target, StringComparison.Ordinal);
        Assert.Contains("filter=elements HAS \"Si\" AND nelements=2&", target, StringComparison.Ordinal);
        Assert.Contains("response_fields=lattice_vectors,cartesian_site_positions,species,", target, StringComparison.Ordinal);
        Assert.EndsWith("&page_limit=7", target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_a_link_forgets_are_asked_for_again()
    {
        using LocalServer server = Paged("relative");
        await RunAsync(Source(server));
        Assert.StartsWith("/v1/structures?page_offset=2&response_fields=lattice_vectors,", server.Requests[1].Readable, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_delay_that_the_server_suggests_is_kept()
    {
        using LocalServer server = new(request => request.Number < 3
            ? ServerReply.Of(OptimadeJson.Page($"/v1/structures?page={request.Number}", new { request_delay = 1.25 }, request.Number))
            : ServerReply.Of(OptimadeJson.Page(null, Nothing, request.Number)));
        await RunAsync(Source(server));
        Assert.Equal([TimeSpan.FromSeconds(1.25), TimeSpan.FromSeconds(1.25)], Clock.Waits);
    }

    [Fact]
    public async Task A_link_behind_the_last_page_is_not_followed()
    {
        using LocalServer server = Single(OptimadeJson.Page("/v1/structures?page=2", new { more_data_available = false }, 1));
        await RunAsync(Source(server));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_page_without_structures_that_names_another_is_passed()
    {
        using LocalServer server = new(
            ServerReply.Of(OptimadeJson.Page("/v1/structures?page=2", Nothing, Array.Empty<int>())), ServerReply.Of(OptimadeJson.Page(null, Nothing, 1)));
        Assert.Single(await AllAsync(Source(server)));
    }

    [Fact]
    public async Task Ever_more_pages_without_anything_new_are_refused()
    {
        using LocalServer server = new(request => ServerReply.Of(OptimadeJson.Page($"/v1/structures?page={request.Number}", Nothing, 1, 2)));
        Assert.Contains("the last 6 pages brought no new structure", await FailureAsync(Source(server)), StringComparison.Ordinal);
        Assert.Equal(7, server.Requests.Length);
    }

    [Fact]
    public async Task Ever_more_structures_than_the_server_says_it_has_are_refused()
    {
        using LocalServer server = new(request => ServerReply.Of(OptimadeJson.Page($"/v1/structures?page={request.Number}", new { data_returned = 4 }, request.Number)));
        Assert.Contains("said that it has 4 structures and gave 9", await FailureAsync(Source(server)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_pages_than_the_limit_are_refused()
    {
        using LocalServer server = new(request => ServerReply.Of(OptimadeJson.Page($"/v1/structures?page={request.Number}", Nothing, request.Number)));
        Assert.Contains("more than 3 pages", await FailureAsync(Source(server), Web.Bounds(Clock) with { MaximumPages = 3 }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "page 3 names page 3 as the next one")]
    [InlineData(2, "page 3 names page 2 as the next one")]
    public async Task A_link_to_the_same_or_an_earlier_page_is_refused(int target, string expected)
    {
        using LocalServer server = new(request => ServerReply.Of(OptimadeJson.Page(
            $"/v1/structures?page={(request.Number < 3 ? request.Number + 1 : target)}", Nothing, request.Number)));
        Assert.Contains(expected, await FailureAsync(Source(server)), StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Length);
    }

    [Fact]
    public async Task A_link_to_the_first_page_is_refused()
    {
        using LocalServer server = new(request => ServerReply.Of(OptimadeJson.Page(request.Target, Nothing, request.Number)));
        Assert.Contains("page 1 names page 1 as the next one", await FailureAsync(Source(server)), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_link_to_another_host_is_refused_unless_it_is_allowed()
    {
        using LocalServer server = new(request => ServerReply.Of(request.Number == 1
            ? OptimadeJson.Page($"http://localhost:{request.Headers["Host"].Split(':')[1]}/v1/structures?page=2", Nothing, 1)
            : OptimadeJson.Page(null, Nothing, 2)));
        OptimadeOptions options = new() { Server = server.Address };
        string sentence = await FailureAsync(new OptimadeSource(options));
        Assert.Contains("sends to another host for the next page, http://localhost:", sentence, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/x", "sends to another host")]
    [InlineData("http://[broken", "is no address")]
    public async Task A_link_that_is_no_web_address_is_refused(string next, string expected)
    {
        using LocalServer server = Single(OptimadeJson.Page(next, Nothing, 1));
        Assert.Contains(expected, await FailureAsync(Source(server)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_that_come_twice_count_once()
    {
        using LocalServer server = new(
            ServerReply.Of(OptimadeJson.Page("/v1/structures?page=2", Nothing, 1, 2, 2)), ServerReply.Of(OptimadeJson.Page(null, Nothing, 2, 3)));
        DownloadResult result = await RunAsync(Source(server));
        Assert.Equal((3, 2), (result.Structures, result.Repeated));
        Assert.Equal(["s1", "s2", "s3"], DownloadOf(Source(server)).Read(cancellation: TestContext.Current.CancellationToken).Select(one => one.Id));
    }

    [Fact]
    public async Task One_bad_structure_is_listed_and_the_others_go_on()
    {
        object[] entries = [OptimadeJson.Entry("good"), OptimadeJson.Entry("bad", "Xx"), new { id = "empty" }, 7, OptimadeJson.Entry("fine")];
        using LocalServer server = Single(OptimadeJson.Page(null, Nothing, entries));
        SourcedStructure[] structures = await AllAsync(Source(server));
        Assert.Equal([true, false, false, false, true], structures.Select(one => one.Crystal is not null));
        Assert.Contains("127.0.0.1 bad", structures[1].Problem, StringComparison.Ordinal);
        Assert.Contains("'Xx'", structures[1].Problem, StringComparison.Ordinal);
        Assert.All(structures, one => Assert.Equal(one.Crystal is null, one.Problem is not null));
    }

    [Fact]
    public async Task Entries_without_a_name_are_told_apart()
    {
        object[] entries = [new { type = "structures", n = 1 }, new { type = "structures", n = 2 }];
        using LocalServer server = Single(OptimadeJson.Page(null, Nothing, entries));
        Assert.Equal(2, (await AllAsync(Source(server))).DistinctBy(one => one.Id).Count());
    }

    [Fact]
    public async Task A_data_base_without_structures_is_told()
    {
        using LocalServer server = Single(OptimadeJson.Page(null, Nothing, Array.Empty<int>()));
        Assert.Contains("gave no structure", await FailureAsync(Source(server)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_ends_too_early_is_noted()
    {
        using LocalServer server = Single(OptimadeJson.Page(null, new { more_data_available = true, data_returned = 9 }, 1));
        DownloadResult result = await RunAsync(Source(server));
        Assert.Equal(["The server says that there are more structures but not where.", "The server says that it has 9 structures and gave 1."], result.Notes);
    }

    [Theory]
    [InlineData("""{"errors": [{"status": "400", "title": "Bad", "detail": "no such\nfield"}]}""", "is an error message, 'no such field'")]
    [InlineData("""{"data": {"id": "x"}}""", "has no list \"data\"")]
    [InlineData("""[1, 2]""", "is JSON but no object")]
    public async Task An_answer_that_is_no_list_is_told(string answer, string expected)
    {
        using LocalServer server = Single(answer);
        Assert.Contains(expected, await FailureAsync(Source(server)), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("<html>down</html>", "it begins with '<html>down</html>'")]
    [InlineData("", "is empty")]
    [InlineData("""{"data": [{"id": "s""", "is no whole JSON text")]
    public async Task An_answer_that_is_no_JSON_is_asked_for_again_and_told(string answer, string expected)
    {
        using LocalServer server = Single(answer);
        Assert.Contains(expected, await FailureAsync(Source(server)), StringComparison.Ordinal);
        Assert.Equal(6, server.Requests.Length);
    }

    [Fact]
    public async Task An_answer_that_was_cut_is_whole_the_next_time()
    {
        string page = OptimadeJson.Page(null, Nothing, 1);
        using LocalServer server = new(ServerReply.Of(page[..40]), ServerReply.Of(page));
        Assert.Single(await AllAsync(Source(server)));
    }

    [Fact]
    public async Task A_mark_of_the_byte_order_does_no_harm()
    {
        using LocalServer server = new(new ServerReply(200, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(OptimadeJson.Page(null, Nothing, 1))]));
        Assert.Single(await AllAsync(Source(server)));
    }

    /// <summary>JSON allows half a character in a text or a name; .NET's reader throws on it.</summary>
    [Fact]
    public void Half_a_character_anywhere_is_told_or_listed()
    {
        string whole = OptimadeJson.Page("/x", new { data_returned = 1, request_delay = 1 }, 1);
        OptimadeSource source = new(new OptimadeOptions { Server = new Uri("http://127.0.0.1") });
        for (int place = 0; place < whole.Length; place++)
        {
            byte[] broken = Encoding.UTF8.GetBytes(whole.Insert(place, "\\ud800"));
            Exception? told = Record.Exception(() => OptimadePage.Read(new WebAnswer(new Uri("http://127.0.0.1"), broken)));
            if (told is null)
                Assert.All(source.Read(broken), one => Assert.NotEqual(one.Crystal is null, one.Problem is null));
            else
                Assert.IsType<WebException>(told);
        }
    }

    [Fact]
    public async Task A_page_limit_that_the_server_refuses_is_told_in_its_words()
    {
        using LocalServer server = new(ServerReply.Of("""{"errors": [{"detail": "page_limit is at most 20"}]}""", 403));
        Assert.Contains("'page_limit is at most 20'", await FailureAsync(Source(server)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_structures_endpoint_is_told()
    {
        using LocalServer server = new(ServerReply.Of("not here", 404));
        Assert.Contains("answers 404", await FailureAsync(Source(server)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org")]
    public void An_address_that_is_not_of_the_web_is_refused(string address) =>
        Assert.Contains("is no address", Assert.Throws<WebException>(() => new OptimadeSource(new OptimadeOptions { Server = new Uri(address) })).Message, StringComparison.Ordinal);

    private static OptimadeSource Source(LocalServer server) => new(new OptimadeOptions { Server = server.Address });

    private static LocalServer Single(string page) => new(ServerReply.Of(page));

    /// <summary>Three structures on two pages.</summary>
    private static LocalServer Paged(string form) => new(request =>
    {
        if (request.Number > 1)
            return ServerReply.Of(OptimadeJson.Page(null, new { more_data_available = false }, 3));
        string next = form == "relative" ? "/v1/structures?page_offset=2" : $"http://{request.Headers["Host"]}/v1/structures?page_offset=2";
        object link = form == "object" ? new { href = next, meta = new { } } : next;
        return ServerReply.Of(OptimadeJson.Page(link, new { more_data_available = true, data_returned = 3 }, 1, 2));
    });
}
