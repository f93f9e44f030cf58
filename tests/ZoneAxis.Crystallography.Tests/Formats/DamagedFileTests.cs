using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsCheck;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>
/// Whatever the bytes of a file, it is read or refused in one sentence, and comes to an end. Every file goes through the disk and the public reader, by
/// its name or by its content, plain or packed. The number of mutated files can be raised by the environment variable <see cref="FilesVariable"/>.
/// </summary>
public sealed class DamagedFileTests : IDisposable
{
    /// <summary>A file takes a millisecond: only a reader that hangs takes so long.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zoneaxis-");

    private int _written;

    private const string FilesVariable = "ZONEAXIS_FUZZ_FILES";
    private const int DefaultFiles = 20_000;
    private const int RandomFiles = 2_000;
    private const int MostMutations = 8;
    private const string Syntax = "0123456789.,-+'\"#;_:?{}[]= \n\r\txyzeE";

    /// <summary>Small, so that each mutated file costs little, and of every format.</summary>
    private static readonly (StructureFormat Format, byte[] Bytes)[] Originals =
    [
        (StructureFormat.Cif, Example("quartz.cif")),
        (StructureFormat.Cif, Example("gypsum.cif")),
        (StructureFormat.Cif, Encoding.UTF8.GetBytes(SmallFiles.CartesianCif)),
        (StructureFormat.Cif, Encoding.UTF8.GetBytes(SmallFiles.Cif2)),
        (StructureFormat.Poscar, Example("halite-primitive.poscar")),
        (StructureFormat.Pdb, Encoding.UTF8.GetBytes(SmallFiles.Pdb)),
        (StructureFormat.ExtendedXyz, Encoding.UTF8.GetBytes(SmallFiles.ExtendedXyz)),
        (StructureFormat.Pymatgen, Encoding.UTF8.GetBytes(SmallFiles.Pymatgen)),
        (StructureFormat.Optimade, Encoding.UTF8.GetBytes(SmallFiles.Optimade)),
        (StructureFormat.JsonLines, Encoding.UTF8.GetBytes(SmallFiles.JsonLine)),
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Originals.Length)];

    private static int Files => int.TryParse(Environment.GetEnvironmentVariable(FilesVariable), NumberStyles.None, CultureInfo.InvariantCulture, out int files) ? files : DefaultFiles;

    private static Gen<Wrapping> Wrappings => Gen.Enum<Wrapping>();

    private static Gen<(StructureFormat Format, byte[] Bytes)> Mutated =>
        from original in Gen.Int[0, Originals.Length - 1]
        from mutations in Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 3], Gen.OneOf(Gen.Byte, Gen.Char[Syntax].Select(letter => (byte)letter))).Array[1, MostMutations]
        select (Originals[original].Format, Mutate(Originals[original].Bytes, mutations));

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_original_is_read_by_name_and_by_content_plain_and_packed(int place)
    {
        (StructureFormat format, byte[] bytes) = Originals[place];
        foreach (Wrapping wrapping in Enum.GetValues<Wrapping>().Where(wrapping => wrapping != Wrapping.DamagedGzip))
        {
            string path = Written(format, bytes, wrapping);
            Assert.Equal(format, StructureFile.FormatOf(path));
            Assert.All(StructureFile.ReadEach(path), result => Assert.Null(result.Error));
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_file_cut_off_at_any_byte_is_read_or_refused_in_one_sentence(int place)
    {
        (StructureFormat format, byte[] bytes) = Originals[place];
        for (int length = 0; length < bytes.Length; length++)
            ReadOrRefuse(format, bytes[..length], Wrapping.Named);
    }

    [Fact]
    public void A_mutated_file_is_read_or_refused_in_one_sentence() =>
        Gen.Select(Mutated, Wrappings).Sample((file, wrapping) => ReadOrRefuse(file.Format, file.Bytes, wrapping), iter: Files);

    [Fact]
    public void Bytes_at_random_are_refused_in_one_sentence() =>
        Gen.Select(Gen.Enum<StructureFormat>(), Gen.Byte.Array[0, 200], Wrappings).Sample(ReadOrRefuse, iter: RandomFiles);

    private static byte[] Example(string name) => File.ReadAllBytes(Path.Combine(SharedData.ProjectRoot, "examples", name));

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
            else if (kind == 2)
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(value, bytes.Count - at)));
            else
                bytes[at] = value;
        }
        return [.. bytes];
    }

    private static string Extension(StructureFormat format) => format switch
    {
        StructureFormat.Cif => ".cif",
        StructureFormat.Poscar => ".vasp",
        StructureFormat.Pdb => ".pdb",
        StructureFormat.ExtendedXyz => ".xyz",
        StructureFormat.JsonLines => ".jsonl",
        _ => ".json",
    };

    private string Written(StructureFormat format, byte[] bytes, Wrapping wrapping)
    {
        string name = $"f{Interlocked.Increment(ref _written)}";
        string path = Path.Combine(_folder.FullName, wrapping == Wrapping.Unnamed ? name : name + Extension(format));
        File.WriteAllBytes(path, wrapping switch
        {
            Wrapping.Packed => Packed(bytes),
            Wrapping.DamagedGzip => [.. Packed(bytes).SkipLast(1 + bytes.Length % 12)],
            _ => bytes,
        });
        return path;
    }

    private static byte[] Packed(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>Any other exception than <see cref="CrystalFormatException"/> fails the test.</summary>
    private void ReadOrRefuse(StructureFormat format, byte[] bytes, Wrapping wrapping)
    {
        string path = Written(format, bytes, wrapping);
        Task reading = Task.Run(() => ReadOrRefuse(path, bytes.Count(letter => letter is (byte)'\n' or (byte)'\r') + 1));
        if (Task.WaitAny([reading], Hang) < 0)
            throw new TimeoutException($"{format} ({wrapping}): after {Hang} the file is still being read: {Convert.ToBase64String(bytes)}");
        reading.GetAwaiter().GetResult();
        File.Delete(path);
    }

    private static void ReadOrRefuse(string path, int lastLine)
    {
        try
        {
            foreach (StructureResult result in StructureFile.ReadEach(path))
            {
                Assert.NotEqual(result.Crystal is null, result.Error is null);
                if (result.Error is not null)
                    AssertOneSentence(result.Error, path, lastLine);
                else
                    Assert.All(result.Crystal!.Sites, site => Assert.True(double.IsFinite(site.Fraction.X + site.Fraction.Y + site.Fraction.Z)));
            }
        }
        catch (CrystalFormatException e)
        {
            AssertOneSentence(e, path, lastLine);
        }
    }

    private static void AssertOneSentence(CrystalFormatException error, string path, int lastLine)
    {
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.True(error.Line <= lastLine, error.Message);
    }

    /// <summary>How the bytes come to the reader.</summary>
    private enum Wrapping
    {
        /// <summary>Plain, under a name that says the format.</summary>
        Named,

        /// <summary>Plain, under a name that says nothing.</summary>
        Unnamed,

        /// <summary>As gzip.</summary>
        Packed,

        /// <summary>As gzip that ends too early.</summary>
        DamagedGzip,
    }
}
