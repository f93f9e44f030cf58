using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ZoneAxis.Cli.Output;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Models;
using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

public sealed partial class ReadmeTests : IDisposable
{
    private static readonly string Text = File.ReadAllText(Path.Combine(SharedData.ProjectRoot, "README.md"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_command_identifies_quartz_rightly_with_the_model_of_all_groups()
    {
        string[] words = FirstCommand().Match(Text).Groups[1].Value.Trim().Split(' ');
        Assert.Equal(["identify", "examples/quartz.cif"], words);

        CliRun run = CliRun.Of("identify", Path.Combine(SharedData.ProjectRoot, words[1]), "--json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(5, run.Objects[0].GetProperty("candidates").GetArrayLength());
        Assert.Equal("agree", run.Objects[0].GetProperty("verdict").GetString());
        Assert.Equal(154, run.Objects[0].GetProperty("structure").GetProperty("number").GetInt32());
        Assert.Equal("best-230", run.Objects[0].GetProperty("model").GetString());
        JsonElement first = run.Objects[0].GetProperty("candidates")[0];
        Assert.Equal((152, 154), (first.GetProperty("number").GetInt32(), first.GetProperty("enantiomorphicPartner").GetInt32()));
        Assert.InRange(first.GetProperty("probability").GetDouble(), 0.9, 1);
    }

    [Fact]
    public void Every_command_of_the_table_can_be_read()
    {
        string[] commands = [.. TableCommand().Matches(Text).Select(match => match.Groups[1].Value)];
        Assert.True(commands.Length >= 6, "The README's table of commands was not found.");
        Assert.All(commands, command =>
        {
            string[] words = command.Split(' ');
            Verb verb = ZoneAxisProgram.MakeVerbs(new ConsoleStreams(TextWriter.Null, TextWriter.Null)).Single(one => one.Name == words[0]);
            // Folders that an example names need not exist here.
            Assert.All(verb.Parse(words[1..]).Errors, error => Assert.Contains("must be a", error.Message, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_picture_is_the_one_that_simulate_makes()
    {
        CliRun run = CliRun.Of("simulate", Examples.Quartz, "--plot", "--index", "--shaped", "--out", _folder.Path);

        Assert.Equal(0, run.Code);
        RgbImage made = RgbImage.ReadPng(_folder.File("quartz.figure.png"));
        RgbImage shown = RgbImage.ReadPng(Path.Combine(SharedData.ProjectRoot, "docs", "images", "quartz.png"));
        Assert.Equal((shown.Rows, shown.Columns), (made.Rows, made.Columns));
        // Edges of letters may be rounded otherwise on another processor.
        int different = 0;
        for (int i = 0; i < made.Pixels.Length; i++)
            different += Math.Abs(made.Pixels[i] - shown.Pixels[i]) > 8 ? 1 : 0;
        Assert.True(different < 0.0001 * made.Pixels.Length, $"{different} of {made.Pixels.Length} values differ from those of docs/images/quartz.png.");
    }

    [Fact]
    public void The_accuracies_are_those_measured()
    {
        ModelMetrics metrics = ModelFolder.Load(Path.Combine(SharedData.ProjectRoot, "models", "msdn-72")).Metrics;
        foreach (int k in new[] { 1, 2, 5 })
        {
            string measured = string.Create(CultureInfo.InvariantCulture, $"{100 * metrics.TopAccuracies[k - 1]:F1} %");
            Assert.Contains($"top-{k} {measured}", Text, StringComparison.Ordinal);
        }
        Assert.Contains(metrics.TestCount.ToString("N0", CultureInfo.InvariantCulture), Text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"dotnet run -c Release --project src/ZoneAxis\.Cli --(.*)")]
    private static partial Regex FirstCommand();

    [GeneratedRegex(@"^\| `zoneaxis ([^`]*)`", RegexOptions.Multiline)]
    private static partial Regex TableCommand();
}
