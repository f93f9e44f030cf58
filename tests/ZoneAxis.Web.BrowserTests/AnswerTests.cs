using Microsoft.Playwright;

namespace ZoneAxis.Tests.Browsing;

public class AnswerTests(Browser browser)
{
    private const string Quartz = "/reflections?input=example:quartz.hkl";

    [Fact]
    public async Task Groups_stand_under_their_system_and_extinction_symbol_with_bars()
    {
        await using OpenPage open = await browser.OpenAsync(Quartz);
        await open.Page.Locator("[data-answer]").WaitForAsync();
        ILocator trigonal = open.Page.Locator(".bar-group[aria-label^='trigonal']");
        Assert.Contains("P 31 – –", await trigonal.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("45.9 %", await open.TextAsync(".bar-row[data-group='152']"), StringComparison.Ordinal);
        await open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "By probability" }).ClickAsync();
        Assert.Equal("152", await open.AttributeAsync(".bar-row", "data-group"));
    }

    [Fact]
    public async Task Elements_stand_in_a_table_with_counts_and_significance()
    {
        await using OpenPage open = await browser.OpenAsync(Quartz);
        ILocator screw = open.Page.Locator("[aria-label='Glide planes and screw axes'] tbody tr").Filter(new LocatorFilterOptions { HasText = "00l: l=3n" });
        await screw.WaitForAsync();
        Assert.Equal(["00l: l=3n", "31, 32, 62 or 64 ∥ c", "4", "0.000", "0.1", "0", "2", "0.840", "27.7", "5.8"], await screw.Locator("th, td").AllInnerTextsAsync());
        Assert.NotEqual(0, await open.Page.Locator("[aria-label='Centrings'] tbody tr").CountAsync());
        Assert.NotEqual(0, await open.Page.Locator("[aria-label='Laue classes'] tbody tr").CountAsync());
    }

    [Fact]
    public async Task Intensity_statistics_are_plotted_beside_the_laws()
    {
        await using OpenPage open = await browser.OpenAsync(Quartz);
        await open.Page.Locator(".plot [data-drawn=true] canvas").Nth(1).WaitForAsync();
        string plots = string.Join(' ', await open.Page.Locator(".plot").AllInnerTextsAsync());
        Assert.Contains("with a centre", plots, StringComparison.Ordinal);
        Assert.Contains("measured, 33 general reflections", plots, StringComparison.Ordinal);
        await open.KeepAsync("page-list");
    }

    [Fact]
    public async Task Models_have_cards()
    {
        await using OpenPage open = await browser.OpenAsync("/models");
        ILocator card = open.Page.Locator("[data-model='best-230']");
        await card.WaitForAsync();
        Assert.Contains("230", await card.InnerTextAsync(), StringComparison.Ordinal);
        await open.KeepAsync("page-models");
    }
}
