using System.CommandLine;
using ZoneAxis.Cli.Options;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Tests;

public class ReflectionOptionsTests
{
    [Fact]
    public void Options_say_how_a_list_is_read()
    {
        (ReflectionOptions options, ParseResult parsed) = Parse("--cell", "5.64, 6,7.5,90,95.5,90", "--wavelength", "0.0251", "--radiation", "electron", "--block", "second");
        Assert.Empty(parsed.Errors);
        Assert.Equal(
            new ReflectionReadOptions { Cell = new CellParameters(5.64, 6, 7.5, 90, 95.5, 90), WavelengthAngstrom = 0.0251, Radiation = Radiation.Electron, Block = "second" },
            options.Build(parsed));
        (options, parsed) = Parse();
        Assert.Equal(ReflectionReadOptions.Default, options.Build(parsed));
    }

    [Theory]
    [InlineData("--cell", "5,6,7,90,90", "--cell is 5,6,7,90,90; it must be a, b, c, α, β and γ of a cell with commas between them, as 5.64,5.64,5.64,90,90,90.")]
    [InlineData("--cell", "5,6,7,90,90,300", "--cell is 5,6,7,90,90,300; it must be a, b, c, α, β and γ of a cell with commas between them, as 5.64,5.64,5.64,90,90,90.")]
    [InlineData("--wavelength", "-1", "--wavelength is -1; it must be a positive number.")]
    [InlineData("--wavelength", "0,7", "--wavelength is 0,7; it must be a number, with a decimal point and no comma, as 0.1.")]
    [InlineData("--radiation", "neutron", "--radiation is neutron; it must be xray or electron.")]
    public void A_wrong_value_is_wrong_usage(string option, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Single(Parse(option, value).Parsed.Errors).Message);

    private static (ReflectionOptions Options, ParseResult Parsed) Parse(params string[] words)
    {
        ReflectionOptions options = new();
        RootCommand command = [];
        options.AddTo(command);
        command.ReadNumbers();
        return (options, command.Parse(words));
    }
}
