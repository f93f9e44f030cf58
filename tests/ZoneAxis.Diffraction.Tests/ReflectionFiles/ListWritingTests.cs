using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.ReflectionFiles;

public sealed class ListWritingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static ReflectionList Sample => new()
    {
        Lattice = new Lattice(new CellParameters(5.1234, 6.5, 7.25, 90, 95.5, 90)),
        Reflections = [new(1, 0, 0, 12345.678, 100.5), new(-12, 10, 999, -1234.5, 0.001, 7), new(0, 2, 0, 0, 2.5)],
        Radiation = Radiation.Electron,
        WavelengthAngstrom = 0.0251,
        Name = "sample",
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sample.hkl", 0.05)]
    [InlineData("sample.cif", 0)]
    [InlineData("sample.csv", 0)]
    public void A_list_that_is_written_is_read_back(string name, double tolerance)
    {
        string path = _folder.File(name);
        Assert.Empty(ReflectionFile.Write(path, Sample));
        ReflectionList back = ReflectionFile.Read(path);
        Assert.Equal(Sample.Lattice.Parameters, back.Lattice.Parameters);
        Assert.Equal((Sample.Radiation, Sample.WavelengthAngstrom, Sample.Name), (back.Radiation, back.WavelengthAngstrom, name.EndsWith("csv", StringComparison.Ordinal) ? "sample" : back.Name));
        Assert.Equal(Sample.Reflections.Length, back.Reflections.Length);
        foreach ((Reflection one, Reflection other) in Sample.Reflections.Zip(back.Reflections))
        {
            Assert.Equal((one.H, one.K, one.L, one.Batch), (other.H, other.K, other.L, other.Batch));
            Assert.Equal(one.Intensity, other.Intensity, Math.Max(tolerance, 1e-12));
            Assert.Equal(one.Sigma, other.Sigma, Math.Max(tolerance, 1e-12));
        }
    }

    [Theory]
    [InlineData(1e9, 1e-5)]
    [InlineData(12_345, 1)]
    [InlineData(5, 1e4)]
    [InlineData(3e-7, 1e11)]
    public void Values_that_do_not_fit_the_columns_of_SHELX_are_scaled_with_a_note(double largest, double scale)
    {
        ReflectionList list = Sample with { Reflections = [new(1, 0, 0, largest, largest / 100), new(2, 0, 0, largest / 1000, largest / 5000), new(3, 0, 0, -largest / 20, largest / 100)] };
        ReflectionText text = ReflectionFile.ToText(list, ReflectionFormat.ShelxList);
        Assert.Equal(scale == 1 ? 0 : 1, text.Notes.Length);
        ReflectionList back = ListText.Read(text.Text);
        foreach ((Reflection one, Reflection other) in list.Reflections.Zip(back.Reflections))
        {
            Assert.Equal(1, other.Intensity / (scale * one.Intensity), 1e-4);
            Assert.Equal(1, other.Sigma / (scale * one.Sigma), 1e-3);
        }
    }

    [Fact]
    public void A_SHELX_list_has_the_columns_of_SHELX()
    {
        string[] lines = ReflectionFile.ToText(Sample, ReflectionFormat.ShelxList).Text.Split('\n');
        Assert.Equal("   1   0   0 12345.7 100.500   1", lines[0]);
        Assert.Equal(" -12  10 999 -1234.5 0.00100   7", lines[1]);
        Assert.Equal("   0   0   0    0.00    0.00   0", lines[3]);
    }

    [Fact]
    public void Indices_and_batches_that_leave_the_columns_are_refused_or_noted()
    {
        ReflectionListException error = Assert.Throws<ReflectionListException>(() => ReflectionFile.ToText(Sample with { Reflections = [new(-1000, 0, 0, 500, 1)] }, ReflectionFormat.ShelxList));
        Assert.Equal("The index -1000 does not fit the four columns of a SHELX list, -999 to 9999 were expected; write CIF or CSV.", error.Message);
        Assert.Equal("batch numbers above 9999 do not fit the columns: all were written as 1.", Assert.Single(ReflectionFile.ToText(Sample with { Reflections = [new(1, 0, 0, 500, 1, 10_000)] }, ReflectionFormat.ShelxList).Notes));
    }

    [Fact]
    public void Instructions_state_cell_lattice_operations_and_contents()
    {
        ReflectionWriteOptions options = new()
        {
            Setting = SpaceGroups.Default(14),
            Composition = new Dictionary<Element, double> { [Element.FromSymbol("O")] = 8, [Element.FromSymbol("H")] = 12, [Element.FromSymbol("C")] = 4 },
        };
        Assert.Equal(
            "TITL sample in P 1 21/c 1\nCELL 0.0251 5.1234 6.5000 7.2500 90.000 95.500 90.000\nZERR 4 0 0 0 0 0 0\nLATT 1\nSYMM -X, Y+1/2, -Z+1/2\nSFAC C H O\nUNIT 4 12 8\nHKLF 4\nEND\n",
            ReflectionFile.ToText(Sample, ReflectionFormat.ShelxInstructions, options).Text);
        ReflectionText bare = ReflectionFile.ToText(Sample with { WavelengthAngstrom = null, Radiation = null }, ReflectionFormat.ShelxInstructions, new ReflectionWriteOptions { Setting = SpaceGroups.Default(1) });
        Assert.Contains("LATT -1\nSFAC C\nUNIT 13\n", bare.Text, StringComparison.Ordinal);
        Assert.Equal(["the list states no wavelength: 0.71073 Å was written.", "the composition is not stated: carbon, an atom for every 18 Å³, was written."], bare.Notes);
    }

    [Fact]
    public void Instructions_of_every_setting_with_the_centre_at_the_origin_generate_its_operations()
    {
        foreach (SpaceGroupSetting setting in SpaceGroups.Settings)
        {
            string text;
            try
            {
                text = ReflectionFile.ToText(Sample, ReflectionFormat.ShelxInstructions, new ReflectionWriteOptions { Setting = setting }).Text;
            }
            catch (ReflectionListException e)
            {
                Assert.True(e.Message.Contains("origin", StringComparison.Ordinal) == (setting.Choice.StartsWith('1') && setting.IsCentrosymmetric), e.Message);
                continue;
            }
            Assert.Equal([.. setting.Hall.Operations.Select(one => one.ToString()).Order(StringComparer.Ordinal)], Generated(text));
        }
    }

    [Fact]
    public void Instructions_need_a_group_with_the_origin_at_its_centre()
    {
        Assert.Equal(
            "SHELX needs the origin at a centre of symmetry, and that of P 4/n with origin choice 1 is none; origin choice 2 was expected.",
            Assert.Throws<ReflectionListException>(() => ReflectionFile.ToText(Sample, ReflectionFormat.ShelxInstructions, new ReflectionWriteOptions { Setting = SpaceGroups.Default(85) })).Message);
        Assert.Equal(
            "SHELX instructions need a space group, and none is stated.",
            Assert.Throws<ReflectionListException>(() => ReflectionFile.ToText(Sample, ReflectionFormat.ShelxInstructions)).Message);
    }

    [Fact]
    public void A_name_that_says_no_format_is_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => ReflectionFile.Write("a.mtz", Sample));
        Assert.StartsWith("The name a.mtz says no format of reflections that is written here: .hkl, .ins, .cif, .csv were expected.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_CIF_states_the_symmetry()
    {
        string text = ReflectionFile.ToText(Sample, ReflectionFormat.Cif, new ReflectionWriteOptions { Setting = SpaceGroups.Default(4) }).Text;
        Assert.Contains("_space_group_IT_number 4\n_space_group_name_H-M_alt 'P 1 21 1'\n_space_group_name_Hall 'P 2yb'\nloop_\n_space_group_symop_operation_xyz\n'x,y,z'\n'-x,y+1/2,-z'\n", text, StringComparison.Ordinal);
        Assert.Equal(3, ListText.Read(text).Reflections.Length);
    }

    /// <summary>What SHELX makes of LATT and SYMM.</summary>
    private static string[] Generated(string text)
    {
        string[] lines = text.Split('\n');
        int lattice = int.Parse(lines.Single(line => line.StartsWith("LATT", StringComparison.Ordinal))[5..], System.Globalization.CultureInfo.InvariantCulture);
        string[] centring = ["x,y,z", .. Math.Abs(lattice) switch
        {
            2 => (string[])["x+1/2,y+1/2,z+1/2"],
            3 => ["x+2/3,y+1/3,z+1/3", "x+1/3,y+2/3,z+2/3"],
            4 => ["x,y+1/2,z+1/2", "x+1/2,y,z+1/2", "x+1/2,y+1/2,z"],
            5 => ["x,y+1/2,z+1/2"],
            6 => ["x+1/2,y,z+1/2"],
            7 => ["x+1/2,y+1/2,z"],
            _ => [],
        }];
        IEnumerable<SymmetryOperation> all = lines.Where(line => line.StartsWith("SYMM", StringComparison.Ordinal)).Select(line => SymmetryOperation.Parse(line[5..])).Prepend(SymmetryOperation.Identity);
        if (lattice > 0)
            all = all.SelectMany(one => new[] { one, SymmetryOperation.Parse("-x,-y,-z") * one });
        return [.. all.SelectMany(one => centring.Select(shift => (SymmetryOperation.Parse(shift) * one).ToString())).Order(StringComparer.Ordinal)];
    }
}
