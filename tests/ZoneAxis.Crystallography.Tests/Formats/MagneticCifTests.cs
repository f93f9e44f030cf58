namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>Magnetic structures, which lose their moments, and modulated ones, which are refused.</summary>
public class MagneticCifTests
{
    private const string Note = "this is a magnetic structure: its moments are passed over, and of its symmetry what reverses them.";

    [Theory]
    [InlineData("_space_group_symop_magn_operation.xyz", "_space_group_symop_magn_centering.xyz")]
    [InlineData("_space_group_symop.magn_operation_xyz", "_space_group_symop.magn_centering_xyz")]
    public void Magnetic_operations_are_read_without_time_reversal(string operations, string centring)
    {
        StructureResult result = Read($"loop_ {operations} x,y,z,+1 -x,-y,-z,-1 loop_ {centring} x,y,z,+1 x+1/2,y+1/2,z+1/2,-1");
        Assert.Equal(4, result.Crystal!.Sites.Length);
        Assert.Equal([Note], result.Notes);
    }

    [Theory]
    [InlineData("loop_ _space_group_symop_magn_operation.xyz x,y,z,+1 -x,-y,-z,2", "found '-x,-y,-z,2' where a symmetry operation with its time reversal, as x,y,z,+1, was expected.")]
    [InlineData("_space_group_magn.number_BNS 136.495", "names the magnetic space group 136.495 and lists none of its operations (_space_group_symop_magn_operation.xyz).")]
    public void Magnetic_symmetry_that_cannot_be_read_is_refused(string symmetry, string sentence) =>
        Assert.EndsWith(sentence, Read(symmetry).Error!.Message, StringComparison.Ordinal);

    [Fact]
    public void Moments_beside_an_ordinary_group_are_a_note() =>
        Assert.Equal([Note], Read("_space_group_name_H-M_alt 'P -1'\nloop_ _atom_site_moment.label _atom_site_moment.crystalaxis_x O1 1.5").Notes);

    [Theory]
    [InlineData("_cell_modulation_dimension 1", " (dimension 1)")]
    [InlineData("_cell_modulation_dimension 2\n_space_group_name_H-M_alt 'P m m m'", " (dimension 2)")]
    [InlineData("loop_ _space_group_symop_ssg_operation_algebraic x1,x2,x3,x4", "")]
    [InlineData("_space_group_ssg_name 'Pnma(00g)000'", "")]
    [InlineData("loop_ _space_group_symop_magn_ssg_operation.algebraic x1,x2,x3,x4,+1", "")]
    public void A_modulated_structure_is_told_apart(string item, string dimension) =>
        Assert.Equal($"f, line 1: data block 'test' is of a modulated structure{dimension}, a structure of three dimensions was expected.", Read(item).Error!.Message);

    [Fact]
    public void A_modulation_of_dimension_0_is_none() =>
        Assert.Equal(2, Read("_cell_modulation_dimension 0\n_space_group_name_H-M_alt 'P -1'").Crystal!.Sites.Length);

    private static StructureResult Read(string symmetry)
    {
        string text = CifText.P1("O1 0.11 0.23 0.31");
        return Assert.Single(CifReader.ParseEach(text.Replace("loop_\n_space_group_symop_operation_xyz\n'x,y,z'", symmetry, StringComparison.Ordinal), "f"));
    }
}
