using System.Globalization;
using System.Text;
using CsCheck;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>
/// Whatever the bytes of a file, it is read or refused in one sentence, in bounded time. The number of mutated files can be raised by the
/// environment variable <see cref="FilesVariable"/>.
/// </summary>
public class DamagedFileTests
{
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
        (StructureFormat.Poscar, Example("halite-primitive.poscar")),
        (StructureFormat.Pdb, Encoding.UTF8.GetBytes(SmallFiles.Pdb)),
        (StructureFormat.ExtendedXyz, Encoding.UTF8.GetBytes(SmallFiles.ExtendedXyz)),
        (StructureFormat.Pymatgen, Encoding.UTF8.GetBytes(SmallFiles.Pymatgen)),
        (StructureFormat.Optimade, Encoding.UTF8.GetBytes(SmallFiles.Optimade)),
        (StructureFormat.JsonLines, Encoding.UTF8.GetBytes(SmallFiles.JsonLine)),
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Originals.Length)];

    private static int Files => int.TryParse(Environment.GetEnvironmentVariable(FilesVariable), NumberStyles.None, CultureInfo.InvariantCulture, out int files) ? files : DefaultFiles;

    private static Gen<(StructureFormat Format, byte[] Bytes)> Mutated =>
        from original in Gen.Int[0, Originals.Length - 1]
        from mutations in Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 3], Gen.OneOf(Gen.Byte, Gen.Char[Syntax].Select(letter => (byte)letter))).Array[1, MostMutations]
        select (Originals[original].Format, Mutate(Originals[original].Bytes, mutations));

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_original_is_read(int place) =>
        Assert.All(Parse(Originals[place].Format, Originals[place].Bytes), result => Assert.Null(result.Error));

    [Theory]
    [MemberData(nameof(Places))]
    public void A_file_cut_off_at_any_byte_is_read_or_refused_in_one_sentence(int place)
    {
        (StructureFormat format, byte[] bytes) = Originals[place];
        for (int length = 0; length < bytes.Length; length++)
            ReadOrRefuse(format, bytes[..length]);
    }

    [Fact]
    public void A_mutated_file_is_read_or_refused_in_one_sentence() => Mutated.Sample(file => ReadOrRefuse(file.Format, file.Bytes), iter: Files);

    [Fact]
    public void Bytes_at_random_are_refused_in_one_sentence() =>
        Gen.Select(Gen.Enum<StructureFormat>(), Gen.Byte.Array[0, 200]).Sample((format, bytes) => ReadOrRefuse(format, bytes), iter: RandomFiles);

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

    private static IReadOnlyList<StructureResult> Parse(StructureFormat format, byte[] bytes)
    {
        string text = TextDecoding.Decode(bytes, "f");
        StructureFormats.OfContent(text);
        return format switch
        {
            StructureFormat.Cif => CifReader.ParseEach(text, "f"),
            StructureFormat.Poscar => [Single(PoscarReader.Parse(text, "f"))],
            StructureFormat.Pdb => [Single(PdbReader.Parse(text, "f"))],
            StructureFormat.ExtendedXyz => ExtendedXyzReader.ParseEach(text, "f"),
            StructureFormat.Pymatgen => PymatgenReader.ParseEach(text, "f"),
            StructureFormat.Optimade => OptimadeReader.ParseEach(text, "f"),
            _ => [Single(JsonLinesReader.Parse(text, "f", 1).Crystal)],
        };
    }

    private static StructureResult Single(Crystal crystal) => new(crystal.Name, 1, crystal, null);

    /// <summary>Any other exception than <see cref="CrystalFormatException"/> fails the test.</summary>
    private static void ReadOrRefuse(StructureFormat format, byte[] bytes)
    {
        int lastLine = bytes.Count(letter => letter is (byte)'\n' or (byte)'\r') + 1;
        try
        {
            foreach (StructureResult result in Parse(format, bytes))
            {
                Assert.NotEqual(result.Crystal is null, result.Error is null);
                if (result.Error is not null)
                    AssertOneSentence(result.Error, lastLine);
                else
                    Assert.All(result.Crystal!.Sites, site => Assert.True(double.IsFinite(site.Fraction.X + site.Fraction.Y + site.Fraction.Z)));
            }
        }
        catch (CrystalFormatException e)
        {
            AssertOneSentence(e, lastLine);
        }
    }

    private static void AssertOneSentence(CrystalFormatException error, int lastLine)
    {
        Assert.StartsWith("f", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.True(error.Line <= lastLine, error.Message);
    }
}
