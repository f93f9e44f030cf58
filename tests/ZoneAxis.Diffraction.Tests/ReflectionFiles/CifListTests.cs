using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction.Tests.ReflectionFiles;

public class CifListTests
{
    private const string Cell = "_cell_length_a 5\n_cell_length_b 6\n_cell_length_c 7(1)\n_cell_angle_beta 95.5\n";

    private const string Indices = "loop_\n_refln_index_h\n_refln_index_k\n_refln_index_l\n";

    [Fact]
    public void A_SHELX_list_in_a_text_is_read_by_the_instructions_in_another()
    {
        ReflectionList list = ListText.Read($"data_a\n{Cell}_diffrn_radiation_type MoK\\a\n_shelx_res_file\n;\nCELL 1 2 3 4 90 90 90\nHKLF 4 1 0 1 0 1 0 0 0 0 -1\n;\n_shelx_hkl_file\n;\n   1   2   3   12.34    0.56\n;\n");
        Assert.Equal([new Reflection(2, 1, -3, 12.34, 0.56)], list.Reflections);
        Assert.DoesNotContain("the matrix of HKLF has a negative determinant: the crystal became its mirror image.", list.Notes);
        Assert.Equal((7, 95.5, 90), (list.Lattice.Parameters.C, list.Lattice.Parameters.Beta, list.Lattice.Parameters.Alpha));
        Assert.Equal((Radiation.XRay, "a"), (list.Radiation, list.Name));
    }

    [Fact]
    public void Where_the_CIF_states_no_cell_that_of_its_instructions_counts()
    {
        const string Text = "data_a\n_iucr_refine_instructions_details\n;\nCELL 1 2 3 4 90 90 90\n;\n_iucr_refine_reflections_details\n;\n   1   2   3   12.34    0.56\n;\n";
        Assert.Equal(new CellParameters(2, 3, 4, 90, 90, 90), ListText.Read(Text).Lattice.Parameters);
        Assert.Equal(5, ListText.Read(Text, ListText.WithCell).Lattice.Parameters.A);
    }

    [Theory]
    [InlineData("_refln_F_squared_meas\n_refln_F_squared_sigma\n1 0 2 10 0.5\n", 10, 0.5, "intensities are _refln_F_squared_meas, deviations _refln_F_squared_sigma.")]
    [InlineData("_refln_F_squared_meas\n1 0 2 10.00(50)\n", 10, 0.5, "intensities are _refln_F_squared_meas.")]
    [InlineData("_refln_intensity_meas\n_refln_intensity_meas_su\n1 0 2 10 0.5\n", 10, 0.5, "intensities are _refln_intensity_meas, deviations _refln_intensity_meas_su.")]
    [InlineData("_refln_F_meas\n_refln_F_sigma\n1 0 2 10 0.5\n", 100, 10.00625, "amplitudes are _refln_F_meas, deviations _refln_F_sigma.")]
    [InlineData("_refln.F_meas_au\n_refln.F_meas_sigma_au\n_refln.status\n1 0 2 10 0.5 f\n", 100, 10.00625, "amplitudes are _refln_F_meas_au, deviations _refln_F_meas_sigma_au.")]
    public void The_name_of_a_column_says_whether_it_holds_amplitudes_or_intensities(string columns, double intensity, double sigma, string note)
    {
        ReflectionList list = ListText.Read($"data_a\n{Cell}{Indices}{columns}");
        Reflection only = Assert.Single(list.Reflections);
        Assert.Equal((1, 0, 2, intensity), (only.H, only.K, only.L, only.Intensity));
        Assert.Equal(sigma, only.Sigma, 4);
        Assert.Contains(note, list.Notes);
    }

