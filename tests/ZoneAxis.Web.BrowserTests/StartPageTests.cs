using Microsoft.Playwright;

namespace ZoneAxis.Tests.Browsing;

public class StartPageTests(Browser browser)
{
    private static readonly string[] Quartz = [.. new[] { "quartz.hkl", "quartz.ins" }.Select(name => Path.Combine(SharedData.ProjectRoot, "examples", name))];

    [Fact]
    public async Task A_structure_that_is_dropped_opens_as_a_structure()
    {
        await using OpenPage open = await browser.OpenAsync("/");
        await open.Page.Locator(".examples").First.WaitForAsync();
        await open.KeepAsync("page-start");
        string content = await File.ReadAllTextAsync(Path.Combine(SharedData.ProjectRoot, "examples", "rutile.cif"));
        IJSHandle files = await open.Page.EvaluateHandleAsync("text => { const data = new DataTransfer(); data.items.add(new File([text], 'mine.cif')); return data; }", content);
        await open.Page.DispatchEventAsync(".drop", "drop", new { dataTransfer = files });
        await open.ArriveAsync("/structure?input=upload:");
        Assert.Equal("P42/mnm", await open.TextAsync(".headline .symbol"));
    }

    [Fact]
    public async Task A_list_that_is_chosen_with_its_ins_opens_as_a_list()
    {
        await using OpenPage open = await browser.OpenAsync("/");
        await open.Page.SetInputFilesAsync("#files", Quartz);
        await open.ArriveAsync("/reflections?input=upload:");
        await open.Page.Locator("[data-answer]").WaitForAsync();
        Assert.Contains("324 measurements", await open.TextAsync(".title p"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_example_is_picked_with_a_click()
    {
        await using OpenPage open = await browser.OpenAsync("/");
        await open.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Diamond" }).ClickAsync();
        await open.Page.Locator(".headline .symbol").WaitForAsync();
        Assert.Contains("No. 227", await open.TextAsync(".headline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_neither_is_refused_in_a_sentence()
    {
        await using OpenPage open = await browser.OpenAsync("/");
        await open.Page.SetInputFilesAsync("#files", new FilePayload { Name = "letter.bin", MimeType = "application/octet-stream", Buffer = [0, 1, 2, 3, 4, 5, 6, 7] });
        Assert.Contains("letter.bin", await open.TextAsync("[role=alert]"), StringComparison.Ordinal);
    }
}
