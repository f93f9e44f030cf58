using System.Text.RegularExpressions;
using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

/// <summary>The commands and the output of docs/reflections.md.</summary>
public sealed partial class ReflectionPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SharedData.ProjectRoot, "docs", "reflections.md"));

    public static TheoryData<string> Commands => [.. Command().Matches(Page).Select(match => match.Groups[1].Value.Trim())];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_of_the_page_answers(string command)
    {
        CliRun run = Of(command);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("P3_221", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Counts and means of the list; probabilities may move by what is learned of them.</summary>
    [Fact]
    public void The_output_of_the_page_has_the_rows_of_elements_and_of_statistics()
    {
        string output = Of("reflections examples/quartz.hkl").Output;
        string[] rows = [.. Page.Split('\n').Where(line => line.StartsWith("│ 00l", StringComparison.Ordinal) || line.StartsWith("│ general", StringComparison.Ordinal))];
        Assert.NotEmpty(rows);
        // The last cell of a row of elements is such a logarithm.
        Assert.All(rows, row => Assert.Contains(row[..row.TrimEnd().TrimEnd('│').LastIndexOf('│')], output, StringComparison.Ordinal));
    }

    private static CliRun Of(string command) =>
        CliRun.Of([.. command.Split(' ').Select(word => word.StartsWith("examples/", StringComparison.Ordinal) ? Path.Combine(SharedData.ProjectRoot, word) : word)]);

    [GeneratedRegex("^zoneaxis (.*examples/.*)$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
