using System.CommandLine;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Options;

/// <summary>The option that says how far from exact a symmetry may be.</summary>
internal static class SymprecOption
{
    private const double LargestAngstrom = 1;

    /// <summary>The option, whose default is the Materials Project's tolerance.</summary>
    /// <param name="description">What it is used for.</param>
    public static Option<double> Make(string description) => new Option<double>("--symprec")
    {
        Description = description,
        HelpName = "Å",
        DefaultValueFactory = _ => SymmetryTolerance.MaterialsProject.SymprecAngstrom,
    }.Must(value => value is > 0 and <= LargestAngstrom, $"above 0 and at most {LargestAngstrom} Å");
}
