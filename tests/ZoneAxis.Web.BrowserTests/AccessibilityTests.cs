using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ZoneAxis.Tests.Browsing;

public class AccessibilityTests(Browser browser)
{
    private const int Phone = 390;

    // Only what is found is handed over, with the first element of each: all that was looked at is megabytes.
    private const string SeriousViolations = """
        axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations
            .filter(violation => ['serious', 'critical'].includes(violation.impact))
            .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes[0].html}`))
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static TheoryData<string, string> Places => new()
    {
        { "/", ".examples" },
        { "/structure?input=example:rutile.cif", "[data-answer='136']" },
        { "/reflections?input=example:quartz.hkl", ".plot [data-drawn=true]" },
        { "/batch", ".drop" },
        { "/models", "[data-model]" },
        { "/results", "main h1" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Axe_finds_nothing_serious_in_light_and_in_dark(string path, string ready)
    {
        foreach (ColorScheme colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using OpenPage open = await browser.OpenAsync(path, colours);
            await open.Page.Locator(ready).First.WaitForAsync();
            await AssertAccessibleAsync(open);
            if (colours == ColorScheme.Dark)
                await open.KeepAsync($"dark{path.Split('?')[0].Replace('/', '-')}");
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_serious_in_frames()
    {
        await using OpenPage open = await browser.OpenAsync("/", ColorScheme.Dark);
        await open.Page.SetInputFilesAsync("#files", FrameSeries.Of("anatase-frames").Files);
        await open.Page.Locator(".frame").WaitForAsync();
        await AssertAccessibleAsync(open);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_phone_shows_everything_within_its_width(string path, string ready)
    {
        await using OpenPage open = await browser.OpenAsync(path, ColorScheme.Dark, Phone);
        await open.Page.Locator(ready).First.WaitForAsync();
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"));
        await open.KeepAsync($"phone{path.Split('?')[0].Replace('/', '-')}");
        if (path.StartsWith("/structure", StringComparison.Ordinal))
            await open.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Browser.ScreenshotFolder, "page-phone.png") });
    }

    [Fact]
    public async Task The_switch_colours_the_page_and_is_remembered()
    {
        await using OpenPage open = await browser.OpenAsync("/");
        string light = await Background();
        await open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark" }).ClickAsync();
        string dark = await Background();
        Assert.NotEqual(light, dark);
        await open.Page.ReloadAsync();
        Assert.Equal(dark, await Background());

        Task<string> Background() => open.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
    }

    [Fact]
    public async Task The_keyboard_alone_opens_an_example()
    {
        await using OpenPage open = await browser.OpenAsync("/");
        await open.Page.Locator(".examples a").First.WaitForAsync();
        for (int i = 0; i < 60 && await open.Page.EvaluateAsync<string>("document.activeElement?.textContent ?? ''") != "Rutile"; i++)
            await open.Page.Keyboard.PressAsync("Tab");
        await open.Page.Keyboard.PressAsync("Enter");
        await open.Page.Locator(".headline .symbol").WaitForAsync();
        Assert.Contains("rutile.cif", open.Page.Url, StringComparison.Ordinal);
    }

    private static async Task AssertAccessibleAsync(OpenPage open)
    {
        await open.Page.EvaluateAsync(Axe);
        Assert.Empty(await open.Page.EvaluateAsync<string[]>(SeriousViolations));
    }
}