    [Fact]
    public void What_is_unreliable_missing_or_a_satellite_is_left_out_and_what_is_weak_or_absent_is_not()
    {
        ReflectionList list = ListText.Read($"data_a\n{Cell}{Indices}_refln_index_m_1\n_refln_F_squared_meas\n_refln_F_squared_sigma\n_refln_observed_status\n"
            + "1 0 0 0 1 1 o\n2 0 0 0 1 1 x\n3 0 0 0 ? ? o\n4 0 0 1 1 1 o\n5 0 0 0 1 1 <\n6 0 0 0 1 1 -\n7 0 0 0 1 ? o\n0 0 0 0 1 1 o\n");
        Assert.Equal([1, 5, 6, 7], list.Reflections.Select(one => one.H));
        Assert.Contains("1 reflection was left out: they are marked as unreliable (x).", list.Notes);
        Assert.Contains("1 reflection was left out: no value is given for them.", list.Notes);
        Assert.Contains("1 reflection was left out: they are satellites.", list.Notes);
        Assert.Contains("1 reflection was left out: the reflection 0 0 0.", list.Notes);
        Assert.Contains("1 of 4 reflections have no deviation above 0: σ = 0.03·|I| + 0.01·⟨|I|⟩ was taken for them.", list.Notes);
    }

    [Fact]
    public void A_list_of_PETS_is_one_of_electrons_whose_pictures_are_batches()
    {
        ReflectionList list = ListText.Read($"data_a\n{Cell}_diffrn_radiation_wavelength 0.0251\n{Indices}_refln_intensity_meas\n_refln_intensity_sigma\n_refln_zone_axis_id\n1 0 0 1.5 .1 1\n1 0 0 1.7 .1 22\n", name: "x.cif_pets");
        Assert.Equal([1, 22], list.Reflections.Select(one => one.Batch));
        Assert.Equal((Radiation.Electron, 0.0251), (list.Radiation, list.WavelengthAngstrom));
    }

    [Theory]
    [InlineData("_diffrn_radiation_probe neutron\n", null)]
    [InlineData("_diffrn_radiation_probe electron\n", Radiation.Electron)]
    [InlineData("_diffrn_radiation_type synchrotron\n", Radiation.XRay)]
    [InlineData("_diffrn_radiation_wavelength 0.71073\n", null)]
    [InlineData("", null)]
    public void The_radiation_is_what_the_file_says(string items, Radiation? radiation) =>
        Assert.Equal(radiation, ListText.Read($"data_a\n{Cell}{items}{Indices}_refln_F_meas\n1 0 0 2\n").Radiation);

    [Fact]
    public void What_was_measured_one_by_one_goes_before_what_was_merged()
    {
        const string Raw = "loop_\n_diffrn_refln_index_h\n_diffrn_refln_index_k\n_diffrn_refln_index_l\n_diffrn_refln_intensity_net\n_diffrn_refln_intensity_u\n_diffrn_refln_scale_group_code\n1 0 0 5 1 3\n1 0 0 6 1 A\n";
        string text = $"data_a\n{Cell}{Indices}_refln_F_squared_meas\n_refln_F_squared_calc\n1 0 0 5.5 5\n{Raw}";
        ReflectionList list = ListText.Read(text);
        Assert.Equal([new Reflection(1, 0, 0, 5, 1, 3), new Reflection(1, 0, 0, 6, 1)], list.Reflections);
        ReflectionList merged = ListText.Read(text, new ReflectionReadOptions { Block = "A:_refln_F_squared_meas" });
        Assert.Equal(5.5, Assert.Single(merged.Reflections).Intensity);
        Assert.Contains("calculated values stand beside the measured ones, so this is the list of a refinement: what its space group forbids may have been left out.", merged.Notes);
    }

    [Fact]
    public void A_column_that_says_nothing_is_none()
    {
        ReflectionList list = ListText.Read($"data_a\n{Cell}{Indices}_refln_F_squared_meas\n_refln_F_meas\n_refln_F_sigma\n1 0 0 ? 2 .\n2 0 0 . ? .\n");
        Assert.Equal(4, Assert.Single(list.Reflections).Intensity);
        Assert.Contains("amplitudes are _refln_F_meas.", list.Notes);
        Assert.Equal("f, line 1: data block 'a' has no measured reflections: _shelx_hkl_file, or a loop with indices and _refln_F_squared_meas, _refln_intensity_meas, _refln_F_meas or _diffrn_refln_intensity_net, was expected.", ListText.Refusal($"data_a\n{Cell}{Indices}_refln_F_squared_meas\n1 0 0 ?\n"));
    }

