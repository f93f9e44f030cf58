using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace ZoneAxis.Corpora.Tests;

public sealed class MaterialsProjectTests : DownloadTest
{
    private const int Entries = 5;

    [Fact]
    public async Task Pages_are_read_by_what_was_skipped_with_the_key_in_its_header()
    {
        using LocalServer server = Server();
        SourcedStructure[] structures = await AllAsync(Source(server));
        Assert.Equal(["mp-0", "mp-1", "mp-2", "mp-3", "mp-4"], structures.Select(one => one.Id));
        Assert.Equal(["0", "2", "4"], server.Requests.Select(request => Parameter(request, "_skip")));
        Assert.All(server.Requests, request =>
        {
            Assert.Equal(Web.Key, request.Headers["X-API-KEY"]);
            Assert.StartsWith("/materials/summary/?deprecated=false&_fields=material_id,", request.Readable, StringComparison.Ordinal);
            Assert.StartsWith("ZoneAxis/", request.Headers["User-Agent"], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Labels_origins_and_dates_are_read_with_the_structures()
    {
        using LocalServer server = Server();
        SourcedStructure[] structures = await AllAsync(Source(server));
        Assert.All(structures, one => Assert.Equal(221, one.Facts.Label));
        Assert.Equal([true, false, true, false, true], structures.Select(one => one.Facts.IsExperimental!.Value));
        Assert.Equal([10, 11, 12, 13, 14], structures.Select(one => one.Facts.Date!.Value.DayNumber - new DateOnly(2021, 4, 30).DayNumber));
        Assert.Equal(4, structures[0].Crystal!.Lattice.Parameters.A, 12);
    }

    [Fact]
    public async Task A_server_that_gives_fewer_than_asked_loses_nothing()
    {
        using LocalServer server = Server(most: 1);
        Assert.Equal(Entries, (await AllAsync(Source(server))).Length);
    }

    [Fact]
    public async Task A_server_that_does_not_say_how_many_there_are_is_read_to_an_empty_page()
    {
        using LocalServer server = Server(saysTotal: false);
        Assert.Equal(Entries, (await AllAsync(Source(server))).Length);
        Assert.Equal(4, server.Requests.Length);
    }

    [Fact]
    public async Task A_server_that_does_not_skip_is_refused()
    {
        using LocalServer server = new(ServerReply.Of(PageOf(0, 2, null)));
        Assert.Contains("brought no new structure", await FailureAsync(Source(server)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_gives_less_than_it_says_is_noted()
    {
        using LocalServer server = Server(total: 7);
        DownloadResult result = await RunAsync(Source(server));
        Assert.Equal(["The server says that it has 7 structures and gave 5."], result.Notes);
    }

    [Fact]
    public async Task Conditions_are_sent_as_they_are_given()
    {
        using LocalServer server = Server();
        await RunAsync(new MaterialsProjectSource(Options(server) with { Query = "nelements=2&chemsys=Si-O&deprecated=true" }));
        Assert.StartsWith("/materials/summary/?nelements=2&chemsys=Si-O&deprecated=true&_fields=", server.Requests[0].Readable, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_limit=3")]
    [InlineData("nelements")]
    public void Conditions_that_are_none_are_refused(string query)
    {
        MaterialsProjectOptions options = new() { Key = Web.Key, Query = query };
        Assert.Contains("is no condition", Assert.Throws<WebException>(() => new MaterialsProjectSource(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_key_is_told()
    {
        string sentence = Assert.Throws<WebException>(() => new MaterialsProjectSource(new MaterialsProjectOptions { Key = "" })).Message;
        Assert.Contains("MP_API_KEY", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_in_no_file_and_no_text()
    {
        using LocalServer server = Server();
        MaterialsProjectSource source = Source(server);
        await RunAsync(source);
        foreach (string file in Directory.EnumerateFiles(Folder))
            Assert.DoesNotContain(Web.Key, TextOf(file), StringComparison.Ordinal);
        Assert.DoesNotContain(Web.Key, $"{source} {source.Request} {source.Name} {source.Key} {Options(server)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_structure_is_listed_and_the_others_go_on()
    {
        using LocalServer server = new(ServerReply.Of(BadPage()));
        SourcedStructure[] structures = await AllAsync(Source(server));
        Assert.Equal([true, false, true], structures.Select(one => one.Crystal is not null));
        Assert.StartsWith("Materials Project mp-1", structures[1].Problem, StringComparison.Ordinal);
    }

    private static string BadPage()
    {
        object?[] documents = [Document(0), new { material_id = "mp-1", structure = (object?)null }, Document(2)];
        return JsonSerializer.Serialize(new { data = documents, meta = new { total_doc = 3 } });
    }

    private static string TextOf(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal))
            return File.ReadAllText(file);
        using StreamReader reader = new(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static MaterialsProjectOptions Options(LocalServer server) => new() { Server = server.Address, Key = Web.Key, PageLimit = 2 };

    private static MaterialsProjectSource Source(LocalServer server) => new(Options(server));

    /// <summary>Knows five materials.</summary>
    private static LocalServer Server(int most = int.MaxValue, bool saysTotal = true, int total = Entries) => new(request =>
    {
        int skip = int.Parse(Parameter(request, "_skip"), System.Globalization.CultureInfo.InvariantCulture);
        int limit = int.Parse(Parameter(request, "_limit"), System.Globalization.CultureInfo.InvariantCulture);
        return ServerReply.Of(PageOf(skip, Math.Min(Math.Min(limit, most), Math.Max(Entries - skip, 0)), saysTotal ? total : null));
    });

    private static string Parameter(ServerRequest request, string name) => QueryText.Parse(request.Target.Split('?')[1]).Single(one => one.Name == name).Value;

    private static string PageOf(int first, int count, int? total) => JsonSerializer.Serialize(new
    {
        data = Enumerable.Range(first, count).Select(Document),
        meta = total is null ? (object)new { } : new { total_doc = total },
    });

    private static object Document(int number) => new
    {
        material_id = $"mp-{number}",
        structure = new
        {
            lattice = new { matrix = new double[][] { [4, 0, 0], [0, 4, 0], [0, 0, 4] } },
            sites = new[] { new { species = new[] { new { element = "Po", occu = 1 } }, abc = new double[] { 0, 0, 0 } } },
        },
        symmetry = new { number = 221 },
        theoretical = number % 2 == 1,
        last_updated = $"2021-05-1{number}T19:28:00.123000",
    };
}
