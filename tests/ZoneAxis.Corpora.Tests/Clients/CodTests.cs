using System.Text;

namespace ZoneAxis.Corpora.Tests;

public sealed class CodTests : DownloadTest
{
    private const string Cif = """
        data_1000041
        _chemical_formula_sum 'Cl Na'
        _journal_year 1913
        _symmetry_Int_Tables_number 225
        _symmetry_space_group_name_H-M 'F m -3 m'
        _cell_length_a 5.62
        _cell_length_b 5.62
        _cell_length_c 5.62
        _cell_angle_alpha 90
        _cell_angle_beta 90
        _cell_angle_gamma 90
        loop_
        _atom_site_label
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        Na1 0 0 0
        Cl1 0.5 0.5 0.5
        """;

    [Fact]
    public async Task Entries_come_in_the_order_of_the_list_with_their_numbers_as_names()
    {
        using LocalServer server = new(ServerReply.Of(Cif));
        SourcedStructure[] structures = await AllAsync(Source(server, 2, "9008678", "1000041", "1526655"));
        Assert.Equal(["9008678", "1000041", "1526655"], structures.Select(one => one.Id));
        Assert.All(structures, one => Assert.Equal(new DateOnly(1913, 12, 31), one.Facts.Date));
        Assert.All(structures, one => Assert.Equal((225, 8, one.Id), (one.Facts.Label, one.Crystal!.Sites.Length, one.Crystal.Name)));
        Assert.Equal(["/cod/1000041.cif", "/cod/1526655.cif", "/cod/9008678.cif"], server.Requests.Select(request => request.Target).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_entry_that_is_not_there_is_listed_and_the_others_go_on()
    {
        using LocalServer server = new(request => request.Target.Contains("1000002", StringComparison.Ordinal) ? ServerReply.Of("", 404) : ServerReply.Of(Cif));
        CodSource source = Source(server, 100, "1000001", "1000002", "1000003");
        DownloadResult result = await RunAsync(source);
        Assert.Equal((3, 1, 3L), (result.Structures, result.Missing, result.Total));
        Assert.Equal([null, "The COD has no entry 1000002.", null], DownloadOf(source).Read(cancellation: TestContext.Current.CancellationToken).Select(one => one.Problem));
        Assert.Equal(3, server.Requests.Length);
    }

    [Fact]
    public async Task An_entry_that_the_server_chokes_on_is_listed_and_the_others_go_on()
    {
        using LocalServer server = new(request => request.Target.Contains("1000002", StringComparison.Ordinal) ? ServerReply.Of("", 500) : ServerReply.Of(Cif));
        SourcedStructure[] structures = await AllAsync(Source(server, 100, "1000001", "1000002", "1000003"));
        Assert.Contains("answers 500. It was tried 6 times", structures[1].Problem, StringComparison.Ordinal);
        Assert.NotNull(structures[2].Crystal);
    }

    [Fact]
    public async Task A_server_that_is_down_ends_the_work_and_a_later_run_goes_on()
    {
        bool isDown = false;
        using LocalServer server = new(_ => isDown ? ServerReply.Of("", 503) : ServerReply.Of(Cif));
        CodSource source = Source(server, 1, "1000001", "1000002");
        await DownloadOf(source).RunAsync(new Report(_ => isDown = server.Requests.Length == 1), TestContext.Current.CancellationToken)
            .ContinueWith(run => Assert.Contains("answers 503", run.Exception!.InnerException!.Message, StringComparison.Ordinal), TaskScheduler.Default);
        isDown = false;
        Assert.Equal(2, (await AllAsync(source)).Count(one => one.Crystal is not null));
        Assert.Equal(1, server.Requests.Count(request => request.Target.Contains("1000001", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_list_of_which_nothing_is_there_is_told()
    {
        using LocalServer server = new(ServerReply.Of("", 404));
        Assert.Contains("gave no structure (2 entries named, 2 of them missing)", await FailureAsync(Source(server, 100, "1000001", "1000002")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_no_CIF_is_asked_for_again_and_listed()
    {
        using LocalServer server = new(request => ServerReply.Of(request.Target.Contains("1000002", StringComparison.Ordinal) ? "<html>busy</html>" : Cif));
        SourcedStructure[] structures = await AllAsync(Source(server, 100, "1000001", "1000002"));
        Assert.Contains("is no CIF", structures[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CIF_that_cannot_be_read_is_listed()
    {
        using LocalServer server = new(request => ServerReply.Of(request.Target.Contains("1000002", StringComparison.Ordinal) ? Cif.Replace("Na1", "Qq1", StringComparison.Ordinal) : Cif));
        SourcedStructure[] structures = await AllAsync(Source(server, 100, "1000001", "1000002"));
        Assert.StartsWith("COD 1000002", structures[1].Problem, StringComparison.Ordinal);
        Assert.Null(structures[1].Crystal);
    }

    [Fact]
    public async Task A_CIF_in_Latin_1_is_read()
    {
        using LocalServer server = new(new ServerReply(200, Encoding.Latin1.GetBytes($"# Gražulis, Ångström, é\n{Cif}")));
        Assert.NotNull((await AllAsync(Source(server, 1, "1000041")))[0].Crystal);
    }

    [Fact]
    public void Numbers_are_read_from_a_list_each_once()
    {
        string file = FileOf("# from the web\n1000041\n9008678.cif, 1000041  # again\n\n1526655\n");
        Assert.Equal(["1000041", "9008678", "1526655"], CodIds.Read(file));
    }

    [Theory]
    [InlineData("1000041\nNaCl\n", "line 2: found 'NaCl'")]
    [InlineData("999999", "line 1: found '999999'")]
    [InlineData("10000000", "line 1: found '10000000'")]
    [InlineData("../1000041", "line 1: found '../1000041'")]
    [InlineData("# nothing\n", "there is no COD number")]
    public void A_list_that_is_none_is_refused(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => CodIds.Read(FileOf(text))).Message, StringComparison.Ordinal);

    private static CodSource Source(LocalServer server, int batch, params string[] ids) =>
        new(new CodOptions { Server = new Uri(server.Address, "cod"), Ids = [.. ids], BatchSize = batch });

    private string FileOf(string text)
    {
        Directory.CreateDirectory(Folder);
        string file = Path.Combine(Folder, "ids.txt");
        File.WriteAllText(file, text);
        return file;
    }
}
