using Microsoft.Playwright;
using ZoneAxis.Tests.Browsing;

[assembly: AssemblyFixture(typeof(Browser))]

namespace ZoneAxis.Tests.Browsing;

/// <summary>A server of the page and a browser that looks at it, one of each for all tests; there is none where no Chromium is installed.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string ExecutablePath = "/usr/bin/chromium";

    // Without a graphics processor WebGL is drawn by the processor.
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-background-networking", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

    private ZoneAxis.Web.WebServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>How long anything is waited for. Nothing here is measured; a machine that is busy with other things may take its time.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Folder of the screenshots, a part of the build's output.</summary>
    public static string ScreenshotFolder { get; } = Path.Combine(AppContext.BaseDirectory, "screenshots");

    /// <summary>The address of the page.</summary>
    public string Address => _server!.Address.GetLeftPart(UriPartial.Authority);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(ExecutablePath))
            return;
        _server = ZoneAxis.Web.WebServer.Make(new ZoneAxis.Web.WebServerOptions
        {
            Port = 0,
            PageFolder = Path.Combine(SharedData.ProjectRoot, "src", "ZoneAxis.Web", "wwwroot"),
            ExamplesFolder = Path.Combine(SharedData.ProjectRoot, "examples"),
            ModelsFolder = Path.Combine(SharedData.ProjectRoot, "models"),
            ResultsFile = Path.Combine(SharedData.ProjectRoot, "docs", "results.json"),
        });
        await _server.StartAsync();
        Directory.CreateDirectory(ScreenshotFolder);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = ExecutablePath, Args = Arguments });
    }

    /// <summary>Opens the page anew; the calling test is skipped, saying so, where there is no browser.</summary>
    /// <param name="path">The address's path, as <c>/batch</c>.</param>
    /// <param name="colours">Light or dark.</param>
    /// <param name="width">Width of the window, px.</param>
    public async Task<OpenPage> OpenAsync(string path, ColorScheme colours = ColorScheme.Light, int width = 1280)
    {
        Assert.SkipUnless(_browser is not null, $"There is no Chromium at {ExecutablePath}.");
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ColorScheme = colours,
            AcceptDownloads = true,
            ViewportSize = new ViewportSize { Width = width, Height = 860 },
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        OpenPage page = new(context, await context.NewPageAsync(), Address);
        try
        {
            await page.GoAsync(path);
        }
        catch (PlaywrightException)
        {
            // What the browser complained of says more.
            await page.DisposeAsync();
            throw;
        }

        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }
}