    [Fact]
    public void Several_data_blocks_are_told_apart_and_one_must_be_chosen()
    {
        string text = $"data_one\n{Cell}{Indices}_refln_F_meas\n1 0 0 2\ndata_two\n{Cell}{Indices}_refln_F_squared_meas\n3 0 0 2\n3 1 0 2\n";
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => ListText.Read(text));
        Assert.Equal("f: the file has 2 lists of reflections, 'one' (_refln_F_meas, line 1), 'two' (_refln_F_squared_meas, line 12): one of them must be chosen.", error.Message);
        Assert.Equal(ReflectionReadOptions.ChooseBlock, error.Remedy);
        Assert.Equal(2, ListText.Read(text, new ReflectionReadOptions { Block = "Two" }).Reflections.Length);
        Assert.Equal("f: the file has no list 'three', one of 'one' (_refln_F_meas, line 1), 'two' (_refln_F_squared_meas, line 12) was expected.", ListText.Refusal(text, new ReflectionReadOptions { Block = "three" }));
        Assert.Equal(
            [new ReflectionListEntry("one", "_refln_F_meas", 1), new ReflectionListEntry("two", "_refln_F_squared_meas", 12)],
            ReflectionFile.ListsIn(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "f"));
    }

    [Fact]
    public void The_only_cell_of_a_file_serves_a_block_that_has_none()
    {
        ReflectionList list = ListText.Read($"data_a\n{Cell}\ndata_b\n{Indices}_refln_F_meas\n1 0 0 2\n");
        Assert.Equal(6, list.Lattice.Parameters.B);
        Assert.Contains("the cell is that of data block 'a'.", list.Notes);
    }

    [Fact]
    public void A_reflection_file_that_stands_in_a_text_is_read_and_its_errors_have_the_lines_of_the_file()
    {
        string text = $"data_a\n{Cell}_iucr_refine_fcf_details\n;\ndata_inner\n{Indices}_refln_F_squared_meas\n_refln_F_squared_sigma\n1 0 0 5 1\n2 0 0 6 1\n;\n";
        Assert.Equal(2, ListText.Read(text).Reflections.Length);
        Assert.Equal("f, line 16, column 7: found 'six' where _refln_F_squared_meas, a number, was expected.", ListText.Refusal(text.Replace("6 1", "six 1", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("data_a\n", "f, line 1: data block 'a' has no measured reflections: _shelx_hkl_file, or a loop with indices and _refln_F_squared_meas, _refln_intensity_meas, _refln_F_meas or _diffrn_refln_intensity_net, was expected.")]
    [InlineData("data_a\nloop_\n_refln_index_h\n_refln_index_k\n_refln_index_l\n_refln_F_meas\n1 0 0 2\n", "f, line 1: data block 'a': no cell is stated for these reflections: a, b, c, α, β and γ were expected in the file or in an .ins or .res of the same name.")]
    [InlineData("data_a\n_cell_length_a 5\nloop_\n_refln_index_h\n_refln_index_k\n_refln_index_l\n_refln_F_meas\n1 0 0 2\n", "f, line 1: data block 'a' has no _cell_length_b, a length in Å was expected.")]
    [InlineData("data_a\nloop_\n_refln_index_h\n_refln_index_k\n_refln_index_l\n_refln_F_meas\n1 0 1.5 2\n", "f, line 7, column 5: found '1.5' where _refln_index_l, a whole number from -9999 to 9999, was expected.")]
    [InlineData("data_a\nloop_\n_refln_index_h\n_refln_index_k\n_refln_index_l\n_refln_F_meas\n1 0 1\n", "f, line 8, column 1: found the end of the file where the loop of line 2 needs 1 more of 4 values for its last row.")]
    [InlineData("data_a\n_cell_length_a 5\n_shelx_hkl_file\n;\n   1   2   x   12.34    0.56\n;\n", "f, line 5, column 9: found '   x' in columns 9 to 12 where the index l, a whole number, was expected.")]
    [InlineData("data_a\n_shelx_hkl_file\n;\n   1   2   3   12.34    0.56\n", "f, line 3, column 1: this text field is not closed by a line that starts with a semicolon.")]
    public void A_wrong_file_is_refused_in_one_sentence(string text, string sentence) => Assert.Equal(sentence, ListText.Refusal(text));
}
