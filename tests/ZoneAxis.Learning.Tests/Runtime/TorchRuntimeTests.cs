using ZoneAxis.Learning.Runtime;

namespace ZoneAxis.Learning.Tests.Runtime;

public class TorchRuntimeTests
{
    [Fact]
    public void The_libraries_load_from_many_threads_at_once_and_only_once()
    {
        TorchLoad[] loads = new TorchLoad[8];
        Parallel.For(0, loads.Length, i => loads[i] = TorchRuntime.EnsureLoaded());
        Assert.All(loads, load => Assert.Same(loads[0], load));
        Assert.All(loads[0].Libraries, path => Assert.True(File.Exists(path), path));
    }

    [Fact]
    public void The_report_of_a_working_system_names_versions_libraries_and_no_missing_one()
    {
        RuntimeReport report = RuntimeReport.Make();
        Assert.StartsWith("0.107.0", report.TorchSharp, StringComparison.Ordinal);
        Assert.StartsWith("2.10", report.LibTorch, StringComparison.Ordinal);
        Assert.NotEmpty(report.Devices);
        Assert.DoesNotContain(report.Problems, problem => problem.What.Contains("native library", StringComparison.Ordinal));
        Assert.Equal(report.CompatibilityCopy is not null, report.NativeLibraries.Any(path => path == report.CompatibilityCopy));
    }
}
