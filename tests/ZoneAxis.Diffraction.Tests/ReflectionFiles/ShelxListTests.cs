using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.ReflectionFiles;

public class ShelxListTests
{
    private const string RunTogether = """
           0   1   225936.35  572.63   1
           0   2   094609.21 3392.51   2
         -10 -12  14-1234.56   10.00   0
           1   0   0    0.00    0.00
           0   0   0    0.00    0.00   0
        anything

        """;

    [Fact]
    public void Fields_that_run_together_are_cut_by_columns_and_0_0_0_ends_the_list()
    {
        ReflectionList list = Read(RunTogether);
        Assert.Equal(new Reflection(0, 1, 2, 25936.35, 572.63), list.Reflections[0]);
        Assert.Equal(new Reflection(0, 2, 0, 94609.21, 3392.51, 2), list.Reflections[1]);
        Assert.Equal(new Reflection(-10, -12, 14, -1234.56, 10), list.Reflections[2]);
        Assert.Equal(4, list.Reflections.Length);
        Assert.True(list.Reflections[3].Sigma > 0);
        Assert.Contains("1 of 4 reflections have no deviation above 0: σ = 0.03·|I| + 0.01·⟨|I|⟩ was taken for them.", list.Notes);
        Assert.Contains("a SHELX list was read as HKLF 4: intensities.", list.Notes);
    }

    [Theory]
    [InlineData("   1   0   0  12.34    0.56\n   1   x   0   12.34    0.56\n", "f.hkl, line 2, column 5: found '   x' in columns 5 to 8 where the index k, a whole number, was expected.")]
    [InlineData("   1   0   0  12.34    0.56\n   1   0   0   1a.34    0.56\n", "f.hkl, line 2, column 13: found '   1a.34' in columns 13 to 20 where the intensity, a number, was expected.")]
    [InlineData("   1   0   0  12.34    0.56\n   1   0\n", "f.hkl, line 2: the line ends after 8 characters, the index l, a whole number, was expected in columns 9 to 12.")]
    [InlineData("   0   0   0    0.00    0.00\n", "f.hkl: the list has no reflections, at least one was expected.")]
    public void A_line_that_is_no_reflection_is_refused_with_its_place(string text, string sentence)
    {
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => Read(text));
        Assert.Equal(sentence, error.Message);
    }

    private static ReflectionList Read(string text) =>
        ReflectionFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "f.hkl", new ReflectionReadOptions { Cell = new CellParameters(5, 6, 7, 90, 90, 90) });
}
