using System.Diagnostics;

namespace ZoneAxis.Cli.Tests;

/// <summary>Which native libraries a run of the program loads, as the dynamic linker of glibc tells.</summary>
public sealed class LoadedLibrariesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Identify_loads_ONNX_Runtime_and_no_libtorch()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Only the linker of Linux tells what it loads.");
        string model = SmallModel.Save(_folder.File("model"), [2, 14, 225]);
        string loaded = LibrariesOf("identify", Path.Combine(Examples.Folder, "copper.cif"), "--model", model);
        if (loaded.Length == 0)
            Assert.Skip("The linker of this C library does not tell what it loads.");
        Assert.Contains("libonnxruntime", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("libtorch", loaded, StringComparison.OrdinalIgnoreCase);
    }

    private string LibrariesOf(params string[] words)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "zoneaxis.dll"), .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LD_DEBUG"] = "files";
        start.Environment["LD_DEBUG_OUTPUT"] = _folder.File("linker");
        using Process process = Process.Start(start)!;
        string error = process.StandardError.ReadToEndAsync().Result + process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
        return string.Concat(Directory.GetFiles(_folder.Path, "linker.*").Select(File.ReadAllText));
    }
}
