using System.CommandLine;

namespace ZoneAxis.Cli.Options;

/// <summary>The option that asks for one line a crystal.</summary>
internal static class BriefOption
{
    /// <summary>The option.</summary>
    public static Option<bool> Make() => new("--brief") { Description = "Write one line a crystal instead of tables." };
}
