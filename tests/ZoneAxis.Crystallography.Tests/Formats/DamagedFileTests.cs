using System.Text;
using CsCheck;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Formats;

public class DamagedFileTests
{
    private const int MutatedFiles = 5_000;
    private const int MostMutations = 8;

    private static readonly byte[][] Originals =
        [.. new[] { "quartz.cif", "gypsum.cif", "kaolinite.cif", "halite-primitive.poscar" }.Select(name => File.ReadAllBytes(Path.Combine(SharedData.ProjectRoot, "examples", name)))];

    [Theory]
    [InlineData("quartz.cif")]
    [InlineData("gypsum.cif")]
    [InlineData("halite-primitive.poscar")]
    public void A_file_cut_off_at_any_byte_is_read_or_refused_in_one_sentence(string name)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(SharedData.ProjectRoot, "examples", name));
        for (int length = 0; length < bytes.Length; length++)
            ReadOrRefuse(bytes[..length]);
    }

    [Fact]
    public void A_mutated_file_is_read_or_refused_in_one_sentence() => Mutated.Sample(ReadOrRefuse, iter: MutatedFiles);

    [Fact]
    public void Bytes_at_random_are_refused_in_one_sentence() => Gen.Byte.Array[0, 200].Sample(ReadOrRefuse, iter: MutatedFiles);

    private static Gen<byte[]> Mutated =>
        from original in Gen.Int[0, Originals.Length - 1]
        from mutations in Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 3], Gen.OneOf(Gen.Byte, Gen.Char["0123456789.,-+'\"#;_? \n\rxyz"].Select(letter => (byte)letter))).Array[1, MostMutations]
        select Mutate(Originals[original], mutations);

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

    /// <summary>Any other exception than <see cref="CrystalFormatException"/> fails the test.</summary>
    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            string text = TextDecoding.Decode(bytes, "f");
            IReadOnlyList<Crystal> crystals = text.StartsWith("Halite", StringComparison.Ordinal) ? [PoscarReader.Parse(text, "f")] : CifReader.Parse(text, "f");
            Assert.All(crystals, crystal => Assert.All(crystal.Sites, site => Assert.True(double.IsFinite(site.Fraction.X + site.Fraction.Y + site.Fraction.Z))));
        }
        catch (CrystalFormatException e)
        {
            Assert.StartsWith("f", e.Message, StringComparison.Ordinal);
            Assert.EndsWith(".", e.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', e.Message);
            Assert.True(e.Line <= Encoding.UTF8.GetString(bytes).Count(letter => letter is '\n' or '\r') + 1, e.Message);
        }
    }
}
