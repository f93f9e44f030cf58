using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

/// <summary>The example crystals of the project.</summary>
internal static class Examples
{
    internal static string Folder { get; } = Path.Combine(SharedData.ProjectRoot, "examples");

    internal static string Quartz { get; } = Path.Combine(Folder, "quartz.cif");
}
