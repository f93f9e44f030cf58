using System.CommandLine;

namespace ZoneAxis.Cli.Options;

/// <summary>Options whose value is a part of one.</summary>
internal static class PartOption
{
    /// <summary>An option.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it is a part of.</param>
    /// <param name="standard">The value unless another is given.</param>
    public static Option<double> Make(string name, string description, double standard) => new Option<double>(name)
    {
        Description = description,
        HelpName = "PART",
        DefaultValueFactory = _ => standard,
    }.Must(part => part is >= 0 and < 1, "0 or more and below 1");
}
