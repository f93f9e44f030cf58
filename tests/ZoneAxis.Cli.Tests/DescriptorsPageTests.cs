using System.Text.RegularExpressions;
using ZoneAxis.Cli.Output;
using ZoneAxis.Diffraction;
using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

/// <summary>The page docs/descriptors.md shows what the program makes.</summary>
public sealed partial class DescriptorsPageTests
{
    private const long LargestPicture = 200_000;

    private static readonly string Folder = Path.Combine(SharedData.ProjectRoot, "docs");
    private static readonly string Text = File.ReadAllText(Path.Combine(Folder, "descriptors.md"));

    [Fact]
    public void Every_command_can_be_read()
    {
        string[] commands = [.. Command().Matches(Text).Select(match => match.Groups[1].Value)];
        Assert.True(commands.Length >= 3, "The commands of the page were not found.");
        IReadOnlyList<Verb> verbs = ZoneAxisProgram.MakeVerbs(new ConsoleStreams(TextWriter.Null, TextWriter.Null));
        Assert.All(commands, command =>
        {
            string[] words = command.Split(' ');
            Assert.Empty(verbs.Single(verb => verb.Name == words[0]).Parse(words[1..]).Errors);
        });
    }

    [Fact]
    public void Every_picture_is_there_and_small()
    {
        string[] pictures = [.. Picture().Matches(Text).Select(match => Path.Combine(Folder, match.Groups[1].Value))];
        Assert.Equal(5, pictures.Length);
        Assert.All(pictures, picture => Assert.InRange(new FileInfo(picture).Length, 1, LargestPicture));
    }

    [Theory]
    [InlineData("pyrite", "shaped-205.png")]
    [InlineData("tungsten-carbide", "shaped-187.png")]
    public void A_picture_is_the_one_that_its_command_makes(string crystal, string picture)
    {
        using TemporaryFolder folder = new();
        CliRun run = CliRun.Of("simulate", Path.Combine(Examples.Folder, $"{crystal}.cif"), "--plot", "--variant", "released", "--variant", "text", "--out", folder.Path);
        Assert.Equal(0, run.Code);
        RgbImage made = RgbImage.ReadPng(folder.File($"{crystal}.figure.png"));
        RgbImage shown = RgbImage.ReadPng(Path.Combine(Folder, "images", picture));
        Assert.Equal((shown.Rows, shown.Columns), (made.Rows, made.Columns));

        // Edges of letters may be rounded otherwise on another processor.
        int different = Enumerable.Range(0, made.Pixels.Length).Count(i => Math.Abs(made.Pixels[i] - shown.Pixels[i]) > 8);
        Assert.True(different < 0.0001 * made.Pixels.Length, $"{different} of {made.Pixels.Length} values differ from those of docs/images/{picture}.");
    }

    [GeneratedRegex("^zoneaxis (.*)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"\((images/[^)]+)\)")]
    private static partial Regex Picture();
}
