using System.Text.Json;
using ZoneAxis.Corpora;
using ZoneAxis.Learning.Models;

namespace ZoneAxis.Cli.Tests;

/// <summary>Training by a stored split, and what may then be tested.</summary>
public sealed class SplitTrainingTests : IClassFixture<SplitCorpus>, IDisposable
{
    private const int Crystals = SplitCorpus.Crystals;
    private const string Split = SplitCorpus.Split;

    private readonly TemporaryFolder _folder = new();

    public SplitTrainingTests(SplitCorpus made) => made.CopyTo(Corpus);

    private string Corpus => _folder.File("corpus");

    private string Model => _folder.File("tiny");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_trained_by_a_stored_split_records_it_and_is_tested_on_its_test_alone()
    {
        Train("--split", Split, "--fold", "2");
        TrainingManifest training = ModelFolder.Load(Model).Training;
        SplitFile file = SplitFile.Find(Corpus, Split);
        Assert.Equal(new SplitRecord(Split, SplitKind.Random, 7, 4, 2, file.Sha256), training.SplitRecord);
        Assert.Equal(file.Split.Counts[2], training.ValidationCount);
        Assert.Equal(file.Split.Counts[0] + file.Split.Counts[1] + file.Split.Counts[3], training.TrainCount);
        Assert.Contains($"Stored split {Split}, kind random, fold 2 of 0 to 3 for validation; SHA-256 {file.Sha256}. (seed 7)", File.ReadAllText(Path.Combine(Model, "README.md")), StringComparison.Ordinal);

        foreach (string[] choice in new string[][] { [], ["--split", Split] })
        {
            JsonElement scores = Assert.Single(Evaluate(choice).Objects);
            Assert.Equal((Split, 0, true), (scores.GetProperty("split").GetString(), scores.GetProperty("seen").GetInt32(), scores.GetProperty("ownTest").GetBoolean()));
            Assert.Equal(file.Split.Counts[StoredSplit.Test], scores.GetProperty("testCount").GetInt32());
        }

        Assert.Equal(file.Split.Counts[StoredSplit.Test], ModelFolder.Load(Model).Metrics.TestCount);
    }

    [Fact]
    public void Crystals_that_were_learned_from_are_no_test_unless_that_is_allowed()
    {
        Train("--split", Split);
        MakeSplit("other", "--seed", "8");
        StoredSplit own = SplitFile.Find(Corpus, Split).Split;
        string[] test = [.. SplitFile.Find(Corpus, "other").Split.Parts.Where(part => part.Part == StoredSplit.Test).Select(part => part.Id)];
        int seen = test.Intersect(own.Learned).Count();
        Assert.NotEqual(0, seen);

        CliRun refused = Evaluate("--split", "other");
        Assert.Equal((1, ""), (refused.Code, refused.Output));
        Assert.Contains($"has learned from {seen} of these {test.Length} test crystals", refused.Error, StringComparison.Ordinal);
        CliRun allowed = Evaluate("--split", "other", "--allow-seen");
        Assert.Equal(0, allowed.Code);
        Assert.Contains("left as it is", allowed.Error, StringComparison.Ordinal);
        Assert.Equal(seen, Assert.Single(allowed.Objects).GetProperty("seen").GetInt32());
        Assert.Equal(0, ModelFolder.Load(Model).Metrics.TestCount);
    }

    [Fact]
    public void Another_corpus_is_a_test_as_far_as_its_crystals_are_other_ones()
    {
        Train("--split", Split);
        string more = _folder.Write("more.jsonl", string.Join('\n', SmallCrystals.Lines(Crystals + 6)));
        string fresh = _folder.Write("fresh.jsonl", string.Join('\n', SmallCrystals.Lines(Crystals + 6).Skip(Crystals)));
        foreach ((string source, string corpus) in new[] { (more, "more"), (fresh, "fresh") })
        {
            Assert.Equal(0, CliRun.Of("corpus", source, "--out", _folder.File(corpus)).Code);
            Assert.Equal(0, CliRun.Of("corpus", "split", _folder.File(corpus), "--test", "100", "--name", "all").Code);
        }

        CliRun unnamed = CliRun.Of("evaluate", "--model", Model, "--corpus", _folder.File("fresh"));
        Assert.Equal(1, unnamed.Code);
        Assert.Contains("is not the corpus that the model", unnamed.Error, StringComparison.Ordinal);
        Assert.Contains("has learned from 19 of these 30", CliRun.Of("evaluate", "--model", Model, "--corpus", _folder.File("more"), "--split", "all").Error, StringComparison.Ordinal);
        CliRun measured = CliRun.Of("evaluate", "--model", Model, "--corpus", _folder.File("fresh"), "--split", "all", "--json");
        Assert.Equal(0, measured.Code);
        Assert.Equal((0, 6, false), (measured.Objects[0].GetProperty("seen").GetInt32(), measured.Objects[0].GetProperty("testCount").GetInt32(), measured.Objects[0].GetProperty("ownTest").GetBoolean()));
    }

