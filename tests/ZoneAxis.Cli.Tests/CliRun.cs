using System.Text.Json;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Tests;

/// <summary>A run of the program within the test's own process, with its streams piped.</summary>
internal sealed record CliRun(int Code, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<JsonElement> Objects => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public static CliRun Of(params string[] args) => Of(CancellationToken.None, args);

    public static CliRun Of(CancellationToken stop, params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int code = ZoneAxisProgram.RunAsync(args, new ConsoleStreams(output, error), stop).GetAwaiter().GetResult();
        return new CliRun(code, output.ToString(), error.ToString());
    }
}
