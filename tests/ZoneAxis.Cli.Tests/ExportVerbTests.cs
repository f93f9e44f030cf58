using System.Text.Json;

namespace ZoneAxis.Cli.Tests;

public sealed class ExportVerbTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_is_written_as_one_file()
    {
        string model = SmallModel.Save(_folder.File("model"), [2, 14, 225]);
        string file = _folder.File("small.onnx");
        CliRun run = CliRun.Of("export", model, "--onnx", file, "--json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        JsonElement one = Assert.Single(run.Objects);
        Assert.Equal(SmallModel.Name, one.GetProperty("model").GetString());
        Assert.Equal(new FileInfo(file).Length, one.GetProperty("bytes").GetInt64());
        Assert.Equal([3, 3, 16, 16], one.GetProperty("input").EnumerateArray().Select(extent => extent.GetInt32()));
        Assert.Equal([2, 14, 225], one.GetProperty("classes").EnumerateArray().Select(number => number.GetInt32()));
    }

    [Fact]
    public void The_models_that_came_with_the_program_are_known_by_name()
    {
        CliRun run = CliRun.Of("export", "msdn-72", "--onnx", _folder.File("msdn-72.onnx"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("3 × 3 × 128 × 128", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_not_there_is_wrong_usage()
    {
        CliRun run = CliRun.Of("export", "no-such-model", "--onnx", _folder.File("a.onnx"));
        Assert.Equal(2, run.Code);
        Assert.Contains("no-such-model", run.Error, StringComparison.Ordinal);
    }
}
