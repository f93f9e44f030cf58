using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.ReflectionFiles;

public sealed class ShelxListTests : IDisposable
{
    private const string RunTogether = """
           0   1   225936.35  572.63   1
           0   2   094609.21 3392.51   2
         -10 -12  14-1234.56   10.00   0
           1   0   0    0.00    0.00
           0   0   0    0.00    0.00   0
        anything

        """;

    private const string Short = "   1   0   0   12.34    0.56\n   0   2   0    3.00    0.10\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

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
        Assert.Contains("intensities were read as HKLF 4.", list.Notes);
    }

    [Theory]
    [InlineData("1 0 0 12.34 0.56\n0 2 0 3 .1\n0 0 0\n")]
    [InlineData("1\t0\t0\t12.34\t0.56\n0\t2\t0\t3\t.1\n")]
    [InlineData("  1  0  0,  12.34,   0.56, 1\n  0  2  0,    3.0,   0.10, 1\n  0  0  0, 0, 0\n")]
    [InlineData("    1    0    0   1.234e1  5.6E-1\n    0    2    0   3.0       0.1\n")]
    public void Lines_without_columns_are_told_apart_by_blanks(string text)
    {
        ReflectionList list = Read(text);
        Assert.Equal([new Reflection(1, 0, 0, 12.34, 0.56), new Reflection(0, 2, 0, 3, 0.1)], list.Reflections);
        Assert.Contains("the lines do not have SHELX's columns: their fields were told apart by blanks.", list.Notes);
    }

    [Theory]
    [InlineData("   1   0   0  12.34    0.56\n   1   x   0   12.34    0.56\n", "f, line 2, column 5: found '   x' in columns 5 to 8 where the index k, a whole number, was expected.")]
    [InlineData("   1   0   0  12.34    0.56\n   1   0   0   1a.34    0.56\n", "f, line 2, column 13: found '   1a.34' in columns 13 to 20 where the intensity, a number, was expected.")]
    [InlineData("   1   0   0  12.34    0.56\n   1   0\n", "f, line 2: the line ends after 8 characters, the index l, a whole number, was expected in columns 9 to 12.")]
    [InlineData("   0   0   0    0.00    0.00\n", "f: the list has no reflections, at least one was expected.")]
    public void A_line_that_is_no_reflection_is_refused_with_its_place(string text, string sentence) =>
        Assert.Equal(sentence, ListText.Refusal(text, ListText.WithCell));

    [Fact]
    public void Without_a_cell_the_sentence_says_where_one_is_expected()
    {
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => ListText.Read(Short));
        Assert.Equal("f: no cell is stated for these reflections: a, b, c, α, β and γ were expected in the file or in an .ins or .res of the same name.", error.Message);
        Assert.Equal(ReflectionReadOptions.StateCell, error.Remedy);
    }

    [Fact]
    public void Cell_wavelength_and_matrix_are_those_of_the_instructions_beside_the_list()
    {
        string path = _folder.Write("a.hkl", "   1   2   3   12.34    0.56\n   1   2   4   12.34    0.56\n"u8.ToArray());
        _folder.Write("a.ins", "TITL test\nCELL 0.0251 5 6 7 90 95.5 90 ! remark\nZERR 4 0 0 0 0 0 0\nHKLF 4 10 0 1 0 -1 0 0 0 0 0.5\nEND\nCELL 1 1 1 1 1 1 1\n"u8.ToArray());
        foreach (string named in new[] { path, Path.ChangeExtension(path, ".ins") })
        {
            ReflectionList list = ReflectionFile.Read(named);
            Assert.Equal(new CellParameters(5, 6, 7, 90, 95.5, 90), list.Lattice.Parameters);
            Assert.Equal((0.0251, Radiation.Electron, "a"), (list.WavelengthAngstrom, list.Radiation, list.Name));
            Reflection only = Assert.Single(list.Reflections);
            Assert.Equal((2, -1, 2, 123.4), (only.H, only.K, only.L, Math.Round(only.Intensity, 9)));
            Assert.Contains("1 reflection was left out: the matrix of HKLF does not turn their indices into whole numbers.", list.Notes);
            Assert.Contains("the cell is that of a.ins.", list.Notes);
            Assert.DoesNotContain("the matrix of HKLF has a negative determinant: the crystal became its mirror image.", list.Notes);
        }
    }

    [Fact]
    public void A_cell_of_the_options_goes_before_that_of_the_instructions()
    {
        string path = _folder.Write("a.hkl", "   1   2   3   12.34    0.56\n"u8.ToArray());
        _folder.Write("a.res", "CELL 0.71073 5 6 7 90 95.5 90\n"u8.ToArray());
        ReflectionList list = ReflectionFile.Read(path, ListText.WithCell with { WavelengthAngstrom = 1.5, Radiation = Radiation.XRay });
        Assert.Equal((90, 1.5, Radiation.XRay), (list.Lattice.Parameters.Beta, list.WavelengthAngstrom, list.Radiation));
        Assert.Equal((95.5, 0.71073, null), (ReflectionFile.Read(path).Lattice.Parameters.Beta, ReflectionFile.Read(path).WavelengthAngstrom, ReflectionFile.Read(path).Radiation));
    }

    [Fact]
    public void A_cell_behind_the_end_of_the_list_counts_where_there_is_no_other()
    {
        ReflectionList list = ListText.Read($"{Short}   0   0   0    0.00    0.00\n\nTITL x\nCELL 1.54184 5 6 7 90 90 90\n");
        Assert.Equal((7, 1.54184), (list.Lattice.Parameters.C, list.WavelengthAngstrom));
    }

    [Fact]
    public void Instructions_without_a_list_beside_them_are_refused()
    {
        string path = _folder.Write("b.ins", "CELL 0.71073 5 6 7 90 95.5 90\n"u8.ToArray());
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => ReflectionFile.Read(path));
        Assert.Equal($"{path}: these are instructions, and their list of reflections, b.hkl, was expected beside them.", error.Message);
    }

    [Theory]
    [InlineData("CELL 0.71 5 6 7 90 90", "a.ins, line 1: found 'CELL 0.71 5 6 7 90 90', six numbers a, b, c, α, β and γ were expected for CELL behind the wavelength.")]
    [InlineData("CELL 0.71 5 6 7 90 90 190", "a.ins, line 1: The cell angle gamma is 190; it must lie between 0° and 180°.")]
    [InlineData("HKLF 2", "a.ins, line 1: found 'HKLF 2', HKLF 3, 4, 5 or 6 was expected.")]
    [InlineData("HKLF 4 1 1 0 0", "a.ins, line 1: HKLF has 3 numbers of a matrix, none or 9 were expected.")]
    [InlineData("HKLF 4 1 1 0 0 1 0 0 0 0 1", "a.ins, line 1: the matrix of HKLF has determinant 0, three independent rows were expected.")]
    [InlineData("HKLF 4 x", "a.ins, line 1, column 8: found 'x' where a number of HKLF was expected.")]
    public void Wrong_instructions_are_refused_with_their_place(string instruction, string sentence)
    {
        string path = _folder.Write("a.hkl", "   1   2   3   12.34    0.56\n"u8.ToArray());
        _folder.Write("a.ins", System.Text.Encoding.UTF8.GetBytes(instruction));
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => ReflectionFile.Read(path));
        Assert.EndsWith(sentence, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlapping_reflections_of_a_twin_are_left_out_and_negative_batches_of_a_free_set_are_not()
    {
        const string Twin = "   1   0   0   12.34    0.56  -2\n   2   0   0   12.34    0.56   1\n   3   0   0    2.00    0.10   1\n   4   0   0    2.00    0.10   2\n";
        ReflectionList list = Read(Twin);
        Assert.Equal([3, 4], list.Reflections.Select(one => one.H));
        Assert.Equal([1, 2], list.Reflections.Select(one => one.Batch));
        Assert.Contains("2 reflections were left out: reflections of several lattices overlap in them.", list.Notes);
        const string Free = "   1   0   0   12.34    0.56  -1\n   2   0   0   15.34    0.56   1\n   3   0   0    2.00    0.10   1\n";
        Assert.Equal(3, Read(Free).Reflections.Length);
    }

    [Fact]
    public void Amplitudes_of_HKLF_3_become_intensities()
    {
        string path = _folder.Write("a.hkl", "   1   2   3   10.00    0.50\n   1   2   4    0.00    2.00\n   1   2   5   -3.00    0.50\n"u8.ToArray());
        _folder.Write("a.ins", "CELL 0.71073 5 6 7 90 95.5 90\nHKLF 3\n"u8.ToArray());
        ReflectionList list = ReflectionFile.Read(path);
        Assert.Equal([100.0, 0, -9], list.Reflections.Select(one => one.Intensity));
        Assert.Equal([Math.Sqrt(100.125), Math.Sqrt(32), Math.Sqrt(9.125)], list.Reflections.Select(one => one.Sigma), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Contains("amplitudes were read as HKLF 3.", list.Notes);
    }

    [Fact]
    public void A_gap_does_not_end_a_list_but_text_behind_one_does()
    {
        Assert.Equal(4, Read($"{Short}\n{Short}").Reflections.Length);
        ReflectionList list = Read($"\n{Short}\n_exptl_special_details\n{Short}");
        Assert.Equal(2, list.Reflections.Length);
        Assert.Contains("what stands from line 5 on is no reflection and was passed over.", list.Notes);
    }

    private static ReflectionList Read(string text) => ListText.Read(text, ListText.WithCell);
}
