using System.Text;

namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>A file that lives as long as a test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zoneaxis-");

    public TemporaryFile(string name, byte[] content)
    {
        Path = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(Path, content);
    }

    public TemporaryFile(string name, string content)
        : this(name, Encoding.UTF8.GetBytes(content))
    {
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
