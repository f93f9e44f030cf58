using System.Runtime.CompilerServices;

namespace ZoneAxis.Tests;

/// <summary>Finds the reference material that lies beside a developer's checkout, and the project's own files.</summary>
internal static class SharedData
{
    /// <summary>The project's root folder.</summary>
    public static string ProjectRoot { get; } = FindRoot();

    /// <summary>Path of a file under <c>../shared</c>; the calling test is skipped, saying so, where it is absent.</summary>
    public static string Require(params string[] parts)
    {
        string path = Path.Combine([ProjectRoot, "..", "shared", .. parts]);
        Assert.SkipUnless(Path.Exists(path), $"The reference material {string.Join('/', parts)} is not beside this checkout.");
        return path;
    }

    private static string FindRoot([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
