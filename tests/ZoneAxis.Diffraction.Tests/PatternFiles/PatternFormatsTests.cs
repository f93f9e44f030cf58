using System.Text;

namespace ZoneAxis.Diffraction.Tests.PatternFiles;

public sealed class PatternFormatsTests : IDisposable
{
    private const PatternFormat NoFormat = (PatternFormat)99;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<PatternFormat> Formats => [.. Enum.GetValues<PatternFormat>()];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_is_written_as_its_own_kind_of_file(PatternFormat format)
    {
        string path = _folder.File("a" + PatternFormats.ExtensionOf(format));
        PatternFile.Write(path, new IntensityImage(1, 2, [0, 255]), format, new PatternSidecar());
        string begin = Encoding.Latin1.GetString(File.ReadAllBytes(path));
        Assert.Contains(MarkOf(format), begin, StringComparison.Ordinal);
        Assert.Equal(PatternFormats.WhiteOf(format), PatternFile.Read(path).Sidecar!.Image!.White);
    }

    [Fact]
    public void A_format_that_there_is_not_is_refused_and_nothing_is_written()
    {
        Assert.Equal(NoFormat, Assert.Throws<ArgumentOutOfRangeException>(() => PatternFormats.ExtensionOf(NoFormat)).ActualValue);
        Assert.Equal(NoFormat, Assert.Throws<ArgumentOutOfRangeException>(() => PatternFormats.WhiteOf(NoFormat)).ActualValue);
        string path = _folder.File("a.npy");
        Assert.Equal(NoFormat, Assert.Throws<ArgumentOutOfRangeException>(() => PatternFile.Write(path, new IntensityImage(1, 1, [1]), NoFormat, new PatternSidecar())).ActualValue);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_type_of_numbers_that_there_is_not_is_refused()
    {
        Assert.Equal([1, 1, 2, 2, 4, 4, 8, 8, 2, 4, 8], Enum.GetValues<SampleType>().Select(Samples.SizeOf));
        Assert.Throws<ArgumentOutOfRangeException>(() => Samples.SizeOf((SampleType)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => Samples.White((SampleType)99));
    }

    private static string MarkOf(PatternFormat format) => format switch
    {
        PatternFormat.Png8 => "IHDR\0\0\0\u0002\0\0\0\u0001\u0008",
        PatternFormat.Png16 => "IHDR\0\0\0\u0002\0\0\0\u0001\u0010",
        PatternFormat.Tiff16 or PatternFormat.TiffFloat32 => "II*\0",
        PatternFormat.NpyFloat32 => "'<f4'",
        PatternFormat.NpyFloat64 => "'<f8'",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };
}
