namespace ZoneAxis.Crystallography.Tests.Formats;

public class WriterTests
{
    private static readonly Crystal Half = new("half", new Lattice(new CellParameters(4, 5, 6, 90, 90, 90)), [new Site(Element.FromSymbol("Fe"), new Vector3D(0.1, 0.2, 0.3), 0.5)]);

    private static readonly Crystal Full = Half with { Name = "full iron", Sites = [Half.Sites[0] with { Occupancy = 1 }] };

    [Theory]
    [InlineData("a.cif", StructureFormat.Cif)]
    [InlineData("a.vasp", StructureFormat.Poscar)]
    [InlineData("POSCAR", StructureFormat.Poscar)]
    [InlineData("a.pdb", StructureFormat.Pdb)]
    public void The_name_says_the_format_and_an_old_file_is_replaced(string name, StructureFormat format)
    {
        using TemporaryFile file = new(name, "old");
        StructureFile.Write(file.Path, Full);
        Assert.Equal(format, StructureFile.FormatOf(file.Path));
        Assert.True((Assert.Single(StructureFile.Read(file.Path)).Sites.Single().Fraction - Full.Sites[0].Fraction).Length < 1e-4);
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(file.Path)!));
    }

    [Theory]
    [InlineData("a.xyz")]
    [InlineData("a.cif.gz")]
    [InlineData("a")]
    public void Other_names_are_refused(string name)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => StructureFile.Write(name, Full));
        Assert.Equal($"The name {name} says no format that is written here: .cif, .vasp, .poscar, POSCAR…, .pdb or .ent were expected.", error.Message);
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_nothing_behind()
    {
        using TemporaryFile file = new("taken", "x");
        string folder = Path.GetDirectoryName(file.Path)!;
        Directory.CreateDirectory(Path.Combine(folder, "a.cif"));
        Assert.ThrowsAny<Exception>(() => CifWriter.Write(Path.Combine(folder, "a.cif"), Full));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder).Length);
        Assert.ThrowsAny<IOException>(() => CifWriter.Write(Path.Combine(folder, "missing", "a.cif"), Full));
    }

    [Fact]
    public void A_poscar_refuses_partial_occupancy()
    {
        CrystalWriteException error = Assert.Throws<CrystalWriteException>(() => PoscarWriter.ToText(Half));
        Assert.Equal("A POSCAR file cannot hold the Fe of occupancy 0.5 at (0.1, 0.2, 0.3) in half, full sites were expected.", error.Message);
    }

    [Fact]
    public void A_pdb_file_refuses_what_its_columns_cannot_hold()
    {
        Crystal wide = Half with { Lattice = new Lattice(new CellParameters(4, 5, 10_000, 90, 90, 90)) };
        Assert.Equal(
            "A PDB file cannot hold the cell of half, a = 4 Å, b = 5 Å, c = 10000 Å, α = 90°, β = 90°, γ = 90°: edges up to 9999.999 Å were expected.",
            Assert.Throws<CrystalWriteException>(() => PdbWriter.ToText(wide)).Message);
        Crystal many = Half with { Sites = [.. Enumerable.Repeat(Half.Sites[0], 100_000)] };
        Assert.Equal("A PDB file cannot hold the 100000 atoms of half, at most 99999 were expected.", Assert.Throws<CrystalWriteException>(() => PdbWriter.ToText(many)).Message);
    }

    [Fact]
    public void A_cif_refuses_a_setting_whose_symmetry_the_crystal_lacks()
    {
        CifWriteOptions options = new() { Setting = SpaceGroups.Default(2) };
        CrystalWriteException error = Assert.Throws<CrystalWriteException>(() => CifWriter.ToText(Full, options));
        Assert.Equal("The crystal full iron does not have the symmetry of 2 P-1: -x,-y,-z maps atom 1 (Fe at (0.1, 0.2, 0.3)) on no other within 0.01 Å.", error.Message);
        Assert.StartsWith(
            "The crystal full iron is not in the setting 75 P4: the symmetry operation '-y,x,z' does not fit the cell",
            Assert.Throws<CrystalWriteException>(() => CifWriter.ToText(Full, options with { Setting = SpaceGroups.Default(75) })).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14, "P 1 21/c 1")]
    [InlineData(62, "P n m a")]
    [InlineData(88, "I 41/a:1")]
    [InlineData(167, "R -3 c:H")]
    [InlineData(194, "P 63/m m c")]
    [InlineData(227, "F d -3 m:1")]
    public void Symbols_are_written_as_other_programs_read_them(int number, string symbol) =>
        Assert.Equal(symbol, HermannMauguinText.Of(SpaceGroups.Default(number)));

    [Fact]
    public void A_cif_with_symmetry_lists_the_asymmetric_unit_only()
    {
        Crystal crystal = SettingCrystal.Of(SpaceGroups.Default(225), new Random(1));
        CifBlock block = CifDocument.Parse(CifWriter.ToText(crystal, new CifWriteOptions { Setting = SpaceGroups.Default(225) }), "f")[0];
        Assert.Equal(["Fe1", "O1", "Si1"], block.Column("_atom_site_label")!.Select(value => value.Text));
        Assert.Equal(192, block.Column("_space_group_symop_operation_xyz")!.Count);
    }

    [Fact]
    public void A_block_name_has_no_blanks_and_is_never_empty()
    {
        Assert.StartsWith("data_full_iron\n", CifWriter.ToText(Full), StringComparison.Ordinal);
        Assert.StartsWith("data_crystal\n", CifWriter.ToText(Full with { Name = " " }), StringComparison.Ordinal);
    }
}
