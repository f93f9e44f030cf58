using System.Xml.Linq;
using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

/// <summary>A source file of a project.</summary>
/// <param name="Path">Path below the project's folder, with slashes.</param>
/// <param name="Text">What it says.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] BuildOutputs = ["bin/", "obj/"];

    /// <summary>Folder of a path below the project's folder; empty for the project's folder itself.</summary>
    public static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>All source files of a project under <c>src</c>.</summary>
    public static IReadOnlyList<SourceFile> OfProject(string project)
    {
        string root = RootOf(project);
        return
        [
            .. from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
               let path = System.IO.Path.GetRelativePath(root, file).Replace('\\', '/')
               where !BuildOutputs.Any(output => path.StartsWith(output, StringComparison.Ordinal))
               select new SourceFile(path, File.ReadAllText(file)),
        ];
    }

    /// <summary>The assembly that a project under <c>src</c> makes.</summary>
    public static string AssemblyOf(string project) =>
        XDocument.Load(System.IO.Path.Combine(RootOf(project), $"{project}.csproj")).Descendants("AssemblyName").SingleOrDefault()?.Value ?? project;

    private static string RootOf(string project) => System.IO.Path.Combine(SharedData.ProjectRoot, "src", project);
}
