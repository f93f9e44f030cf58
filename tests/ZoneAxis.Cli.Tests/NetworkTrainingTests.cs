using System.Globalization;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Cli.Tests;

/// <summary>Every network is trained from the command line, narrow and on small patterns, and ends the same when it was stopped on its way.</summary>
public sealed class NetworkTrainingTests(NetworkTrainingTests.Crystals crystals) : IClassFixture<NetworkTrainingTests.Crystals>, IDisposable
{
    private const int Count = 500;
    private const int LargestStopSeconds = 60;

    // Whole networks are the same layers, only wider.
    private static readonly Dictionary<string, string> Narrow = new()
    {
        ["width"] = "8",
        ["hiddenWidth"] = "32",
        ["growthRate"] = "4",
        ["stemWidth"] = "8",
        ["bottleneckWidth"] = "8",
        ["stemStride"] = "2",
        ["kernel"] = "3",
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Kinds => [.. NetworkRegistry.All.Select(kind => kind.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_learns_and_a_stopped_training_that_goes_on_ends_with_equal_weights(string kind)
    {
        string whole = _folder.File("whole");
        CliRun run = CliRun.Of(CommandOf(kind, whole));
        Assert.True(run.Code == 0, run.Error);
        double[] losses = [.. File.ReadLines(Path.Combine(whole, "learning-curve.csv")).Skip(1).Select(line => double.Parse(line.Split(',')[2], CultureInfo.InvariantCulture))];
        Assert.True(losses[^1] < losses[0], $"The loss went {string.Join(" → ", losses)}.");
        Assert.True(new FileInfo(Path.Combine(whole, "learning-curve.png")).Length > 0);
        Assert.Contains("- Preset: `quick`", File.ReadAllText(Path.Combine(whole, "README.md")), StringComparison.Ordinal);

        string broken = _folder.File("broken");
        Assert.Equal(130, StoppedAtTheFirstCheckpoint(broken, [.. CommandOf(kind, broken), "--checkpoint-minutes", "0.0000001"]).Code);
        CliRun resumed = CliRun.Of(CommandOf(kind, broken));
        Assert.True(resumed.Code == 0, resumed.Error);
        Assert.Contains("Going on from", resumed.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(Path.Combine(whole, "weights.safetensors")), File.ReadAllBytes(Path.Combine(broken, "weights.safetensors")));
        Assert.Equal(kind, ModelFolder.Load(broken).Config.Network.Kind);
        Assert.Empty(Directory.GetFiles(broken, "checkpoint*"));
    }

    [Fact]
    public void A_training_on_relatives_that_was_stopped_and_goes_on_ends_with_equal_weights_and_says_so()
    {
        string[] Relatives(string folder) => [.. CommandOf(MsdnOptions.KindName, folder), "--vary", "0.5", "--vary-tilt", "1"];
        string whole = _folder.File("whole");
        Assert.Equal(0, CliRun.Of(Relatives(whole)).Code);
        string broken = _folder.File("broken");
        Assert.Equal(130, StoppedAtTheFirstCheckpoint(broken, [.. Relatives(broken), "--checkpoint-minutes", "0.0000001"]).Code);
        CliRun resumed = CliRun.Of([.. Relatives(broken), "--data-threads", "1"]);
        Assert.True(resumed.Code == 0, resumed.Error);
        Assert.Equal(File.ReadAllBytes(Path.Combine(whole, "weights.safetensors")), File.ReadAllBytes(Path.Combine(broken, "weights.safetensors")));
        Assert.Contains("- Relatives: 50.0 % of the crystals", File.ReadAllText(Path.Combine(whole, "README.md")), StringComparison.Ordinal);
        Assert.Contains("\"augmentation\"", File.ReadAllText(Path.Combine(whole, "training.json")), StringComparison.Ordinal);
        Assert.True(new FileInfo(Path.Combine(whole, LearningEvents.FileName)).Length > 0);

        string plain = _folder.File("plain");
        Assert.Equal(0, CliRun.Of(CommandOf(MsdnOptions.KindName, plain)).Code);
        Assert.NotEqual(File.ReadAllBytes(Path.Combine(whole, "weights.safetensors")), File.ReadAllBytes(Path.Combine(plain, "weights.safetensors")));
    }

    [Fact]
    public void A_training_from_a_model_begins_with_its_weights_and_says_so()
    {
        string first = _folder.File("first");
        Assert.Equal(0, CliRun.Of(CommandOf(MsdnOptions.KindName, first)).Code);
        string longer = _folder.File("longer");
        CliRun run = CliRun.Of([.. CommandOf(MsdnOptions.KindName, longer), "--from", first]);
        Assert.True(run.Code == 0, run.Error);
        Assert.True(FirstLoss(longer) < FirstLoss(first), $"The loss of the first pass is {FirstLoss(longer)} from a trained model and {FirstLoss(first)} from fresh weights.");
        StartingWeights start = ModelFolder.Load(longer).Training.Options.Start!;
        Assert.Equal((MsdnOptions.KindName, ModelFolder.Load(first).Training.State.Step * 32), (start.Model, start.Crystals));
        Assert.Contains($"(SHA-256 {start.Sha256})", File.ReadAllText(Path.Combine(longer, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_of_another_start_is_refused()
    {
        string first = _folder.File("first");
        Assert.Equal(0, CliRun.Of(CommandOf(MsdnOptions.KindName, first)).Code);
        string broken = _folder.File("broken");
        Assert.Equal(130, StoppedAtTheFirstCheckpoint(broken, [.. CommandOf(MsdnOptions.KindName, broken), "--checkpoint-minutes", "0.0000001"]).Code);
        CliRun run = CliRun.Of([.. CommandOf(MsdnOptions.KindName, broken), "--from", first]);
        Assert.Equal(1, run.Code);
        Assert.Contains("checkpoint", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--seed", "7", "the crystals that are to choose or to test")]
    [InlineData("--set", "growthRate=8", "cannot begin with the weights of")]
    public void A_training_from_a_model_that_does_not_fit_or_has_learned_from_its_test_is_refused(string option, string value, string sentence)
    {
        string first = _folder.File("first");
        Assert.Equal(0, CliRun.Of(CommandOf(MsdnOptions.KindName, first)).Code);
        CliRun run = CliRun.Of([.. CommandOf(MsdnOptions.KindName, _folder.File("second")), "--from", first, option, value]);
        Assert.Equal(1, run.Code);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_relatives_are_like_without_any_is_refused()
    {
        CliRun run = CliRun.Of([.. CommandOf(MsdnOptions.KindName, _folder.File("m")), "--vary-strain", "1"]);
        Assert.Equal(2, run.Code);
        Assert.Contains("--vary-strain", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_CUDA_device_that_is_not_there_is_a_sentence()
    {
        if (TorchRuntime.HasCuda)
            Assert.Skip("This build has CUDA.");
        CliRun run = CliRun.Of([.. CommandOf(MsdnOptions.KindName, _folder.File("m")), "--device", "cuda"]);
        Assert.Equal(1, run.Code);
        Assert.Contains("this build has libtorch for the processor alone", run.Error, StringComparison.Ordinal);
        Assert.Contains("zoneaxis doctor", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("m")));
    }

    private static double FirstLoss(string folder) =>
        double.Parse(File.ReadLines(Path.Combine(folder, "learning-curve.csv")).ElementAt(1).Split(',')[2], CultureInfo.InvariantCulture);

    private string[] CommandOf(string kind, string folder)
    {
        int side = kind == AlexNetOptions.KindName ? 64 : 32;
        IEnumerable<string> settings = NetworkRegistry.Find(kind).Settings.Where(setting => Narrow.ContainsKey(setting.Name)).Select(setting => $"{setting.Name}={Narrow[setting.Name]}");
        return
        [
            "train", "--corpus", crystals.Corpus, "--network", kind, "--out", folder, "--name", kind, "--side", $"{side}", "--groups", string.Join(',', SmallCrystals.Groups),
            "--epochs", "3", "--batch", "32", "--learning-rate", "0.003", "--warm-up", "2", "--precision", "float32", "--json", "--set", .. settings,
        ];
    }

    /// <summary>A run that is asked to stop as soon as it has written its first checkpoint.</summary>
    private static CliRun StoppedAtTheFirstCheckpoint(string folder, string[] command)
    {
        using CancellationTokenSource stop = new(TimeSpan.FromSeconds(LargestStopSeconds));
        Thread watching = new(() =>
        {
            while (!stop.IsCancellationRequested && !File.Exists(Path.Combine(folder, "checkpoint.safetensors")))
                Thread.Sleep(1);
            stop.Cancel();
        });
        watching.Start();
        CliRun run = CliRun.Of(stop.Token, command);
        watching.Join();
        return run;
    }

    /// <summary>A corpus of simple crystals, made once.</summary>
    public sealed class Crystals : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Crystals()
        {
            string source = _folder.Write("crystals.jsonl", string.Join('\n', SmallCrystals.Lines(Count)));
            Assert.Equal(0, CliRun.Of("corpus", source, "--out", Corpus).Code);
        }

        internal string Corpus => _folder.File("corpus");

        public void Dispose() => _folder.Dispose();
    }
}
