using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace ZoneAxis.Tests.Browsing;

/// <summary>A page in a window of its own. What the browser complains of, and requests that leave the machine, fail the test that closes it.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    // Around a part of the page that is kept as a picture, px.
    private const float Margin = 24;

    // Between looks at where the page is, ms.
    private const float Glance = 50;

    private const int Refused = 400;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];

    /// <summary>Listens to the page.</summary>
    /// <param name="context">Its window.</param>
    /// <param name="page">The page.</param>
    /// <param name="server">The one address that it may ask.</param>
    public OpenPage(IBrowserContext context, IPage page, string server)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            // What is refused comes with the server's sentence below.
            if (message.Type is "error" or "warning" && !message.Text.Contains("GPU stall", StringComparison.Ordinal) && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _ = ComplainAsync(message.Text);
        };
        page.PageError += (_, error) => _ = ComplainAsync(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                _ = ComplainAsync($"asked {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= Refused)
                _ = ComplainAsync(response);
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Goes to an address and waits until nothing is asked any more.</summary>
    /// <param name="path">The address's path.</param>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator("main > *").First.WaitForAsync();
    }

    /// <summary>Waits until the page has gone to an address by itself; where it says instead why it does not, that sentence fails the test at once.</summary>
    /// <param name="start">How the address's path and query begin.</param>
    public async Task ArriveAsync(string start)
    {
        ILocator refusal = Page.Locator("[role=alert]");
        long begin = Stopwatch.GetTimestamp();
        while (!new Uri(Page.Url).PathAndQuery.StartsWith(start, StringComparison.Ordinal))
        {
            if (await refusal.CountAsync() > 0)
                Assert.Fail($"{Page.Url} did not go to {start}: {await refusal.First.InnerTextAsync()}");
            if (Stopwatch.GetElapsedTime(begin) > Browser.Patience)
                Assert.Fail($"{Page.Url} did not go to {start} within {Browser.Patience.TotalSeconds:0} s; it shows: {await Page.Locator("main").InnerTextAsync()}");
            await Page.WaitForTimeoutAsync(Glance);
        }
    }

    /// <summary>Keeps a picture as build output.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="part">Selector of what is seen, with a margin; the whole page unless given.</param>
    public async Task KeepAsync(string name, string? part = null)
    {
        Clip? clip = part is null ? null : await AroundAsync(part);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Browser.ScreenshotFolder, name + ".png"), FullPage = true, Clip = clip });
    }

    /// <summary>Text of the first element that a selector finds, without blanks around it.</summary>
    /// <param name="selector">The selector.</param>
    public async Task<string> TextAsync(string selector) => (await Page.Locator(selector).First.InnerTextAsync()).Trim();

    /// <summary>An attribute of the first element that a selector finds, once it is there.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="name">The attribute.</param>
    public async Task<string> AttributeAsync(string selector, string name) => await Page.Locator(selector).First.GetAttributeAsync(name) ?? "";

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(_complaints);
    }

    private async Task ComplainAsync(IResponse response)
    {
        string body;
        try
        {
            body = await response.TextAsync();
        }
        catch (PlaywrightException)
        {
            // The page went on before its answer was read.
            body = "";
        }

        await ComplainAsync($"{response.Status} of {response.Url}: {body}");
    }

    /// <summary>Closes the window: what the test waits for comes no more, and it fails with the complaint rather than when its patience ends.</summary>
    private Task ComplainAsync(string complaint)
    {
        _complaints.Enqueue(complaint);
        return _context.CloseAsync();
    }

    private async Task<Clip> AroundAsync(string part)
    {
        LocatorBoundingBoxResult box = (await Page.Locator(part).First.BoundingBoxAsync())!;
        float scrolled = await Page.EvaluateAsync<float>("window.scrollY");
        return new Clip { X = Math.Max(0, box.X - Margin), Y = Math.Max(0, box.Y + scrolled - Margin), Width = box.Width + 2 * Margin, Height = box.Height + 2 * Margin };
    }
}
