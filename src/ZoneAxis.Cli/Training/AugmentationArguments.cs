using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneAxis.Cli.Options;
using ZoneAxis.Crystallography;
using ZoneAxis.Learning.Inputs;

namespace ZoneAxis.Cli.Training;

/// <summary>The options that let a network learn from relatives of the crystals, drawn anew in each pass.</summary>
internal sealed class AugmentationArguments
{
    private const double LargestStrainPercent = 20;
    private const double LargestTiltDegrees = 10;

    private static readonly VariationOptions Standard = new();

    private readonly Option<double> _vary = new Option<double>("--vary")
    {
        Description = "Share of the crystals of each pass in whose place a relative stands: of the same space group, its cell strained, elements exchanged within their columns, its patterns simulated on the way.",
        HelpName = "SHARE",
        DefaultValueFactory = _ => 0,
    }.Must(share => share is >= 0 and <= 1, "from 0 to 1");

    private readonly Option<double> _strain = new Option<double>("--vary-strain")
    {
        Description = "Standard deviation of each component of a relative's strain, %.",
        HelpName = "PERCENT",
        DefaultValueFactory = _ => Standard.StrainPercent,
    }.Must(percent => percent is >= 0 and <= LargestStrainPercent, $"from 0 to {LargestStrainPercent} %");

    private readonly Option<double> _exchange = new Option<double>("--vary-elements")
    {
        Description = "Chance of each element of a relative to be exchanged for another one of its column.",
        HelpName = "CHANCE",
        DefaultValueFactory = _ => Standard.ExchangeChance,
    }.Must(chance => chance is >= 0 and <= 1, "from 0 to 1");

    private readonly Option<double> _tilt = new Option<double>("--vary-tilt")
    {
        Description = "Largest angle by which a relative lies askew in a pattern, degrees; each pattern draws its axis.",
        HelpName = "DEGREES",
        DefaultValueFactory = _ => 0,
    }.Must(degrees => degrees is >= 0 and <= LargestTiltDegrees, $"from 0 to {LargestTiltDegrees}°");

    private readonly Option<int> _kept = new Option<int>("--vary-kept")
    {
        Description = "Relatives of each crystal that are drawn once and kept while the training lasts, of which each pass takes one: for descriptors that are made of structures (reflections), which take longer to make than to learn from. 0: each pass draws its own.",
        HelpName = "N",
        DefaultValueFactory = _ => 0,
    }.Must(number => number >= 0, "0 or more");

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    public void AddTo(Command verb)
    {
        Option[] options = [_vary, _strain, _exchange, _tilt, _kept];
        foreach (Option option in options)
            verb.Add(option);
        verb.Validators.Add(RequireShare);
    }

    /// <summary>What was asked for; null for no relatives.</summary>
    /// <param name="parsed">The values.</param>
    public AugmentationOptions? Of(ParseResult parsed) => parsed.GetValue(_vary) is > 0 and double share
        ? new AugmentationOptions
        {
            Share = share,
            Variation = new VariationOptions { StrainPercent = parsed.GetValue(_strain), ExchangeChance = parsed.GetValue(_exchange) },
            LargestTiltDegrees = parsed.GetValue(_tilt),
            Kept = parsed.GetValue(_kept),
        }
        : null;

    /// <summary>An option without effect is more likely forgotten than meant.</summary>
    private void RequireShare(CommandResult result)
    {
        if (result.GetResult(_vary) is { Implicit: false })
            return;
        foreach (Option option in new Option[] { _strain, _exchange, _tilt, _kept })
        {
            if (result.GetResult(option) is { Implicit: false })
                result.AddError($"{option.Name} says what relatives are like; say with --vary how many there are.");
        }
    }
}
