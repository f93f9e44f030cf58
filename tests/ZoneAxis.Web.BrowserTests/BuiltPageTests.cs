using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ZoneAxis.Tests.Browsing;

public class BuiltPageTests
{
    private const long MostScriptBytes = 1_000_000;

    private static readonly string Web = Path.Combine(SharedData.ProjectRoot, "src", "ZoneAxis.Web");

    // As vite.config.ts has them.
    private static readonly string[] Sources = ["src", "public", "index.html", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts"];

    [Fact]
    public void The_committed_page_is_what_its_sources_are_built_to()
    {
        string built = File.ReadAllText(Path.Combine(Web, "wwwroot", "sources.sha256")).Trim();
        Assert.True(built == SumOfSources(), "The sources of the page have changed since it was built: 'npm ci' and 'npm run build' in src/ZoneAxis.Web/client build it.");
    }

    [Fact]
    public void All_scripts_are_a_megabyte_compressed_at_most()
    {
        string[] scripts = Directory.GetFiles(Path.Combine(Web, "wwwroot"), "*.js", SearchOption.AllDirectories);
        Assert.NotEmpty(scripts);
        long bytes = scripts.Sum(CompressedBytes);
        TestContext.Current.TestOutputHelper?.WriteLine($"{scripts.Length} scripts, {bytes} bytes compressed");
        Assert.InRange(bytes, 1, MostScriptBytes);
    }

    [Fact]
    public void No_file_of_the_page_names_another_host()
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(Web, "wwwroot"), "*.html", SearchOption.AllDirectories), .. Directory.GetFiles(Path.Combine(Web, "wwwroot"), "*.css", SearchOption.AllDirectories)];
        Assert.All(files, file => Assert.DoesNotContain("http", File.ReadAllText(file), StringComparison.Ordinal));
    }

    private static long CompressedBytes(string path)
    {
        using MemoryStream compressed = new();
        using (GZipStream gzip = new(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(path));
        return compressed.Length;
    }

    private static string SumOfSources()
    {
        string client = Path.Combine(Web, "client");
        string[] files = [.. Sources.SelectMany(source => Directory.Exists(Path.Combine(client, source)) ? Directory.GetFiles(Path.Combine(client, source), "*", SearchOption.AllDirectories) : [Path.Combine(client, source)])
            .Select(path => Path.GetRelativePath(client, path).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];
        string all = string.Concat(files.Select(file => $"{file}\0{File.ReadAllText(Path.Combine(client, file)).ReplaceLineEndings("\n")}\0"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }
}
