using System.Text.Json;
using ZoneAxis.Learning.Models;
using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

/// <summary>A model of reflections, from its corpora to its answers.</summary>
public sealed class ReflectionModelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_learns_is_measured_by_what_is_measured_and_answers_with_calibrated_probabilities()
    {
        string corpus = MakeCorpus("corpus", 0, 60);
        string more = MakeCorpus("more", 60, 8);
        string model = _folder.File("model");
        CliRun trained = CliRun.Of(
            "train", "--corpus", corpus, "--more", more, "--network", "reflection-net", "--groups", "123,221,225,229", "--out", model,
            "--epochs", "4", "--batch", "16", "--warm-up", "2", "--precision", "float32", "--set", "width=8", "blocks=1");
        Assert.True(trained.Code == 0, trained.Error);
        ModelFolder folder = ModelFolder.Load(model);
        Assert.InRange(folder.Config.Temperature!.Value, 0.2, 5);
        Assert.Contains("Learned from besides, all of it: 8 crystals of more.jsonl", folder.Training.Source, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(model, "descriptions*"));

        CliRun measured = CliRun.Of("evaluate", "--model", model, "--corpus", corpus, "--json");
        Assert.True(measured.Code == 0, measured.Error);
        JsonElement[] parts = [.. measured.Objects[0].GetProperty("parts").EnumerateArray()];
        Assert.Equal(
            ["reflections in a sphere", "reflections of seven zones", "reflections of three zones", "reflections of one zone"],
            parts.Select(part => part.GetProperty("name").GetString()));
        Assert.All(parts, part => Assert.InRange(part.GetProperty("calibrationError").GetDouble(), 0, 1));
        Assert.Contains("| reflections of one zone |", File.ReadAllText(Path.Combine(model, "README.md")), StringComparison.Ordinal);
        byte[] card = File.ReadAllBytes(Path.Combine(model, "metrics.json"));
        CliRun three = CliRun.Of("evaluate", "--model", model, "--corpus", corpus, "--measured", "ThreeZones");
        Assert.Equal((0, 1), (three.Code, three.Lines.Count(line => line.Contains("reflections of three zones", StringComparison.Ordinal))));
        Assert.Equal(card, File.ReadAllBytes(Path.Combine(model, "metrics.json")));

        CliRun answer = CliRun.Of("identify", _folder.Write("one.jsonl", SmallCrystals.Line(2)), "--model", model, "--json");
        JsonElement[] candidates = [.. answer.Objects[0].GetProperty("candidates").EnumerateArray()];
        Assert.Equal(1, candidates.Sum(one => one.GetProperty("probability").GetDouble()), 1e-5);
    }

    [Fact]
    public void Parts_are_refused_of_a_model_of_patterns()
    {
        CliRun run = CliRun.Of("evaluate", "--model", Path.Combine(SharedData.ProjectRoot, "models", "msdn-72"), "--corpus", MakeCorpus("corpus", 0, 4), "--measured", "OneZone");
        Assert.Equal(1, run.Code);
        Assert.Contains("of which no part can be left out", run.Error, StringComparison.Ordinal);
    }

    private string MakeCorpus(string name, int first, int count)
    {
        string folder = _folder.File(name);
        CliRun run = CliRun.Of("corpus", _folder.Write($"{name}.jsonl", string.Join('\n', Enumerable.Range(first, count).Select(SmallCrystals.Line))), "--out", folder);
        Assert.True(run.Code == 0, run.Error);
        return folder;
    }
}
