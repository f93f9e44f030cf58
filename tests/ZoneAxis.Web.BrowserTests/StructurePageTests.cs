using System.Globalization;
using Microsoft.Playwright;

namespace ZoneAxis.Tests.Browsing;

public class StructurePageTests(Browser browser)
{
    private const string Rutile = "/structure?input=example:rutile.cif";

    [Fact]
    public async Task The_cell_is_drawn_and_turns()
    {
        await using OpenPage open = await browser.OpenAsync(Rutile);
        ILocator canvas = open.Page.Locator(".cell canvas[data-drawn=true]");
        await canvas.WaitForAsync();
        byte[] before = await canvas.ScreenshotAsync();
        await canvas.FocusAsync();
        for (int i = 0; i < 6; i++)
            await open.Page.Keyboard.PressAsync("ArrowRight");
        await open.Page.WaitForTimeoutAsync(200);
        byte[] after = await canvas.ScreenshotAsync();
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task Symmetry_positions_and_standard_cells_are_those_of_the_program()
    {
        await using OpenPage open = await browser.OpenAsync(Rutile);
        await open.Page.Locator(".headline .symbol").WaitForAsync();
        Assert.Contains("No. 136, tetragonal", await open.TextAsync(".headline"), StringComparison.Ordinal);
        ILocator rows = open.Page.Locator("[aria-label='Wyckoff positions'] tbody tr");
        Assert.Equal(["Ti 2a m.mm 0 0 0", "O 4f m.2m 0.3053 0.3053 0"], (await rows.AllInnerTextsAsync()).Select(row => string.Join(' ', row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        IDownload cif = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "CIF" }).First.ClickAsync());
        Assert.Contains("_cell_length_a", await File.ReadAllTextAsync(await cif.PathAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pointer_names_a_reflection_with_its_spacing_and_intensity()
    {
        await using OpenPage open = await browser.OpenAsync(Rutile);
        ILocator canvas = open.Page.Locator(".pattern canvas");
        await canvas.WaitForAsync();
        await canvas.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = (await canvas.BoundingBoxAsync())!;

        // 110 of rutile, d = 4.594 Å/√2, is at (0.2177, ±0.2177) 1/Å; the picture reaches 1.2 1/Å.
        float place = (float)(0.2177 / 1.2 / 2);
        await open.Page.Mouse.MoveAsync(box.X + box.Width * (0.5f + place), box.Y + box.Height * (0.5f + place));
        string card = await open.TextAsync(".spot-card");
        Assert.Contains("3.248 Å", card, StringComparison.Ordinal);
        Assert.Contains("intensity", card, StringComparison.Ordinal);
        await open.KeepAsync("page-structure");
    }

    [Fact]
    public async Task Sliders_simulate_the_pattern_again()
    {
        await using OpenPage open = await browser.OpenAsync(Rutile);
        await open.Page.Locator(".pattern").WaitForAsync();
        int before = int.Parse(await open.AttributeAsync(".pattern", "data-spots"), CultureInfo.InvariantCulture);
        await SlideAsync(open, "Reach", "2");
        await open.Page.Locator($".pattern:not([data-spots='{before}'])").WaitForAsync();
        Assert.True(int.Parse(await open.AttributeAsync(".pattern", "data-spots"), CultureInfo.InvariantCulture) > before);
        await SlideAsync(open, "Precession", "2");
        await SlideAsync(open, "Dose", "3");
        await SlideAsync(open, "Thickness", "1.7");
        await SlideAsync(open, "Voltage", "6");
        await open.Page.GetByText("λ = 0.01644 Å").WaitForAsync();
        await open.KeepAsync("page-sliders", "section[aria-labelledby=pattern-title]");
    }

    [Fact]
    public async Task A_click_on_a_zone_of_the_stereogram_makes_its_pattern()
    {
        await using OpenPage open = await browser.OpenAsync(Rutile);
        await open.Page.Locator(".stereogram .pole[data-zone='1 1 1'] .target").ClickAsync();
        await open.Page.Locator(".pattern[data-zone='1 1 1']").WaitForAsync();
        Assert.Equal("Pattern along [111]", await open.TextAsync("#pattern-title"));
        await open.Page.Locator(".stereogram").FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowLeft");
        await open.Page.Locator(".pattern:not([data-zone='1 1 1'])").WaitForAsync();
    }

    [Fact]
    public async Task The_network_answers_beside_the_coordinates_and_another_can_be_asked()
    {
        await using OpenPage open = await browser.OpenAsync(Rutile);
        await open.Page.Locator("[data-answer='136']").WaitForAsync();
        Assert.Contains("agrees", await open.TextAsync("[data-answer]"), StringComparison.Ordinal);
        Assert.NotEqual(0, await open.Page.Locator(".bar-row[data-group='136'] .bar > span").CountAsync());
        await open.KeepAsync("page-network", "[data-answer]");
        ILocator other = open.Page.Locator("[data-model]").Filter(new LocatorFilterOptions { HasText = "Ask this model" }).First;
        string name = await other.GetAttributeAsync("data-model") ?? "";
        await other.GetByRole(AriaRole.Button).ClickAsync();
        await open.Page.Locator($"[data-model='{name}'].chosen").WaitForAsync();
        await open.Page.Locator("[data-answer='136']").WaitForAsync();
        await open.Page.Locator("[data-model] summary").First.ClickAsync();
        Assert.NotEqual(0, await open.Page.Locator("[data-model] .markdown table").CountAsync());
        await open.KeepAsync("page-card", "[data-answer]");
    }

    private static Task SlideAsync(OpenPage open, string label, string value) => open.Page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }).FillAsync(value);
}
