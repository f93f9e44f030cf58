using System.Text.Json;
using ZoneAxis.Cli.Corpora;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Tests;

public sealed class CorpusVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Corpus => _folder.File("corpus");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_corpus_is_made_in_one_go()
    {
        CliRun run = CliRun.Of("corpus", Source(8), "--out", Corpus, "--attribution", "made up", "--json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        JsonElement said = Assert.Single(run.Objects);
        Assert.Equal((8, 8), (said.GetProperty("crystals").GetInt32(), said.GetProperty("simulated").GetInt32()));
        ZoneAxis.Corpora.Corpus corpus = ZoneAxis.Corpora.Corpus.Open(Corpus);
        Assert.Equal(Enumerable.Range(0, 8).Select(i => $"made-{i}"), corpus.Entries.Select(entry => entry.Id));
        Assert.All(corpus.Entries, entry => Assert.Equal(entry.Facts.Label, entry.FoundGroup));
        Assert.Equal("made up", Assert.Single(corpus.Manifest.Sources).Licence);
    }

    [Fact]
    public void Made_up_crystals_are_a_source_of_a_corpus()
    {
        CliRun run = CliRun.Of("corpus", "import", "madeup:2,62:2", "--made-up-seed", "3", "--out", Corpus);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("4 structures", run.Output, StringComparison.Ordinal);
        CliRun wrong = CliRun.Of("corpus", "import", "madeup:231:2", "--out", _folder.File("other"));
        Assert.Equal(1, wrong.Code);
        Assert.Contains("madeup:GROUPS:COUNT", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corpus_is_made_step_by_step_and_in_parts()
    {
        Assert.Equal(0, CliRun.Of("corpus", "import", Source(4), "--out", Corpus).Code);
        Assert.Equal(0, CliRun.Of("corpus", "simulate", Corpus, "--shards", "2", "--shard", "1", "--workers", "1").Code);
        CliRun early = CliRun.Of("corpus", "merge", Corpus);
        Assert.Equal(1, early.Code);
        Assert.Contains("1 of 1 shards", early.Error, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.Of("corpus", "simulate", Corpus, "--shards", "2", "--shard", "0").Code);
        CliRun merged = CliRun.Of("corpus", "merge", Corpus);
        Assert.Equal((0, ""), (merged.Code, merged.Error));
        Assert.Contains("4 of 4 crystals", merged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stopped_corpus_says_how_to_go_on_and_the_same_command_does()
    {
        string[] command = ["corpus", Source(4), "--out", Corpus];
        CliRun stopped = CliRun.Of(new CancellationToken(canceled: true), command);
        Assert.Equal(130, stopped.Code);
        Assert.Empty(stopped.Output);
        Assert.Contains("same command again", stopped.Error, StringComparison.Ordinal);
        CliRun resumed = CliRun.Of(command);
        Assert.Equal(0, resumed.Code);
        Assert.Contains("4 of 4 crystals", resumed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Crystals_that_cannot_be_simulated_are_listed_and_do_not_stop_the_others()
    {
        string heavy = """{"id":"heavy","sg":221,"lattice":[3,3,3,90,90,90],"species":["Og"],"frac":[[0,0,0]]}""";
        string source = _folder.Write("crystals.jsonl", string.Join('\n', [SmallCrystals.Line(0), heavy, SmallCrystals.Line(1)]));
        CliRun run = CliRun.Of("corpus", source, "--out", Corpus);
        Assert.Equal(1, run.Code);
        Assert.Contains("2 of 3 crystals", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("heavy: ", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_lines_are_listed_in_a_file_that_the_command_names()
    {
        string source = _folder.Write("crystals.jsonl", SmallCrystals.Line(0) + "\n{\"lattice\":[1]}\n");
        CliRun run = CliRun.Of("corpus", source, "--out", Corpus);
        Assert.Equal(1, run.Code);
        Assert.Contains("1 of 1 crystals", run.Output, StringComparison.Ordinal);
        Assert.Contains(ImportFailure.FileName, run.Error, StringComparison.Ordinal);
        Assert.Contains("line 2", File.ReadAllText(Path.Combine(Corpus, ImportFailure.FileName)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_without_any_crystal_is_a_failure()
    {
        CliRun run = CliRun.Of("corpus", _folder.Write("crystals.jsonl", "{"), "--out", Corpus);
        Assert.Equal(1, run.Code);
        Assert.Contains("No structure could be imported", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Info_counts_groups_and_systems_and_draws_them()
    {
        CliRun.Of("corpus", Source(8), "--out", Corpus);
        string plot = _folder.File("groups.png");
        CliRun json = CliRun.Of("corpus", "info", Corpus, "--json", "--plot", plot);
        Assert.Equal((0, ""), (json.Code, json.Error));
        JsonElement said = Assert.Single(json.Objects);
        Assert.Equal(6, said.GetProperty("systems").EnumerateArray().Single(one => one.GetProperty("system").GetString() == "cubic").GetProperty("crystals").GetInt32());
        JsonElement rocksalt = said.GetProperty("groups").EnumerateArray().Single(one => one.GetProperty("group").GetInt32() == 225);
        Assert.Equal((2, PaperCounts.Trained[225]), (rocksalt.GetProperty("crystals").GetInt32(), rocksalt.GetProperty("paper").GetInt32()));
        Diffraction.RgbImage picture = Diffraction.RgbImage.ReadPng(plot);
        Assert.True(picture.Columns > picture.Rows);

        CliRun table = CliRun.Of("corpus", "info", Corpus);
        Assert.Contains("225 Fm-3m", table.Output, StringComparison.Ordinal);
        Assert.Contains("8 crystals, 0 of them without patterns", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_is_stored_beside_the_corpus()
    {
        CliRun.Of("corpus", Source(20), "--out", Corpus);
        CliRun run = CliRun.Of("corpus", "split", Corpus, "--kind", "prototype", "--groups", "221-229", "--folds", "3", "--json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        string path = Assert.Single(run.Objects).GetProperty("split").GetString()!;
        Assert.Equal(Path.Combine(Corpus, "splits", "prototype-221-229-2020.parquet"), path);
        Assert.Equal(15, SplitFile.Read(path).Split.Parts.Length);
        CliRun none = CliRun.Of("corpus", "split", Corpus, "--groups", "1");
        Assert.Equal(1, none.Code);
        Assert.Contains("no crystals", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_by_date_goes_by_the_dates_of_entries_from_a_day_on()
    {
        string sources = Path.GetDirectoryName(_folder.Write("old.cif", Cif("1926-05-01")))!;
        _folder.Write("new.cif", Cif("2021-05-01"));
        _folder.Write("undated.cif", Cif("?"));
        Assert.Equal(0, CliRun.Of("corpus", Path.Combine(sources, "old.cif"), Path.Combine(sources, "new.cif"), Path.Combine(sources, "undated.cif"), "--out", Corpus).Code);

        CliRun run = CliRun.Of("corpus", "split", Corpus, "--kind", "date", "--from", "2000-01-01", "--groups", "all", "--folds", "1", "--json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        string path = Assert.Single(run.Objects).GetProperty("split").GetString()!;
        Assert.Equal("date-from-2000-01-01-all-2020.parquet", Path.GetFileName(path));
        Assert.Equal([("old.cif", 0), ("new.cif", StoredSplit.Test)], SplitFile.Read(path).Split.Parts.Select(part => (part.Id, part.Part)));

        Assert.Contains("2 crystals are dated, from 1926-05-01 to 2021-05-01, a fifth of them from 2021-05-01 on.", CliRun.Of("corpus", "info", Corpus).Output, StringComparison.Ordinal);
        Assert.Equal("2021-05-01", Assert.Single(CliRun.Of("corpus", "info", Corpus, "--json").Objects).GetProperty("dates").GetProperty("newestFifth").GetString());
        CliRun untested = CliRun.Of("corpus", "split", Corpus, "--kind", "date", "--from", "2030-01-01", "--groups", "all", "--folds", "1");
        Assert.Equal(0, untested.Code);
        Assert.Contains("has no crystals to test on --from 2030-01-01", untested.Error, StringComparison.Ordinal);
        CliRun without = CliRun.Of("corpus", "split", Corpus, "--kind", "date", "--groups", "all");
        Assert.Equal(1, without.Code);
        Assert.Contains("--from YYYY-MM-DD", without.Error, StringComparison.Ordinal);
        Assert.Equal(2, CliRun.Of("corpus", "split", Corpus, "--from", "2000-01-01").Code);
        Assert.Equal(2, CliRun.Of("corpus", "split", Corpus, "--kind", "date", "--from", "2000-01-32").Code);
    }

    [Fact]
    public void Slurm_scripts_hold_the_whole_command_for_a_path_with_anything_in_it()
    {
        string corpus = _folder.File("it's mine");
        new SlurmJob(corpus, Parts: 7, Workers: 3, "'/opt/zoneaxis'", ["--geometry", "it's=rotated45"]).Write();
        string script = File.ReadAllText(Path.Combine(corpus, "slurm", "simulate.sh"));
        Assert.StartsWith("#!/bin/sh\n#SBATCH", script, StringComparison.Ordinal);
        Assert.Contains("#SBATCH --array=0-6\n", script, StringComparison.Ordinal);
        string quoted = corpus.Replace("'", "'\\''", StringComparison.Ordinal);
        Assert.EndsWith($"exec '/opt/zoneaxis' corpus simulate '{quoted}' '--geometry' 'it'\\''s=rotated45' --shards 7 --shard \"$SLURM_ARRAY_TASK_ID\" --workers 3\n", script, StringComparison.Ordinal);
        Assert.EndsWith($"exec '/opt/zoneaxis' corpus merge '{quoted}'\n", File.ReadAllText(Path.Combine(corpus, "slurm", "merge.sh")), StringComparison.Ordinal);
    }

    private static string Cif(string date) => $"""
        data_polonium
        _audit_creation_date {date}
        _cell_length_a 3.35
        _cell_length_b 3.35
        _cell_length_c 3.35
        _cell_angle_alpha 90
        _cell_angle_beta 90
        _cell_angle_gamma 90
        _space_group_IT_number 221
        loop_
        _atom_site_label
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        Po 0 0 0
        """;

    private string Source(int crystals) => _folder.Write("crystals.jsonl", string.Join('\n', SmallCrystals.Lines(crystals)));
}
