using System.Text;

namespace ZoneAxis.Crystallography.Tests.Files;

public sealed class WholeFileTests : IDisposable
{
    private const string Old = "what stood there before";

    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(null)]
    [InlineData(Old)]
    public void A_file_is_written_and_nothing_is_left_beside_it(string? before)
    {
        string path = Make("a.txt", before);
        WholeFile.Write(path, "ångström\n");
        Assert.Equal("ångström\n"u8, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Old)]
    public void A_writer_that_fails_halfway_leaves_what_stood_there_and_no_draft(string? before)
    {
        string path = Make("a.txt", before);
        InvalidTimeZoneException thrown = Assert.Throws<InvalidTimeZoneException>(() => WholeFile.Write(path, stream =>
        {
            stream.Write(new byte[100_000]);
            throw new InvalidTimeZoneException();
        }));
        Assert.NotNull(thrown);
        Assert.Equal(before is null ? [] : [path], Directory.GetFileSystemEntries(_folder));
        if (before is not null)
            Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public void The_old_file_stands_until_the_new_one_is_whole()
    {
        string path = Make("a.txt", Old);
        WholeFile.Write(path, stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            Assert.Equal(Old, File.ReadAllText(path));
        });
        Assert.Equal("new", File.ReadAllText(path));
    }

    [Fact]
    public void A_file_that_cannot_take_its_place_leaves_no_draft()
    {
        string path = Path.Combine(_folder, "a");
        Directory.CreateDirectory(path);
        Assert.True(Record.Exception(() => WholeFile.Write(path, "text")) is IOException or UnauthorizedAccessException);
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_missing_folder_is_an_error_unless_it_is_to_be_made()
    {
        string path = Path.Combine(_folder, "new", "deep", "a.txt");
        Assert.Throws<DirectoryNotFoundException>(() => WholeFile.Write(path, "text"));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        WholeFile.Write(path, stream => stream.Write("text"u8), makeFolder: true);
        Assert.Equal("text", File.ReadAllText(path));
    }

    [Fact]
    public void Of_writers_at_the_same_time_one_wins_whole()
    {
        string path = Path.Combine(_folder, "a.txt");
        string[] texts = [.. Enumerable.Range(0, 16).Select(writer => new string((char)('a' + writer), 10_000))];
        Parallel.ForEach(texts, text => WholeFile.Write(path, text));
        Assert.Contains(File.ReadAllText(path), texts);
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void The_drafts_of_one_file_are_removed_and_those_of_others_stay()
    {
        string[] others = [Make("a", Old), Make(".a.b.0123.tmp", Old), Make(".b.0123.tmp", Old), Make("a.tmp", Old), Make(".a.tmp", Old)];
        Make(".a.0123.tmp", Old);
        Make(".a.4567.tmp", Old);
        WholeFile.RemoveDrafts(Path.Combine(_folder, "a"));
        Assert.Equal(others.Order(StringComparer.Ordinal), Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_draft_that_a_killed_writer_leaves_is_found()
    {
        string path = Path.Combine(_folder, "a.b.txt");
        string[] seen = [];
        WholeFile.Write(path, _ => seen = [.. Directory.GetFiles(_folder).Select(draft => Path.GetFileName(draft))]);
        string draft = Make(Assert.Single(seen), Old);
        WholeFile.RemoveDrafts(path);
        Assert.False(File.Exists(draft));
        Make(seen[0], Old);
        WholeFile.RemoveDraftsIn(_folder);
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_folder_that_does_not_exist_holds_no_drafts()
    {
        string folder = Path.Combine(_folder, "absent");
        WholeFile.RemoveDrafts(Path.Combine(folder, "a"));
        WholeFile.RemoveDraftsIn(folder);
        Assert.False(Directory.Exists(folder));
    }

    private string Make(string name, string? text)
    {
        string path = Path.Combine(_folder, name);
        if (text is not null)
            File.WriteAllText(path, text, Encoding.UTF8);
        return path;
    }
}
