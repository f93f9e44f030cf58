using System.Diagnostics;

namespace ZoneAxis.Cli.Tests;

/// <summary>A run of the program as a process of its own, by a line of a shell in which $ZONEAXIS stands for it.</summary>
internal sealed record ShellRun(int Code, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a line; skips the test where there is no such shell.</summary>
    /// <param name="line">The line.</param>
    /// <param name="variables">Variables of the environment.</param>
    public static ShellRun Of(string line, params (string Name, string Value)[] variables)
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "The line is one of a Unix shell.");
        ProcessStartInfo start = new("/bin/sh", ["-c", line]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Examples.Folder };
        start.Environment["ZONEAXIS"] = $"{Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet"} {typeof(ZoneAxisProgram).Assembly.Location}";
        foreach ((string name, string value) in variables)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Assert.True(process.WaitForExit(Patience), $"'{line}' does not end.");
        return new ShellRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
