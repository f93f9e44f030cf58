using System.Diagnostics;
using System.IO.Compression;

namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>Content that can be read once.</summary>
public sealed class PipeTests : IDisposable
{
    private const string Text = "Cs Cl\n1\n4.1 0 0\n0 4.1 0\n0 0 4.1\n1 1\nDirect\n0 0 0\n.5 .5 .5\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zoneaxis-pipes-");

    private string Pipe => Path.Combine(_folder.FullName, "pipe");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_pipe_into_which_nobody_writes_is_refused()
    {
        MakePipe();
        CrystalReadOptions options = new() { PipePatience = TimeSpan.FromMilliseconds(5) };
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => StructureFile.ReadEach(Pipe, options));
        Assert.Equal($"{Pipe}: this is a pipe into which nobody has begun to write within 0.005 s, a structure file was expected.", error.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pipe_is_read_once_plain_or_packed(bool isPacked)
    {
        MakePipe();
        Task writing = Task.Run(() =>
        {
            using FileStream file = new(Pipe, FileMode.Open, FileAccess.Write);
            using Stream stream = isPacked ? new GZipStream(file, CompressionLevel.Fastest) : file;
            stream.Write(System.Text.Encoding.UTF8.GetBytes(Text));
        }, TestContext.Current.CancellationToken);
        Assert.Equal(2, Assert.Single(StructureFile.Read(Pipe)).Sites.Length);
        await writing;
    }

    [Fact]
    public void Content_that_is_no_file_is_told_by_what_it_holds()
    {
        using MemoryStream content = new(System.Text.Encoding.UTF8.GetBytes(Text));
        Assert.Equal(2, Assert.Single(StructureFile.ReadEach(content, "standard input", null, out StructureFormat format)).Crystal!.Sites.Length);
        Assert.Equal(StructureFormat.Poscar, format);
    }

    [Fact]
    public void No_content_is_refused() => Assert.Equal(
        "standard input: the file is empty.",
        Assert.Throws<CrystalFormatException>(() => StructureFile.ReadEach(new MemoryStream(), "standard input", null, out _)).Message);

    private void MakePipe()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system has no named pipes among its files.");
        using Process made = Process.Start("mkfifo", Pipe);
        made.WaitForExit();
    }
}
