using System.CommandLine;
using ZoneAxis.Cli.Corpora;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Cli.Shaping;

namespace ZoneAxis.Cli.Tests;

public class NumberTests
{
    private static readonly Type[] NumberTypes = [typeof(int), typeof(double), typeof(float), typeof(byte), typeof(long), typeof(ulong), typeof(decimal)];

    public static TheoryData<string, string> NumberOptionsOfAllVerbs =>
        [.. AllCommands("", ZoneAxisProgram.MakeVerbs(new ConsoleStreams(TextWriter.Null, TextWriter.Null)))
            .SelectMany(one => one.Command.Options.Where(IsNumber).Select(option => (one.Path, option.Name)))];

    [Theory]
    [MemberData(nameof(NumberOptionsOfAllVerbs))]
    public void No_option_of_any_verb_takes_a_comma_in_a_number(string verb, string option)
    {
        CliRun run = CliRun.Of([.. WordsBefore(verb, option), option, "0,1"]);
        Assert.Equal(2, run.Code);
        Assert.Contains($"zoneaxis: {option} is 0,1; it must be a ", run.Error, StringComparison.Ordinal);
        Assert.Contains("comma", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NumberOptionsOfAllVerbs))]
    public void What_is_no_number_is_refused_in_words_by_every_option(string verb, string option)
    {
        foreach (string text in new[] { "much", "NaN", "Infinity", "1e999", "1 000", "" })
        {
            CliRun run = CliRun.Of([.. WordsBefore(verb, option), option, text]);
            Assert.Equal(2, run.Code);
            Assert.Contains($"zoneaxis: {option} is {text}; it must be a ", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(NumberOptionsOfAllVerbs))]
    public void An_option_without_its_number_is_wrong_usage(string verb, string option)
    {
        CliRun run = CliRun.Of([.. WordsBefore(verb, option), option]);
        Assert.Equal(2, run.Code);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comma_in_the_tolerance_is_not_1_angstrom_in_silence()
    {
        CliRun run = CliRun.Of("symmetry", Path.Combine(Examples.Folder, "perovskite.cif"), "--symprec", "0,1");
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Output);
        Assert.StartsWith("zoneaxis: --symprec is 0,1; it must be a number, with a decimal point and no comma, as 0.1.\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--supercell", "10,10")]
    [InlineData("--supercell", "10;10;10")]
    [InlineData("--supercell", "1e1,10,10")]
    [InlineData("--pixels", "256,256,256")]
    [InlineData("--beam-centre", "127,5,127,5")]
    [InlineData("--beam-centre", "127.5,")]
    [InlineData("--substitute", "Na:K:0,1")]
    [InlineData("--substitute", "Na:K:NaN")]
    [InlineData("--dislocation", "0,0,0,5:0,0,1")]
    public void Lists_are_of_numbers_with_points_and_as_many_as_asked_for(string option, string text)
    {
        CliRun run = CliRun.Of("simulate", Path.Combine(Examples.Folder, "halite.cif"), "--out", Path.Combine(Path.GetTempPath(), "never-made"), option, text);
        Assert.Equal(2, run.Code);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.Contains("it must be ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_within_an_option_refuse_a_comma_too()
    {
        FormatException refused = Assert.Throws<FormatException>(() => NamedOptions.Read(new ShapingArguments().AddTo, ["--reach", "2,5"]));
        Assert.Contains("--reach is 2,5; it must be a number, with a decimal point", refused.Message, StringComparison.Ordinal);
        FormatException beyond = Assert.Throws<FormatException>(() => NamedOptions.Read(new ShapingArguments().AddTo, ["--line-grey", "256"]));
        Assert.Equal("--line-grey is 256; it must be from 0 to 255.", beyond.Message);
    }

    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("1e-3", 0.001)]
    [InlineData("-5", -5)]
    [InlineData(".5", 0.5)]
    public void Numbers_have_a_decimal_point_and_may_have_an_exponent(string text, double expected)
    {
        Assert.True(NumberText.TryNumber(text, out double number));
        Assert.Equal(expected, number);
    }

    /// <summary>The verb and what it lacks without, as that would be told alone.</summary>
    private static string[] WordsBefore(string verb, string option) => verb switch
    {
        "identify" => [verb, "a.cif"],
        "reflections" when option == "--group" => [verb, "a.hkl", "--write", "never-made.hkl"],
        "train" when option.StartsWith("--vary-", StringComparison.Ordinal) => [verb, "--split", "random", "--vary", "0.5"],
        "train" => [verb, "--split", "random"],
        "evaluate" => [verb, "--model", "m", "--corpus", "c"],
        "reproduce" => [verb, "--corpus", "c", "--out", "o"],
        _ => verb.Split(' '),
    };

    private static bool IsNumber(Option option) => NumberTypes.Contains(Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType);

    private static IEnumerable<(string Path, Command Command)> AllCommands(string above, IEnumerable<Command> commands) =>
        commands.SelectMany(command => AllCommands($"{above}{command.Name} ", command.Subcommands).Prepend(($"{above}{command.Name}", command)));
}
