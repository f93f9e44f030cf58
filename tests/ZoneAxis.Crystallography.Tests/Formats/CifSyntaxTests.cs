namespace ZoneAxis.Crystallography.Tests.Formats;

/// <summary>Files that break the syntax of CIF where nothing depends on it, and the syntax of CIF 2.0 and of dictionaries.</summary>
public class CifSyntaxTests
{
    private static readonly string Whole = CifText.P1("O1 0.1 0.2 0.3");

    [Theory]
    [InlineData("_citation_title 'A title',", "line 2: this quote is not closed by ' in its line; reading went on behind it.")]
    [InlineData("_exptl_special_details some words without quotes", "line 2: found 'words' where a data name (_…), loop_ or a data block was expected; reading went on behind it.")]
    [InlineData("_exptl_special_details\n_exptl_other a", "line 3: found '_exptl_other' where the value of _exptl_special_details was expected; reading went on behind it.")]
    [InlineData("_exptl_special_details a\nmore words\nof a 'text", "line 3: found 'more' where a data name (_…), loop_ or a data block was expected; reading went on behind it.")]
    [InlineData("loop_\n_geom_bond_label\n_geom_bond_distance\nO1 1.9 O2", "line 6: found '_cell_length_a' where the loop of line 2 needs 1 more of 2 values for its last row; reading went on behind it.")]
    [InlineData("loop_\n_publ_author_name\n'O'Brien, A'\n'Nobody, B.',", "line 5: this quote is not closed by ' in its line; reading went on behind it.")]
    public void A_break_where_nothing_is_needed_is_a_note(string broken, string note)
    {
        StructureResult result = Read(After("data_test", broken));
        Assert.Single(result.Crystal!.Sites);
        Assert.Equal([note], result.Notes);
    }

    [Fact]
    public void A_short_loop_at_the_end_of_the_file_is_a_note() =>
        Assert.Contains("found the end of the file", Assert.Single(Read($"{Whole}loop_\n_geom_bond_label\n_geom_bond_distance\nO1").Notes), StringComparison.Ordinal);

    [Theory]
    [InlineData("_cell_length_a 10", "_cell_length_a '10")]
    [InlineData("_cell_length_a 10", "_cell_length_a 10 or so")]
    [InlineData("'x,y,z'", "'x,y,z',")]
    [InlineData("loop_\n_space", "_space")]
    [InlineData("O1 0.1 0.2 0.3", "O1 0.1 0.2 '0.3")]
    public void A_break_in_what_is_needed_is_refused(string right, string wrong)
    {
        Assert.Contains(right, Whole, StringComparison.Ordinal);
        string text = Whole.Replace(right, wrong, StringComparison.Ordinal).Replace("'x,y,z'\n", wrong.StartsWith("_space", StringComparison.Ordinal) ? "'x,y,z'\n'-x,-y,-z'\n" : "'x,y,z'\n", StringComparison.Ordinal);
        Assert.Null(Read(text).Crystal);
    }

    [Fact]
    public void A_text_field_that_nobody_closes_is_refused_wherever_it_begins() =>
        Assert.Contains("is not closed by a line that starts with a semicolon", Read(After("data_test", "_exptl_special_details\n;words")).Error!.Message, StringComparison.Ordinal);

    [Fact]
    public void Many_breaks_are_counted()
    {
        StructureResult result = Read(After("data_test", string.Join('\n', Enumerable.Range(0, 5).Select(i => $"_exptl_{i} a b"))));
        Assert.Equal(4, result.Notes.Count);
        Assert.Equal("2 more places break the syntax of CIF, and reading went on behind them.", result.Notes[^1]);
    }

    [Fact]
    public void A_broken_block_without_atoms_does_not_matter_beside_one_with_them() =>
        Assert.Equal("test", Read($"data_global\n_journal_name 'A journal,\n{Whole}").Name);

