using ZoneAxis.Learning.Runtime;

namespace ZoneAxis.Learning.Tests.Runtime;

public sealed class CompatibilityCopyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-copy").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_copy_lies_in_the_cache_under_the_hash_and_the_original_is_left()
    {
        string library = WriteLibrary(SmallElf.Make());
        string copy = CompatibilityCopy.Make(library, Path.Combine(_folder, "cache"));
        Assert.Equal(SmallElf.Make(), File.ReadAllBytes(library));
        Assert.Equal([0, 2], ElfVersionNeeds.Read(File.ReadAllBytes(copy)).Select(need => (int)need.Flags));
        Assert.Equal("library.so", Path.GetFileName(copy));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(copy)!));
    }

    [Fact]
    public void A_damaged_copy_is_made_again()
    {
        string library = WriteLibrary(SmallElf.Make());
        string copy = CompatibilityCopy.Make(library, _folder);
        File.WriteAllBytes(copy, [1]);
        Assert.Equal(copy, CompatibilityCopy.Make(library, _folder));
        Assert.Equal(SmallElf.Make().Length, new FileInfo(copy).Length);
    }

    [Fact]
    public void A_library_without_the_need_is_refused()
    {
        byte[] image = SmallElf.Make();
        image[^2] = (byte)'9';
        Assert.Throws<ElfFormatException>(() => CompatibilityCopy.Make(WriteLibrary(image), _folder));
    }

    [Fact]
    public void Where_the_home_cannot_be_written_the_next_cache_is_taken()
    {
        string library = WriteLibrary(SmallElf.Make());
        // Below a file no folder can be made, whoever asks.
        string home = Path.Combine(library, "cache");
        string copy = CompatibilityCopy.MakeInFirst(library, home, Path.Combine(_folder, "temporary"));
        Assert.StartsWith(Path.Combine(_folder, "temporary"), copy, StringComparison.Ordinal);
        Assert.True(File.Exists(copy));
        Assert.ThrowsAny<IOException>(() => CompatibilityCopy.MakeInFirst(library, home));
    }

    private string WriteLibrary(byte[] image)
    {
        string path = Path.Combine(_folder, "library.so");
        File.WriteAllBytes(path, image);
        return path;
    }
}
