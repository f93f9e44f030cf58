namespace ZoneAxis.Corpora.Tests;

public sealed class OptimadeLinksTests
{
    private static readonly Uri First = new("https://example.org:8443/optimade/v1/structures?response_fields=a");

    [Theory]
    [InlineData("https://example.org:8443/x?response_fields=a&p=2", "https://example.org:8443/x?response_fields=a&p=2")]
    [InlineData("http://example.org/x?response_fields=a", "https://example.org:8443/x?response_fields=a")]
    public void What_was_asked_by_https_stays_so(string next, string expected) =>
        Assert.Equal(new Uri(expected), OptimadeLinks.Checked(new Uri(next), First, followsOtherHosts: false));

    [Fact]
    public void Another_host_is_followed_only_where_it_is_allowed()
    {
        Uri next = new("https://example.com/x?response_fields=a");
        Assert.Equal(next, OptimadeLinks.Checked(next, First, followsOtherHosts: true));
        Assert.Throws<WebException>(() => OptimadeLinks.Checked(next, First, followsOtherHosts: false));
    }
}