    [Fact]
    public void A_split_of_one_fold_is_learned_from_whole()
    {
        MakeSplit("one", "--folds", "1");
        CliRun wrong = CliRun.Of([.. Training, "--split", "one", "--fold", "0"]);
        Assert.Equal(1, wrong.Code);
        Assert.Contains("one fold alone", wrong.Error, StringComparison.Ordinal);
        Train("--split", "one");
        TrainingManifest training = ModelFolder.Load(Model).Training;
        Assert.Equal((19, 0, 5), (training.TrainCount, training.ValidationCount, training.TestCount));
        Assert.Null(training.SplitRecord!.Fold);
    }

    [Fact]
    public void The_split_that_training_makes_by_itself_is_kept_with_the_model_too()
    {
        Train("--groups", string.Join(',', SmallCrystals.Groups));
        MakeSplit("standard", "--groups", string.Join(',', SmallCrystals.Groups), "--folds", "50");
        SplitFile stored = SplitFile.Find(Corpus, "standard");
        Assert.Equal(new SplitRecord(null, SplitKind.Random, 2020, 50, 0, stored.Sha256), ModelFolder.Load(Model).Training.SplitRecord);
        Assert.True(Assert.Single(Evaluate("--split", "standard").Objects).GetProperty("ownTest").GetBoolean());
        Assert.Contains("has learned from", Evaluate("--seed", "1").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_groups_are_those_of_the_split_unless_fewer_are_asked_for()
    {
        MakeSplit("cubic", "--groups", "221,225,229");
        CliRun wrong = CliRun.Of([.. Training, "--split", "cubic", "--groups", "123,221"]);
        Assert.Equal(1, wrong.Code);
        Assert.Contains("The split cubic has no crystals of the groups 123; name no groups", wrong.Error, StringComparison.Ordinal);
        Train("--split", "cubic");
        Assert.Equal([221, 225, 229], ModelFolder.Load(Model).Classes);
    }

    [Theory]
    [InlineData("nowhere", null, "has no split 'nowhere'; it has four.")]
    [InlineData(Split, "4", "There is no fold 4: the split has 4, counted from 0.")]
    public void A_split_or_fold_that_is_not_there_is_one_sentence(string split, string? fold, string sentence)
    {
        CliRun run = CliRun.Of([.. Training, "--split", split, .. fold is null ? Array.Empty<string>() : ["--fold", fold]]);
        Assert.Equal(1, run.Code);
        Assert.EndsWith(sentence, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_that_was_changed_in_the_models_folder_is_refused()
    {
        Train("--split", Split);
        MakeSplit("other", "--seed", "8");
        File.Copy(SplitFile.PathOf(Corpus, "other"), Path.Combine(Model, ModelSplit.FileName), overwrite: true);
        CliRun run = Evaluate();
        Assert.Equal(1, run.Code);
        Assert.Contains("is not the split that the model was trained by", run.Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(Model, ModelSplit.FileName));
        Assert.Contains(ModelSplit.FileName, Evaluate().Error, StringComparison.Ordinal);
    }

    private string[] Training => ["train", "--corpus", Corpus, "--out", Model, "--side", "16", "--epochs", "1", "--batch", "8", "--stem-stride", "2", "--precision", "float32"];

    private void Train(params string[] options)
    {
        CliRun trained = CliRun.Of([.. Training, .. options]);
        Assert.True(trained.Code == 0, trained.Error);
    }

    private CliRun Evaluate(params string[] options) => CliRun.Of(["evaluate", "--model", Model, "--corpus", Corpus, "--json", .. options]);

    private void MakeSplit(string name, params string[] options)
    {
        CliRun made = CliRun.Of(["corpus", "split", Corpus, "--name", name, .. options.Contains("--folds") ? options : ["--folds", "4", .. options]]);
        Assert.True(made.Code == 0, made.Error);
    }
}
