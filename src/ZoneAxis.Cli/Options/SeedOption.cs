using System.CommandLine;

namespace ZoneAxis.Cli.Options;

/// <summary>The option that fixes everything random.</summary>
internal static class SeedOption
{
    /// <summary>The seed unless another is given: the year of the paper.</summary>
    public const int Standard = 2020;

    /// <summary>The option.</summary>
    public static Option<int> Make() => new("--seed")
    {
        Description = "Seed of the split into crystals to learn from and to test on, and of all else that is random.",
        HelpName = "N",
        DefaultValueFactory = _ => Standard,
    };
}
