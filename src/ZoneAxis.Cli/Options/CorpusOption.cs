using System.CommandLine;

namespace ZoneAxis.Cli.Options;

/// <summary>The option that names a corpus.</summary>
internal static class CorpusOption
{
    /// <summary>The option.</summary>
    /// <param name="required">Whether it must be given.</param>
    public static Option<string> Make(bool required = true) => new Option<string>("--corpus")
    {
        Description = "Folder that 'zoneaxis corpus' made.",
        HelpName = "DIR",
        Required = required,
    }.MustBeFolder();
}
