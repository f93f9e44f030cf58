namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>What a file says of its symmetry: lists of operations that are no group, or not the group that it names.</summary>
public class CifSymmetryTests
{
    private const string Identity = "x,y,z";
    private const string Inversion = "-x,-y,-z";
    private const string Screw = "-x,y+1/2,-z+1/2";
    private const string Glide = "x,-y+1/2,z+1/2";

    [Fact]
    public void A_list_without_the_identity_gets_it_with_a_note()
    {
        StructureResult result = Read("'P 1 21/c 1'", Inversion, Screw, Glide);
        Assert.Equal(4, result.Crystal!.Sites.Length);
        Assert.Equal(["the symmetry operations listed lack the identity, which was added."], result.Notes);
    }

    [Fact]
    public void A_list_that_lacks_an_operation_is_completed_where_it_makes_the_group_named()
    {
        StructureResult result = Read("'P 1 21/c 1'", Identity, Inversion, Screw);
        Assert.Equal(4, result.Crystal!.Sites.Length);
        Assert.Contains("gives 'x,-y+1/2,z+1/2', which is not in the list; with what is missing they make 14 P2_1/c, the space group P 1 21/c 1", Assert.Single(result.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_makes_another_group_than_the_one_named_is_refused_with_both()
    {
        string sentence = Read("'P 1 21/m 1'", Identity, Inversion, Screw).Error!.Message;
        Assert.Contains("they make 14 P2_1/c, and the space group P 1 21/m 1 that the file names is 11 P2_1/m.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_makes_lattice_points_which_the_group_named_does_not_have_is_refused() =>
        Assert.Contains("form no group", Read("'P -1'", Identity, "-x+1/2,-y,-z", "-x,-y+1/2,-z").Error!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_mistyped_operation_is_passed_over_where_the_others_make_the_group_named()
    {
        StructureResult result = Read("'P 1 21/c 1'", Identity, Inversion, Screw, "x,-y+1/2,z+1/4");
        Assert.Equal(4, result.Crystal!.Sites.Length);
        Assert.StartsWith("the symmetry operation 'x,-y+1/2,z+1/4' is none of the space group P 1 21/c 1", Assert.Single(result.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_operation_is_passed_over_where_the_others_make_the_group_named()
    {
        StructureResult result = Read("'P 1 21/c 1'", Identity, Inversion, Screw, "x,-y+1/2,q+1/2");
        Assert.Equal(4, result.Crystal!.Sites.Length);
        Assert.Contains("holds 'q", Assert.Single(result.Notes), StringComparison.Ordinal);
        Assert.Contains("holds 'q", Read("?", Identity, Inversion, Screw, "x,-y+1/2,q+1/2").Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_no_group_is_refused_where_no_group_is_named() =>
        Assert.EndsWith("which is not in the list.", Read("?", Identity, Inversion, Screw).Error!.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("'F 4/m -3 2/m'", "only x,y,z is listed, and the space group F 4/m -3 2/m that the file names is 225 Fm-3m: the list counts.", Identity)]
    [InlineData("'C 1 2/c 1'", "the 4 symmetry operations listed make 13 P2/c, and the space group C 1 2/c 1 that the file names is 15 C2/c: the list counts.", Identity, Inversion, "-x,y,1/2-z", "x,-y,1/2+z")]
    public void A_list_that_is_another_group_than_the_one_named_counts_with_a_note(string symbol, string note, params string[] operations)
    {
        StructureResult result = Read(symbol, operations);
        Assert.Equal(operations.Length, result.Crystal!.Sites.Length);
        Assert.Equal([note], result.Notes);
    }

    [Theory]
    [InlineData("'P 1 21/c 1'", "P 1 21/c 1", 14)]
    [InlineData("'P 1 21/n 1'", "P 1 21/n 1", 14)]
    [InlineData("'nobody knows'", "nobody knows", null)]
    public void The_group_that_a_file_declares_is_told_as_the_file_has_it(string written, string symbol, int? number) =>
        Assert.Equal(new DeclaredGroup(symbol, number), Read(written, Identity, Inversion, Screw, Glide).Declared);

    [Fact]
    public void A_file_without_a_space_group_declares_none() => Assert.Null(Read("?", Identity).Declared);

    [Theory]
    [InlineData("")]
    [InlineData("_space_group_name_H-M_alt ''\n_space_group_IT_number ?")]
    [InlineData("_space_group_name_H-M_alt '?'")]
    public void A_file_without_any_symmetry_is_P1_with_a_note(string symmetry)
    {
        StructureResult result = ReadSymmetry(symmetry);
        Assert.Single(result.Crystal!.Sites);
        Assert.Null(result.Declared);
        Assert.Contains("P 1 was taken", Assert.Single(result.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_space_group_name_H-M_alt 'P 4/m m m'\n_space_group_IT_number 136", "the space group P 4/m m m is 123 P4/mmm, and the number beside it is that of 136 P4_2/mnm: the two disagree.")]
    [InlineData("_space_group_name_Hall '-P 2yb'\n_space_group_name_H-M_alt 'P 1 21/c 1'", "the space group -P 2yb is 11 P2_1/m, and the symbol P 1 21/c 1 beside it is that of 14 P2_1/c: the two disagree.")]
    [InlineData("_space_group_name_H-M_alt 'P 21/q'\n_space_group_IT_number 14", "the symmetry operations of the space group P 21/q are not known, and the number 14 beside it stands for 9 settings; a symbol of one of them was expected.")]
    [InlineData("_space_group_name_H-M_alt 'P m m m\n_space_group_IT_number 47", "this quote is not closed by ' in its line.")]
    [InlineData("_space_group_name_H-M_alt 'P m m m'\n_space_group_name_H-M_alt 'P m m a'", "_space_group_name_H-M_alt is given a second time in data block 'test', as 'P m m m' and as 'P m m a'.")]
    public void Names_that_do_not_tell_one_group_are_refused_where_no_operations_are_listed(string symmetry, string sentence) =>
        Assert.EndsWith(sentence, ReadSymmetry(symmetry).Error!.Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_symbol_beside_the_number_of_a_group_with_one_setting_is_that_group() =>
        Assert.Equal(16, ReadSymmetry("_space_group_name_H-M_alt 'P nobody knows'\n_space_group_IT_number 123").Crystal!.Sites.Length);

    private static StructureResult Read(string symbol, params string[] operations)
    {
        string text = CifText.WithSites(CifText.Cell(10, 90), operations, "", ["O1 0.11 0.23 0.31"]);
        return Assert.Single(CifReader.ParseEach(text.Replace("loop_\n_space", $"_space_group_name_H-M_alt {symbol}\nloop_\n_space", StringComparison.Ordinal), "f"));
    }

    private static StructureResult ReadSymmetry(string symmetry)
    {
        string text = CifText.P1("O1 0.11 0.23 0.31");
        return Assert.Single(CifReader.ParseEach(text.Replace("loop_\n_space_group_symop_operation_xyz\n'x,y,z'", symmetry, StringComparison.Ordinal), "f"));
    }
}
