using System.CommandLine;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Options;

/// <summary>The option that says how often space groups occur before anything is measured.</summary>
internal static class PriorOption
{
    private const string Any = "any";
    private const string None = "none";
    private const string MaterialsProject = "materials-project";
    private const string Organic = "organic";

    /// <summary>The option.</summary>
    public static Option<string> Make() => new Option<string>("--prior")
    {
        Description = "How often the groups occur before anything is measured: as inorganic crystals of the materials-project, as organic molecules, as any of both, or all alike (none).",
        HelpName = $"{Any}|{None}|{MaterialsProject}|{Organic}",
        DefaultValueFactory = _ => Any,
    }.Must(word => word is Any or None or MaterialsProject or Organic, $"{Any}, {None}, {MaterialsProject} or {Organic}");

    /// <summary>What a word means.</summary>
    /// <param name="word">A value of the option.</param>
    public static GroupPrior Parse(string word) => word switch
    {
        None => GroupPrior.None,
        MaterialsProject => GroupPrior.MaterialsProject,
        Organic => GroupPrior.Organic,
        _ => GroupPrior.Any,
    };
}
