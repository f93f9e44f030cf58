using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>The structure files that a user means by naming files, folders and patterns of names.</summary>
public static class StructurePaths
{
    private static readonly char[] Wildcards = ['*', '?'];

    /// <summary>The files, in the order of the names; of a folder and of a pattern in the order of their paths by character codes.</summary>
    /// <param name="paths">
    /// Files; folders, which mean the files in them whose names are those of structure files; and paths with * (any characters) or ? (one) that are no files, which
    /// mean what fits them. What fits nothing stays as it is.
    /// </param>
    /// <param name="recursive">Whether a folder means the files of all folders below it too. Hidden files and folders, whose names begin with a point, do not count.</param>
    /// <returns>At least as many paths as were named.</returns>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths, bool recursive = false)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return [.. paths.SelectMany(path => Expand(path, recursive))];
    }

    /// <summary>Why a path that stands for no file means nothing, as a sentence without the path; null where it may be a file.</summary>
    /// <param name="path">A path.</param>
    internal static string? ProblemOf(string path)
    {
        if (Directory.Exists(path))
            return Directory.EnumerateDirectories(path).Any()
                ? "there are no structure files in this folder itself; those of the folders in it are not looked for."
                : "there are no structure files in this folder.";
        return IsPattern(path) ? "there is no file whose name fits this pattern." : null;
    }

    private static string[] Expand(string path, bool recursive)
    {
        string[] found = [];
        if (Directory.Exists(path))
            found = InFolder(path, recursive);
        else if (IsPattern(path))
            found = [.. Fitting(path).SelectMany(one => Directory.Exists(one) ? InFolder(one, recursive) : [one])];
        return found.Length > 0 ? found : [path];
    }

    private static bool IsPattern(string path) => path.IndexOfAny(Wildcards) >= 0 && !File.Exists(path);

    private static string[] InFolder(string folder, bool recursive)
    {
        EnumerationOptions options = new() { RecurseSubdirectories = recursive };
        return
        [
            .. Directory.EnumerateFiles(folder, "*", options)
                .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')) && IsStructureName(file))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>JSON files are read when they are named; a folder's may be anything, such as what a simulation writes beside its images.</summary>
    private static bool IsStructureName(string path) => StructureFile.FormatOfName(path) is not null;

    /// <summary>What fits a pattern, part by part of its path.</summary>
    private static IEnumerable<string> Fitting(string pattern)
    {
        string root = Path.GetPathRoot(pattern) ?? "";
        IEnumerable<string> found = [root];
        string[] parts = pattern[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        foreach (string part in parts)
            found = found.SelectMany(folder => Below(folder, part)).ToArray();
        return found.Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Below(string folder, string part)
    {
        if (part.IndexOfAny(Wildcards) < 0)
        {
            string path = Path.Combine(folder, part);
            return Path.Exists(path) ? [path] : [];
        }
        string place = folder.Length > 0 ? folder : ".";
        return Directory.Exists(place)
            ? Directory.EnumerateFileSystemEntries(place, part, new EnumerationOptions { MatchType = MatchType.Simple, AttributesToSkip = FileAttributes.None })
                .Select(Path.GetFileName).Where(name => part[0] == '.' || name![0] != '.').Select(name => Path.Combine(folder, name!))
            : [];
    }
}
