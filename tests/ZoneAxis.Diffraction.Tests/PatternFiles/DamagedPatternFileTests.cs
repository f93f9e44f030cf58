using CsCheck;
using SkiaSharp;

namespace ZoneAxis.Diffraction.Tests.PatternFiles;

/// <summary>Whatever the bytes of a pattern file or sidecar, it is read or refused in one sentence with the file's name.</summary>
public sealed class DamagedPatternFileTests : IDisposable
{
    private const int MutatedFiles = 2_000;
    private const int MutatedLibraryFiles = 500;
    private const int MostMutations = 6;

    private static readonly PatternReadOptions Small = new() { MaximumPixels = 1 << 16, MaximumFileBytes = 1 << 24 };
    private static readonly byte[] Interesting = [0, 1, 2, 3, 4, 7, 15, 16, 18, 20, 21, 0x7F, 0x80, 0xFF];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => ["png8", "png16", "palette", "jpeg", "tiff16", "tiff32", "npy", "mrc", "mrc-old", "dm3", "dm4",
        "npz", "npy-fortran", "tia", "cbf", "mib", "blo", "tvips", "smv", "edf", "gzip", "velox", "hspy", "emd"];

    /// <summary>Kinds that libraries read, which take longer.</summary>
    private static bool IsOfLibrary(string name) => name.StartsWith("tiff", StringComparison.Ordinal) || name is "velox" or "hspy" or "emd";

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mutated_file_is_read_or_refused_in_one_sentence(string name)
    {
        byte[] original = Original(name);
        Assert.NotEmpty(Decode(original).Values);
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 3], Gen.OneOf(Gen.Byte, Gen.Int[0, Interesting.Length - 1].Select(i => Interesting[i]))).Array[1, MostMutations].Sample(
            mutations => ReadOrRefuse(Mutate(original, mutations)), iter: IsOfLibrary(name) ? MutatedLibraryFiles : MutatedFiles);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_cut_off_at_any_byte_is_read_or_refused_in_one_sentence(string name)
    {
        byte[] original = Original(name);
        int step = IsOfLibrary(name) ? Math.Max(1, original.Length / MutatedLibraryFiles) : 1;
        for (int length = 1; length < original.Length; length += step)
            ReadOrRefuse(original[..length]);
    }

    [Fact]
    public void A_mutated_sidecar_is_read_or_refused_in_one_sentence()
    {
        byte[] original = SidecarJson.Write(new PatternSidecar
        {
            Image = new SidecarImage("a.png", PatternFormat.Png8, 2, 2, 255, 1.5),
            BeamRow = 3,
            Geometry = PatternSidecar.Describe(new Rotated45()),
            View = SidecarView.Of(new Rotated45().View("x"), Orientation.Unrotated),
        });
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 3], Gen.OneOf(Gen.Byte, Gen.Char["{}[]:,\"-0123456789.eE tfn"].Select(letter => (byte)letter))).Array[1, MostMutations].Sample(
            mutations =>
            {
                try
                {
                    SidecarFile.Parse(new FileBytes("f", Mutate(original, mutations)));
                }
                catch (PatternFileException e)
                {
                    AssertOneSentence(e);
                }
            },
            iter: MutatedFiles);
    }

    private static byte[] Mutate(byte[] original, (int Place, int Kind, byte Value)[] mutations)
    {
        List<byte> bytes = [.. original];
        foreach ((int place, int kind, byte value) in mutations)
        {
            int at = place % bytes.Count;
            if (kind == 0)
                bytes.Insert(at, value);
            else if (kind == 1 && bytes.Count > 1)
                bytes.RemoveAt(at);
            else
                bytes[at] = value;
        }

        return [.. bytes];
    }

    private static DecodedImage Decode(byte[] bytes)
    {
        FileBytes file = PackedBytes.Unpack(new FileBytes("f", bytes), Small);
        return PatternReaders.For(file).Read(file, Small);
    }

    /// <summary>Any other exception than <see cref="PatternFileException"/> fails the test.</summary>
    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            DecodedImage image = Decode(bytes);
            Assert.Equal(image.Rows * image.Columns, image.Values.Length);
            Assert.All(image.Values, value => Assert.True(double.IsFinite(value)));
        }
        catch (PatternFileException e)
        {
            AssertOneSentence(e);
        }
    }

    private static void AssertOneSentence(PatternFileException error)
    {
        Assert.StartsWith("f", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    private byte[] Original(string name)
    {
        IntensityImage image = new(5, 6, [.. Enumerable.Range(0, 30).Select(i => (double)(i * i))]);
        DigitalMicrographEncoder dm3 = new(3, bigEndianValues: true);
        DigitalMicrographEncoder dm4 = new(4, bigEndianValues: false);
        return name switch
        {
            "png8" => Written(image, PatternFormat.Png8),
            "png16" => Written(image, PatternFormat.Png16),
            "palette" => Drawn(SKColorType.Rgba8888, SKEncodedImageFormat.Png),
            "jpeg" => Drawn(SKColorType.Gray8, SKEncodedImageFormat.Jpeg),
            "tiff16" => Written(image, PatternFormat.Tiff16),
            "tiff32" => Written(image, PatternFormat.TiffFloat32),
            "npy" => Written(image, PatternFormat.NpyFloat64),
            "mrc" => new MrcEncoder(1, 6, 5, 1, new byte[60]) { ExtendedBytes = 8 }.File(),
            "mrc-old" => new MrcEncoder(1, 6, 5, 1, new byte[60]) { Stamped = false, BigEndian = true }.File(),
            "dm3" => dm3.File(1, DigitalMicrographEncoder.Int16, new byte[60], lengths: [6, 5]),
            "npz" => SmallFiles.Npz(("a.npy", SmallFiles.Npy("<u2", "(2, 3)", new byte[12])), ("b.npy", SmallFiles.Npy("<u2", "(2, 3)", new byte[12]))),
            "npy-fortran" => SmallFiles.Npy("<i8", "(2, 2, 3)", new byte[96], fortran: true),
            "tia" => SmallFiles.Tia(),
            "cbf" => SmallFiles.Cbf(2, 3, [1, 2, -3, 400, 100_000, 6]),
            "mib" => SmallFiles.Mib("U08", new byte[128], new byte[128]),
            "blo" => SmallFiles.Block(),
            "tvips" => SmallFiles.Tvips(),
            "smv" => SmallFiles.Smv(),
            "edf" => SmallFiles.Edf("UnsignedShort", new byte[12], new byte[12]),
            "gzip" => SmallFiles.Gzip(Written(image, PatternFormat.NpyFloat64)),
            "velox" => SmallFiles.Velox(),
            "hspy" => SmallFiles.HyperSpy(),
            "emd" => SmallFiles.Berkeley(),
            _ => dm4.File(2, DigitalMicrographEncoder.Float32, new byte[120], lengths: [6, 5]),
        };
    }

    private byte[] Written(IntensityImage image, PatternFormat format)
    {
        string path = _folder.File("original" + PatternFormats.ExtensionOf(format));
        PatternFile.Write(path, image, format, new PatternSidecar());
        return File.ReadAllBytes(path);
    }

    private static byte[] Drawn(SKColorType type, SKEncodedImageFormat format)
    {
        using SKBitmap bitmap = new(new SKImageInfo(6, 5, type, SKAlphaType.Opaque));
        bitmap.Erase(SKColors.Gray);
        using SKData data = bitmap.Encode(format, 80);
        return data.ToArray();
    }
}
