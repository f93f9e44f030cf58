namespace ZoneAxis.Diffraction.Tests;

public sealed class PngTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-png").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Greys_come_back_as_they_were_written()
    {
        byte[] pixels = [.. Enumerable.Range(0, 256 * 3).Select(i => (byte)i)];
        string path = Path.Combine(_folder, "grey.png");
        new GreyImage(3, 256, pixels).WritePng(path);
        GreyImage read = GreyImage.ReadPng(path);
        Assert.Equal((3, 256), (read.Rows, read.Columns));
        Assert.True(read.Pixels.SequenceEqual(pixels));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Colours_come_back_as_they_were_written_and_are_no_raw_pattern()
    {
        byte[] pixels = [.. Enumerable.Range(0, 7 * 5 * RgbImage.Channels).Select(i => (byte)(i * 31))];
        string path = Path.Combine(_folder, "colours.png");
        new RgbImage(7, 5, pixels).WritePng(path);
        Assert.True(RgbImage.ReadPng(path).Pixels.SequenceEqual(pixels));
        Assert.Throws<InvalidDataException>(() => GreyImage.ReadPng(path));
    }

    [Fact]
    public void Other_files_are_refused()
    {
        string path = Path.Combine(_folder, "text.png");
        File.WriteAllText(path, "not a picture");
        Assert.Throws<InvalidDataException>(() => GreyImage.ReadPng(path));
        Assert.ThrowsAny<IOException>(() => GreyImage.ReadPng(Path.Combine(_folder, "absent.png")));
    }
}
