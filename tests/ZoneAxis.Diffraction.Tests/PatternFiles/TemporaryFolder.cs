namespace ZoneAxis.Diffraction.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zoneaxis-patterns-");

    public IEnumerable<string> Names => _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File(name), bytes);
        return File(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
