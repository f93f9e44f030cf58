using System.Security.Cryptography;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Runtime;

/// <summary>Makes a copy of TorchSharp's library that also loads beside a C++ run-time library older than that of GCC 13.</summary>
/// <remarks>
/// The library of TorchSharp 0.107.0 needs the version GLIBCXX_3.4.32 only for the symbol
/// <c>_ZSt21ios_base_library_initv</c>, which it references and never calls; as a weak need it does no harm.
/// </remarks>
internal static class CompatibilityCopy
{
    /// <summary>The version whose need is made weak.</summary>
    public const string Version = "GLIBCXX_3.4.32";

    private const uint VersionHash = 0x0297f842;
    private const int HashDigits = 16;

    /// <summary>The cache for such copies: <c>zoneaxis/native</c> in the user's folder for local application data.</summary>
    public static string CacheFolder
    {
        get
        {
            string data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            // A user without a home folder (a container, a service) gets a folder of the system's for temporary files.
            return Path.Combine(data.Length > 0 ? data : Path.GetTempPath(), "zoneaxis", "native");
        }
    }

    /// <summary>The cache of a user whose own cannot be written: a folder of that user's in the system's folder for temporary files.</summary>
    public static string TemporaryFolder => Path.Combine(Path.GetTempPath(), $"zoneaxis-{Environment.UserName}", "native");

    /// <summary>Gives the copy in the first of some caches that can be written.</summary>
    /// <param name="library">The full path of the library as the package holds it.</param>
    /// <param name="cacheFolders">The caches, at least one.</param>
    /// <returns>The full path of the copy.</returns>
    /// <exception cref="ElfFormatException">The library is no ELF file, or does not need the version.</exception>
    /// <exception cref="IOException">The copy cannot be written into the last of them.</exception>
    /// <exception cref="UnauthorizedAccessException">The last of them may not be written.</exception>
    public static string MakeInFirst(string library, params ReadOnlySpan<string> cacheFolders)
    {
        try
        {
            return Make(library, cacheFolders[0]);
        }
        catch (Exception e) when (cacheFolders.Length > 1 && e is (IOException or UnauthorizedAccessException))
        {
            return MakeInFirst(library, cacheFolders[1..]);
        }
    }

    /// <summary>Gives the copy, making it where the cache does not hold it yet.</summary>
    /// <param name="library">The full path of the library as the package holds it.</param>
    /// <param name="cacheFolder">The cache.</param>
    /// <returns>The full path of the copy.</returns>
    /// <exception cref="ElfFormatException">The library is no ELF file, or does not need the version.</exception>
    /// <exception cref="IOException">The copy cannot be written.</exception>
    public static string Make(string library, string cacheFolder)
    {
        byte[] image = File.ReadAllBytes(library);
        string digest = Convert.ToHexStringLower(SHA256.HashData(image))[..HashDigits];
        string copy = Path.Combine(cacheFolder, digest, Path.GetFileName(library));
        if (ElfVersionNeeds.MarkWeak(image, Version, VersionHash) == 0)
            throw new ElfFormatException($"{library} does not need {Version}: there is nothing to change in it.");

        // A copy that was tampered with or cut short must not be loaded, so it is compared and not only looked for.
        if (!File.Exists(copy) || !File.ReadAllBytes(copy).AsSpan().SequenceEqual(image))
            WholeFile.Write(copy, stream => stream.Write(image), makeFolder: true);
        return copy;
    }
}