    [Theory]
    [InlineData("_chemical_formula_sum 'Ti O2'\n_chemical_formula_sum ''", "_chemical_formula_sum")]
    [InlineData("_cell_length_a 10.0\n_publ_name a\n_publ_name b", "_publ_name, _cell_length_a")]
    public void An_item_given_twice_that_is_not_needed_or_has_the_same_value_is_a_note(string items, string names) =>
        Assert.Equal([$"given more than once, of which the first counts: {names}."], Read(After("data_test", items)).Notes);

    [Fact]
    public void An_item_given_twice_with_different_values_is_refused_with_both() =>
        Assert.Equal("f, line 3, column 1: _cell_length_a is given a second time in data block 'test', as '10.1' and as '10'.", Read(After("data_test", "_cell_length_a 10.1")).Error!.Message);

    [Fact]
    public void Blanks_belong_to_the_name_of_a_block()
    {
        StructureResult result = Read(Whole.Replace("data_test", "data_my nice crystal", StringComparison.Ordinal));
        Assert.Equal("my nice crystal", result.Name);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void A_symbol_without_quotes_is_read_to_the_end_of_its_line()
    {
        StructureResult result = Read(After("data_test", "_space_group_name_H-M_alt P 42/m n m"));
        Assert.Equal(new DeclaredGroup("P 42/m n m", 136), result.Declared);
    }

    [Theory]
    [InlineData("‘P 42/m n m’")]
    [InlineData("“P 42/m n m”")]
    public void Quotes_of_word_processors_are_quotes(string symbol)
    {
        StructureResult result = Read(After("data_test", $"_space_group_name_H-M_alt {symbol}"));
        Assert.Equal(new DeclaredGroup("P 42/m n m", 136), result.Declared);
    }

    [Theory]
    [InlineData("_note '''a value in 'triple' quotes'''")]
    [InlineData("_note \"\"\"a value\n_over 'lines\"\"\"")]
    [InlineData("_a.list [1 2 [3 'a]b'] ''']''' # ]\n]")]
    [InlineData("_a.table {'x':1 'y':[2 3] \"}\":{}}")]
    [InlineData("_a.list [\n;text ] of\nlines\n;\n]")]
    [InlineData("loop_ _a _b [1 2] {'x':1} [] {}")]
    public void A_file_of_CIF_2_may_hold_triple_quotes_lists_and_tables(string item)
    {
        StructureResult result = Read($"#\\#CIF_2.0\n{After("data_test", item)}");
        Assert.Single(result.Crystal!.Sites);
        Assert.Empty(result.Notes);
    }

    [Theory]
    [InlineData("_a.list [1 2", "f, line 3, column 9: this list is not closed.")]
    [InlineData("_a.table {'x':[1}", "f, line 3, column 10: this table is not closed.")]
    [InlineData("_a.list ['a 2]", "f, line 3, column 10: this quote is not closed by '.")]
    [InlineData("_a.text '''a", "f, line 3, column 9: this quote is not closed by '''.")]
    public void What_CIF_2_leaves_open_is_refused(string item, string sentence) =>
        Assert.Equal(sentence, Read($"#\\#CIF_2.0\n{After("data_test", item)}").Error!.Message);

    [Fact]
    public void Brackets_are_letters_in_CIF_1() =>
        Assert.Empty(Read(After("data_test", "_a [1\n_b {x")).Notes);

    [Fact]
    public void Save_frames_are_passed_over()
    {
        StructureResult result = Read(After("data_test", "save_a\n_cell_length_a 5\nloop_ _x 1 2 save_\nsave_b\nsave_"));
        Assert.Equal(10, result.Crystal!.Lattice.Parameters.A);
        Assert.Empty(result.Notes);
    }

    [Fact]
    public void A_loop_may_end_in_stop() => Assert.Empty(Read(After("data_test", "loop_ _x 1 2 stop_")).Notes);

    private static string After(string head, string more) => Whole.Replace(head, $"{head}\n{more}", StringComparison.Ordinal);

    private static StructureResult Read(string text) => Assert.Single(CifReader.ParseEach(text, "f"));
}
