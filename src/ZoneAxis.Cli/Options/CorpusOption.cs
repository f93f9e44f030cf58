using System.CommandLine;

namespace ZoneAxis.Cli.Options;

/// <summary>The option that names a corpus.</summary>
internal static class CorpusOption
{
    /// <summary>The option.</summary>
    public static Option<string> Make() => new Option<string>("--corpus")
    {
        Description = "Folder that 'zoneaxis corpus' made.",
        HelpName = "DIR",
        Required = true,
    }.MustBeFolder();
}
