using System.Text.Json;
using System.Text.RegularExpressions;

namespace ZoneAxis.Cli.Tests;

/// <summary>The frames of the examples, by the commands that examples/README.md shows.</summary>
public sealed partial class ExampleFramesTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Examples.Folder, "README.md"));

    public static TheoryData<string> Crystals => ["rutile", "anatase"];

    [Theory]
    [MemberData(nameof(Crystals))]
    public void The_command_for_frames_names_the_group_of_their_crystal(string crystal)
    {
        string[] words = [.. Command().Matches(Text).Select(match => match.Groups[1].Value.Split(' ')).Single(words => words.Contains($"examples/{crystal}-frames/{crystal}-1.png"))];
        CliRun run = CliRun.Of([.. words.Select(word => word.StartsWith("examples/", StringComparison.Ordinal) ? Path.Combine(Examples.Folder, word["examples/".Length..]) : word), "--json"]);
        Assert.Equal(0, run.Code);
        int truth = CliRun.Of("symmetry", Path.Combine(Examples.Folder, $"{crystal}.cif"), "--json").Objects[0].GetProperty("number").GetInt32();
        Assert.Equal(truth, run.Objects[0].GetProperty("candidates")[0].GetProperty("number").GetInt32());
    }

    [Theory]
    [MemberData(nameof(Crystals))]
    public void The_options_beside_the_frames_are_those_of_the_command(string crystal)
    {
        string command = Command().Matches(Text).Select(match => match.Groups[1].Value).Single(line => line.Contains($"{crystal}-1.png", StringComparison.Ordinal));
        using JsonDocument options = JsonDocument.Parse(File.ReadAllText(Path.Combine(Examples.Folder, $"{crystal}-frames", "options.json")));
        string tilts = string.Join(' ', options.RootElement.GetProperty("frames").EnumerateArray().Select(frame => string.Join(',', frame.GetProperty("tilt").EnumerateArray().Select(angle => angle.GetRawText()))));
        Assert.EndsWith($"--scale {options.RootElement.GetProperty("inverseAngstromPerPixel").GetRawText()} --voltage {options.RootElement.GetProperty("kilovolts").GetRawText()} --tilts {tilts}", command, StringComparison.Ordinal);
    }

    [GeneratedRegex("^zoneaxis (identify --patterns .*)$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
