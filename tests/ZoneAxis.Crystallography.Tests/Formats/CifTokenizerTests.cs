namespace ZoneAxis.Crystallography.Tests.Formats;

public class CifTokenizerTests
{
    [Fact]
    public void Words_carry_their_kind_and_place()
    {
        CifToken[] expected =
        [
            new(CifTokenKind.DataBlock, "Quartz", 2, 1),
            new(CifTokenKind.Name, "_a", 3, 1),
            new(CifTokenKind.PlainValue, "1.5(2)", 3, 5),
            new(CifTokenKind.Loop, "LOOP_", 4, 1),
            new(CifTokenKind.Name, "_b", 4, 7),
            new(CifTokenKind.QuotedValue, "a dog's life", 5, 2),
            new(CifTokenKind.QuotedValue, "#", 5, 17),
            new(CifTokenKind.PlainValue, "x#y", 5, 21),
        ];
        Assert.Equal(expected, Tokens("#\\#CIF_1.1\nDATA_Quartz # comment\n_a  1.5(2)\nLOOP_ _b\n 'a dog's life' \"#\" x#y # end"));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_may_end_in_any_way(string end)
    {
        CifToken[] tokens = Tokens(string.Join(end, "data_a", ";one", " ;two", ";", "x"));
        Assert.Equal(new CifToken(CifTokenKind.QuotedValue, $"one{end} ;two", 2, 1), tokens[1]);
        Assert.Equal(new CifToken(CifTokenKind.PlainValue, "x", 5, 1), tokens[2]);
    }

    [Fact]
    public void A_semicolon_starts_a_text_field_only_at_the_start_of_a_line() =>
        Assert.Equal(new CifToken(CifTokenKind.PlainValue, ";a", 1, 2), Assert.Single(Tokens(" ;a")));

    [Fact]
    public void A_text_field_may_be_empty() =>
        Assert.Equal(new CifToken(CifTokenKind.QuotedValue, "", 1, 1), Assert.Single(Tokens(";\n;")));

    [Theory]
    [InlineData("?", true)]
    [InlineData(".", true)]
    [InlineData("'?'", false)]
    [InlineData("..", false)]
    public void Only_unquoted_marks_mean_that_a_value_is_missing(string text, bool isMissing)
    {
        CifToken token = Assert.Single(Tokens(text));
        Assert.Equal(isMissing, new CifValue(token.Text, token.Kind == CifTokenKind.QuotedValue, 1, 1).IsMissing);
    }

    [Theory]
    [InlineData("a\n 'b c\nd'", "f, line 2, column 2: this quote is not closed by ' in its line.")]
    [InlineData("a \"b", "f, line 1, column 3: this quote is not closed by \" in its line.")]
    [InlineData("a\n;b\nc", "f, line 2, column 1: this text field is not closed by a line that starts with a semicolon.")]
    [InlineData("a\n;", "f, line 2, column 1: this text field is not closed by a line that starts with a semicolon.")]
    public void What_is_left_open_is_named_where_it_starts(string text, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<CrystalFormatException>(() => Tokens(text)).Message);

    private static CifToken[] Tokens(string text)
    {
        CifTokenizer tokenizer = new(text, "f");
        List<CifToken> tokens = [];
        for (CifToken token = tokenizer.Next(); token.Kind != CifTokenKind.End; token = tokenizer.Next())
            tokens.Add(token);
        return [.. tokens];
    }
}
