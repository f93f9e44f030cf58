using System.Text.Json;

namespace ZoneAxis.Cli.Tests;

public class DoctorVerbTests
{
    [Fact]
    public void The_page_names_versions_devices_libraries_and_models()
    {
        CliRun run = CliRun.Of("doctor");
        Assert.Empty(run.Error);
        string[] headings = ["ZoneAxis", ".NET", "System", "TorchSharp", "libtorch", "ONNX Runtime", "Devices", "Libraries", "Compatible copy", "Images", "Model"];
        Assert.All(headings, heading => Assert.Contains(run.Lines, line => line.StartsWith(heading, StringComparison.Ordinal)));
        Assert.Contains("LibTorchSharp", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exit_code_is_1_where_there_is_a_problem_and_every_problem_has_a_remedy()
    {
        CliRun run = CliRun.Of("doctor", "--json");
        JsonElement one = Assert.Single(run.Objects);
        JsonElement[] problems = [.. one.GetProperty("problems").EnumerateArray()];
        Assert.Equal(problems.Length == 0 ? 0 : 1, run.Code);
        Assert.All(problems, problem => Assert.NotEmpty(problem.GetProperty("remedy").GetString()!));
        Assert.NotEmpty(one.GetProperty("libTorch").GetString()!);
        Assert.NotEmpty(one.GetProperty("onnxRuntime").GetString()!);
        Assert.True(one.GetProperty("writesImages").GetBoolean());
    }
}
