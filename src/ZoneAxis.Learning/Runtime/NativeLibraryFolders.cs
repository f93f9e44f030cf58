using System.Runtime.InteropServices;

namespace ZoneAxis.Learning.Runtime;

/// <summary>Where the native libraries of the packages lie.</summary>
internal static class NativeLibraryFolders
{
    private const string HostProperty = "NATIVE_DLL_SEARCH_DIRECTORIES";

    /// <summary>The folders to look in, the likeliest first: beside the program, then where the host looks.</summary>
    public static IEnumerable<string> All()
    {
        string[] host = (AppContext.GetData(HostProperty) as string ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return new[] { Path.Combine(AppContext.BaseDirectory, "runtimes", PortableRid, "native"), AppContext.BaseDirectory }
            .Concat(host)
            .Select(folder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))
            .Distinct();
    }

    /// <summary>The full path of a native library, or null where no folder has it.</summary>
    /// <param name="fileName">For example <c>libc10.so</c>.</param>
    public static string? Find(string fileName) =>
        All().Select(folder => Path.Combine(folder, fileName)).FirstOrDefault(File.Exists);

    /// <summary>The file name of a library on this system.</summary>
    /// <param name="name">Without prefix and suffix, for example <c>c10</c>.</param>
    public static string FileName(string name) =>
        OperatingSystem.IsWindows() ? $"{name}.dll" : OperatingSystem.IsMacOS() ? $"lib{name}.dylib" : $"lib{name}.so";

    private static string PortableRid
    {
        get
        {
            string system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }
}
