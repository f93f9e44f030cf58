using System.Text.Json;
using ZoneAxis.Corpora;
using ZoneAxis.Corpora.Tests;

namespace ZoneAxis.Cli.Tests;

public sealed class WebImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Corpus => _folder.File("corpus");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Structures_of_a_server_become_a_corpus_and_are_not_asked_for_again()
    {
        using LocalServer server = new(
            ServerReply.Of(OptimadeJson.Page("/v1/structures?page=2", new { data_returned = 3 }, 1, 2)), ServerReply.Of(OptimadeJson.Page(null, new { }, 3)));
        string[] command = ["corpus", "import", $"optimade:{server.Address}", "--out", Corpus, "--json"];
        CliRun run = CliRun.Of(command);
        Assert.Equal((0, ""), (run.Code, run.Error));
        JsonElement said = Assert.Single(run.Objects);
        Assert.Equal((3, 0), (said.GetProperty("crystals").GetInt32(), said.GetProperty("failures").GetInt32()));
        SourceInfo source = Assert.Single(CorpusManifest.Read(Corpus).Sources);
        Assert.Equal(("OPTIMADE at 127.0.0.1", "not stated"), (source.Name, source.Licence));
        Assert.Equal(0, CliRun.Of(command).Code);
        Assert.Equal(2, server.Requests.Length);
    }

    [Fact]
    public void One_bad_structure_is_listed_and_a_short_list_is_told()
    {
        using LocalServer server = new(ServerReply.Of(OptimadeJson.Page(null, new { data_returned = 9 }, OptimadeJson.Entry("good"), OptimadeJson.Entry("bad", "Xx"))));
        CliRun run = CliRun.Of("corpus", "import", $"optimade:{server.Address}", "--out", Corpus, "--attribution", "mine");
        Assert.Equal(1, run.Code);
        Assert.Contains("1 structures imported", run.Output, StringComparison.Ordinal);
        Assert.Contains("OPTIMADE at 127.0.0.1: The server says that it has 9 structures and gave 2.", run.Error, StringComparison.Ordinal);
        Assert.Contains("bad", File.ReadAllText(Path.Combine(Corpus, ImportFailure.FileName)), StringComparison.Ordinal);
        Assert.Equal("mine", Assert.Single(CorpusManifest.Read(Corpus).Sources).Licence);
    }

    [Fact]
    public void A_server_without_structures_makes_no_corpus()
    {
        using LocalServer server = new(ServerReply.Of(OptimadeJson.Page(null, new { }, Array.Empty<int>())));
        CliRun run = CliRun.Of("corpus", "import", $"optimade:{server.Address}", "--out", Corpus);
        Assert.Equal(1, run.Code);
        Assert.StartsWith("zoneaxis: OPTIMADE at 127.0.0.1 gave no structure", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Corpus));
    }

    [Fact]
    public void Entries_of_the_COD_come_from_the_server_that_is_named()
    {
        using LocalServer server = new(request => request.Target.EndsWith("1000041.cif", StringComparison.Ordinal)
            ? ServerReply.Of("data_x\n_symmetry_space_group_name_H-M 'P 1'\n_cell_length_a 3\n_cell_length_b 3\n_cell_length_c 3\n_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma 90\nloop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nPo1 0 0 0\n")
            : ServerReply.Of("", 404));
        string ids = _folder.Write("ids.txt", "1000041 1000042");
        CliRun run = CliRun.Of("corpus", "import", $"cod:{ids}", "--server", server.Address.AbsoluteUri, "--out", Corpus);
        Assert.Equal(1, run.Code);
        Assert.Contains("1 structures imported in 1 shards, 1 failed", run.Output, StringComparison.Ordinal);
        Assert.Contains("The COD has no entry 1000042.", File.ReadAllText(Path.Combine(Corpus, ImportFailure.FileName)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("optimade:example.org", "is no address")]
    [InlineData("cod:no-such-file.txt", "no-such-file.txt")]
    public void A_source_that_is_none_is_one_sentence(string source, string expected)
    {
        CliRun run = CliRun.Of("corpus", "import", source, "--out", Corpus);
        Assert.Equal(1, run.Code);
        Assert.Contains(expected, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
