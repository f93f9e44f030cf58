using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

/// <summary>The example crystals of the project.</summary>
internal static class Examples
{
    public static string Folder { get; } = Path.Combine(SharedData.ProjectRoot, "examples");

    public static string Quartz { get; } = Path.Combine(Folder, "quartz.cif");
}
