namespace ZoneAxis.Corpora.Tests;

public sealed class WebSourcesTests
{
    [Theory]
    [InlineData("mp:", "mp https://api.materialsproject.org/materials/summary/?deprecated=false&_fields=")]
    [InlineData("mp:nelements=2&is_stable=true", "mp https://api.materialsproject.org/materials/summary/?deprecated=false&nelements=2&is_stable=true&_fields=")]
    [InlineData("optimade:https://example.org/optimade", "optimade https://example.org/optimade/v1/structures?response_fields=")]
    [InlineData("optimade:https://example.org/o/v1?filter=elements HAS \"Si\" AND nelements=2", "optimade https://example.org/o/v1/structures?filter=elements%20HAS%20%22Si%22%20AND%20nelements%3D2&")]
    public void A_source_is_read_from_one_word(string text, string request)
    {
        Assert.True(WebSources.IsWeb(text));
        Assert.StartsWith(request, Open(text).Request, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_of_the_COD_come_from_a_file()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "1000041 1526655");
            Assert.StartsWith("cod https://www.crystallography.net/cod 2 numbers", Open($"cod:{file}").Request, StringComparison.Ordinal);
            Assert.StartsWith("cod http://127.0.0.1/mirror 2 numbers", Open($"cod:{file}", "http://127.0.0.1/mirror").Request, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_page_limit_is_read_from_the_address() =>
        Assert.EndsWith("&page_limit=20", Open("optimade:https://example.org?page_limit=20").Request, StringComparison.Ordinal);

    [Theory]
    [InlineData("icsd:1", null, "is no source on the web")]
    [InlineData("structures.cif", null, "is no source on the web")]
    [InlineData("optimade:example.org", null, "is no address")]
    [InlineData("optimade:https://example.org", "https://example.com", "another server")]
    [InlineData("optimade:https://example.org?page_limit=0", null, "'page_limit=0' in")]
    [InlineData("optimade:https://example.org?sort=id", null, "'sort=id' in")]
    [InlineData("mp:", "example.org", "is no address")]
    public void A_text_that_names_no_source_is_refused(string text, string? server, string expected) =>
        Assert.Contains(expected, Assert.Throws<WebException>(() => Open(text, server)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_Materials_Project_needs_the_key_of_the_environment() =>
        Assert.Contains("set MP_API_KEY", Assert.Throws<WebException>(() => WebSources.Open("mp:", null, _ => null)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("folder/structures.cif")]
    [InlineData("c:\\structures.cif")]
    public void A_path_is_no_source_on_the_web(string text) => Assert.False(WebSources.IsWeb(text));

    private static WebSource Open(string text, string? server = null) =>
        WebSources.Open(text, server, name => name == MaterialsProjectOptions.KeyVariable ? Web.Key : null);
}
