namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>Small CIFs made up in the style of each source: its order of items, its blanks, quotes and habits.</summary>
public class RealCifStyleTests
{
    private const string Cod = """
        #------------------------------------------------------------------------------
        #$Date: 2016-02-13 21:28:24 +0200 (Sat, 13 Feb 2016) $
        # This file is available in the Crystallography Open Database (COD).
        #------------------------------------------------------------------------------
        data_1000041
        loop_
        _publ_author_name
        'Somebody, A. B.'
        'O'Nobody, C.'
        _publ_section_title
        ;
         The data_ of halite: loop_ and 'quotes
        ;
        _journal_name_full               'A journal; of crystals'
        _chemical_formula_sum            'Cl Na'
        _symmetry_space_group_name_Hall  '-F 4 2 3'
        _symmetry_space_group_name_H-M   'F m -3 m'
        _cell_angle_alpha                90
        _cell_angle_beta                 90
        _cell_angle_gamma                90
        _cell_length_a                   5.62(1)
        _cell_length_b                   5.62
        _cell_length_c                   5.62
        loop_
        _atom_site_label
        _atom_site_type_symbol
        _atom_site_symmetry_multiplicity
        _atom_site_Wyckoff_symbol
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        _atom_site_occupancy
        _atom_site_attached_hydrogens
        _atom_site_calc_flag
        Na1 Na1+ 4 a 0. 0. 0. 1. 0 d
        Cl1 Cl1- 4 b 0.5 0.5 0.5 1. 0 d
        loop_
        _atom_type_symbol
        _atom_type_oxidation_number
        Na1+ 1.000
        Cl1- -1.000
        #END
        """;

    private const string Amcsd = """
        data_global
        _chemical_name_mineral 'Halite'
        loop_
        _publ_author_name
        'Walker D'
        _journal_year 2004
        _publ_section_title
        ;
         Halite-sylvite thermoelasticity
         Sample: T = 25 deg C
        ;
        _database_code_amcsd 0000000
        _chemical_formula_sum 'Na Cl'
        _cell_length_a 5.6401
        _cell_length_b 5.6401
        _cell_length_c 5.6401
        _cell_angle_alpha 90
        _cell_angle_beta 90
        _cell_angle_gamma 90
        _cell_volume 179.416
        _symmetry_space_group_name_H-M 'F m 3 m'
        loop_
        _atom_site_label
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        _atom_site_U_iso_or_equiv
        Na   0.00000   0.00000   0.00000   0.02076
        Cl   0.50000   0.50000   0.50000   0.01748
        """;

    private const string Icsd = """
        #(C) 2000 by a database
        data_12345-ICSD
        _database_code_ICSD 12345
        _chemical_name_systematic 'Sodium Chloride'
        _cell_length_a 5.6401(2)
        _cell_length_b 5.6401(2)
        _cell_length_c 5.6401(2)
        _cell_angle_alpha 90.
        _cell_angle_beta 90.
        _cell_angle_gamma 90.
        _symmetry_space_group_name_H-M 'F m -3 m S'
        _symmetry_Int_Tables_number 225
        _refine_ls_R_factor_all 0.022
        loop_
        _atom_site_label
        _atom_site_type_symbol
        _atom_site_symmetry_multiplicity
        _atom_site_Wyckoff_symbol
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        _atom_site_B_iso_or_equiv
        _atom_site_occupancy
        _atom_site_attached_hydrogens
        Na1 Na1+ 4 a 0 0 0 . 1. 0
        Cl1 Cl1- 4 b 0.5 0.5 0.5 . 1. 0
        #End of TTdata_12345-ICSD
        """;

    private const string Pymatgen = """
        # generated using pymatgen
        data_NaCl
        _symmetry_space_group_name_H-M   Fm-3m
        _cell_length_a   5.64010000
        _cell_length_b   5.64010000
        _cell_length_c   5.64010000
        _cell_angle_alpha   90.00000000
        _cell_angle_beta   90.00000000
        _cell_angle_gamma   90.00000000
        _symmetry_Int_Tables_number   225
        _chemical_formula_structural   NaCl
        _chemical_formula_sum   'Na4 Cl4'
        _cell_volume   179.41588
        _cell_formula_units_Z   4
        loop_
         _atom_type_symbol
         _atom_type_oxidation_number
          Na+  1.0
          Cl-  -1.0
        loop_
         _atom_site_type_symbol
         _atom_site_label
         _atom_site_symmetry_multiplicity
         _atom_site_fract_x
         _atom_site_fract_y
         _atom_site_fract_z
         _atom_site_occupancy
          Na+  Na0  4  0.00000000  0.00000000  0.00000000  1
          Cl-  Cl1  4  0.50000000  0.50000000  0.50000000  1
        """;

