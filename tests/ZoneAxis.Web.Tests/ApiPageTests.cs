using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ZoneAxis.Tests;

namespace ZoneAxis.Web.Tests;

/// <summary>The examples of docs/api.md run as they stand, but for the port. That of C# stands here too, so that it is compiled; it must be the page's to the letter.</summary>
public sealed partial class ApiPageTests(RunningServer server) : IDisposable
{
    private const string StandardAddress = "http://127.0.0.1:8230";
    private static readonly string PagePath = Path.Combine(SharedData.ProjectRoot, "docs", "api.md");
    private static readonly string ThisFile = Path.Combine(SharedData.ProjectRoot, "tests", "ZoneAxis.Web.Tests", "ApiPageTests.cs");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>What the program takes for the console.</summary>
    private StringWriter Console { get; } = new();

    public void Dispose() => Console.Dispose();

    [Fact]
    public async Task The_lines_of_curl_are_answered()
    {
        string[] lines = Lines(Block("bash"));
        Assert.Equal(4, lines.Length);
        List<JsonNode> answers = [];
        foreach (string line in lines)
            answers.Add(JsonNode.Parse(await RunAsync("/bin/sh", ["-c", OnThisPort(line)], "curl"))!["results"]![0]!);
        Assert.Equal("P4_2/mnm", answers[0]["symbol"]!.GetValue<string>());
        Assert.Equal(300, answers[1]["kilovolts"]!.GetValue<double>(), 1e-6);
        Assert.Equal(152, answers[2]["candidates"]![0]!["number"]!.GetValue<int>());
        Assert.Equal("agree", answers[3]["verdict"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_program_in_Python_prints_a_line_for_each_file()
    {
        string output = await RunAsync("python3", ["-c", OnThisPort(Block("python")), "examples/rutile.cif", "examples/halite.cif"], "python3");
        Assert.Equal(["rutile.cif 136 P4_2/mnm", "halite.cif 225 Fm-3m"], Lines(output).Select(line => line[..line.LastIndexOf(' ')]));
    }

    [Fact]
    public async Task The_program_in_CSharp_prints_a_line_for_each_file()
    {
        await Program([Path.Combine(RunningServer.Options.ExamplesFolder, "rutile.cif")], server.Server.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal("rutile.cif: P4_2/mnm", Console.ToString().Trim());
    }

    [Fact]
    public void The_program_in_CSharp_is_the_one_that_is_compiled_here()
    {
        string body = Body().Match(File.ReadAllText(ThisFile)).Groups[1].Value.Replace("$\"{address}/api/v1/\"", $"\"{StandardAddress}/api/v1/\"", StringComparison.Ordinal);
        Assert.Equal(Lines(Block("csharp")), Lines(string.Join('\n', body.Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line))));
    }

    private async Task Program(string[] args, string address)
    {
        // <program>
        using HttpClient client = new() { BaseAddress = new Uri($"{address}/api/v1/") };
        using MultipartFormDataContent form = new();
        foreach (string path in args)
            form.Add(new ByteArrayContent(File.ReadAllBytes(path)), "file", Path.GetFileName(path));
        form.Add(new StringContent("""{"top":3}"""), "options");

        using HttpResponseMessage response = await client.PostAsync("identify", form);
        JsonNode answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        foreach (JsonNode? line in answer["results"]!.AsArray())
            Console.WriteLine($"{line!["input"]}: {line["candidates"]![0]!["symbol"]}");

        // </program>
    }

    private string OnThisPort(string text) => text.Replace(StandardAddress, server.Server.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);

    private static string Block(string language) => Regex.Match(File.ReadAllText(PagePath), $"```{language}\r?\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => line.TrimEnd())];

    private static async Task<string> RunAsync(string program, string[] arguments, string needed)
    {
        Assert.SkipUnless(IsThere(needed), $"There is no {needed} on this machine.");
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = SharedData.ProjectRoot })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(process.ExitCode == 0, await error);
        return await output;
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    [GeneratedRegex("// <program>\r?\n(        using HttpClient.*?)        // </program>", RegexOptions.Singleline)]
    private static partial Regex Body();
}