    private const string Vesta = """

        #======================================================================
        # CRYSTAL DATA
        #----------------------------------------------------------------------
        data_VESTA_phase_1

        _chemical_name_common                  'Halite'
        _cell_length_a                         5.640100
        _cell_length_b                         5.640100
        _cell_length_c                         5.640100
        _cell_angle_alpha                      90.000000
        _cell_angle_beta                       90.000000
        _cell_angle_gamma                      90.000000
        _space_group_name_H-M_alt              'F m -3 m'
        _space_group_IT_number                 225

        loop_
           _atom_site_label
           _atom_site_occupancy
           _atom_site_fract_x
           _atom_site_fract_y
           _atom_site_fract_z
           _atom_site_adp_type
           _atom_site_U_iso_or_equiv
           _atom_site_type_symbol
           Na1        1.0     0.000000     0.000000     0.000000    Uiso  ? Na
           Cl1        1.0     0.500000     0.500000     0.500000    Uiso  ? Cl
        """;

    private const string Iza = """
        data_NAC
        #**************************************************************************
        # CIF taken from a database of structures, file created with a program
        #**************************************************************************
        _cell_length_a                  5.64010
        _cell_length_b                  5.64010
        _cell_length_c                  5.64010
        _cell_angle_alpha              90.00000
        _cell_angle_beta               90.00000
        _cell_angle_gamma              90.00000
        _symmetry_space_group_name_H-M     'F m 3 m'
        _symmetry_Int_Tables_number         225
        _symmetry_cell_setting             cubic
        loop_
        _atom_site_label
        _atom_site_type_symbol
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
            Na1   Na    0.0000    0.0000    0.0000
            CL1   CL    0.5000    0.5000    0.5000
        """;

    public static TheoryData<string, string> Styles => new()
    {
        { "COD", Cod },
        { "AMCSD", Amcsd },
        { "ICSD", Icsd },
        { "pymatgen and Materials Project", Pymatgen },
        { "VESTA", Vesta },
        { "IZA", Iza },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void Halite_is_read_in_the_style_of(string source, string text)
    {
        foreach (string lineEnd in new[] { "\n", "\r\n", "\r" })
        {
            Crystal crystal = Assert.Single(CifReader.Parse(text.ReplaceLineEndings(lineEnd), "f"));
            Assert.Equal((source, 8, 225), (source, crystal.Sites.Length, SymmetryFinder.Find(crystal).Number));
            Assert.Equal(4, crystal.Composition()[Element.FromSymbol("Na")]);
        }
    }

    [Fact]
    public void A_mineral_is_named_where_the_block_is_called_global() => Assert.Equal("Halite", CifReader.Parse(Amcsd, "f")[0].Name);

    [Fact]
    public void Operations_without_quotes_may_hold_blanks()
    {
        string text = CifText.P1("O1 0.1 0.2 0.3").Replace("'x,y,z'", "x, y, z\n-x, -y, -z", StringComparison.Ordinal);
        Assert.Equal(2, CifReader.Parse(text, "f")[0].Sites.Length);
    }

    [Fact]
    public void A_wrong_block_does_not_stop_the_others()
    {
        string text = string.Concat(
            CifText.P1("O1 0 0 0"),
            Named("wrong_element", CifText.P1("Q1 0 0 0")),
            Named("open_quote", CifText.P1("O1 0 0 '0")),
            Named("open_loop", CifText.P1("O1 0 0")),
            Named("open_text", CifText.P1("O1 0 0\n; never closed")),
            Named("last", CifText.P1("N1 0 0 0")));
        StructureResult[] results = [.. CifReader.ParseEach(text, "f")];
        Assert.Equal(["test", "wrong_element", "open_quote", "open_loop", "open_text", "last"], results.Select(result => result.Name));
        Assert.Equal([1, 17, 33, 49, 65, 82], results.Select(result => result.Line));
        Assert.Equal(
        [
            null,
            "f, line 32, column 1: found 'Q1' where the symbol of an element was expected.",
            "f, line 48, column 8: this quote is not closed by ' in its line.",
            "f, line 65, column 1: found 'data_open_text' where the loop of line 59 needs 1 more of 4 values for its last row.",
            "f, line 81, column 1: this text field is not closed by a line that starts with a semicolon.",
            null,
        ], results.Select(result => result.Error?.Message));
        Assert.Equal(["test", "last"], CifReader.Parse(text, "f").Select(crystal => crystal.Name));
    }

    [Fact]
    public void A_file_whose_blocks_are_all_wrong_tells_the_first_error()
    {
        CrystalFormatException error = Assert.Throws<CrystalFormatException>(() => CifReader.Parse(CifText.P1("Q1 0 0 0") + CifText.P1("Xx1 0 0 0"), "f"));
        Assert.Equal("f, line 16, column 1: found 'Q1' where the symbol of an element was expected.", error.Message);
    }

    private static string Named(string name, string text) => text.Replace("data_test", $"data_{name}", StringComparison.Ordinal);
}
