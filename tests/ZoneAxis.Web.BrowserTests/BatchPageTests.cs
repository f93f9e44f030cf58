using Microsoft.Playwright;

namespace ZoneAxis.Tests.Browsing;

public class BatchPageTests(Browser browser)
{
    [Fact]
    public async Task The_table_fills_is_sorted_saved_and_found_again_at_its_address()
    {
        await using OpenPage open = await browser.OpenAsync("/batch");
        await open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Symmetry of structures" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Take all examples" }).ClickAsync();
        await open.ArriveAsync("/batch/");
        await open.Page.Locator("[data-state=done]").WaitForAsync();
        int rows = await open.Page.Locator("table.batch tbody tr").CountAsync();
        Assert.True(rows > 20);
        await open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Number", Exact = true }).ClickAsync();
        Assert.Equal("ascending", await open.AttributeAsync("th[aria-sort]:not([aria-sort=none])", "aria-sort"));
        string[] first = [.. await open.Page.Locator("table.batch tbody tr").First.Locator("th, td").AllInnerTextsAsync()];
        Assert.Contains("P1", first);
        await open.KeepAsync("page-batch");

        IDownload csv = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "CSV" }).ClickAsync());
        Assert.True((await File.ReadAllLinesAsync(await csv.PathAsync())).Length > rows);
        IDownload json = await open.Page.RunAndWaitForDownloadAsync(() => open.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "JSON" }).ClickAsync());
        Assert.StartsWith("[", (await File.ReadAllTextAsync(await json.PathAsync())).TrimStart(), StringComparison.Ordinal);
        await open.Page.ReloadAsync();
        await open.Page.Locator("[data-state=done]").WaitForAsync();
        Assert.Equal(rows, await open.Page.Locator("table.batch tbody tr").CountAsync());
    }

    [Fact]
    public async Task A_batch_is_cancelled()
    {
        await using OpenPage open = await browser.OpenAsync("/batch");
        // Batches are worked on one after the other: behind a long one a short one can still be cancelled.
        string before = await open.Page.EvaluateAsync<string>($"async () => (await ({Post("batch", "{ inputs: Array(200).fill('example:kaolinite.cif') }")}).json()).id");
        await open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Take all examples" }).ClickAsync();
        await open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Cancel" }).ClickAsync();
        await open.Page.Locator("[data-state=cancelled]").WaitForAsync();
        await open.GoAsync("/batch");
        Assert.Contains("cancelled", await open.TextAsync("[aria-label='Batches'] tbody"), StringComparison.Ordinal);
        await open.Page.EvaluateAsync($"async () => {{ {Post($"batch/{before}/cancel", "{}")}; }}");
    }

    private static string Post(string path, string body) => $"await fetch('/api/v1/{path}', {{ method: 'POST', headers: {{ 'Content-Type': 'application/json' }}, body: JSON.stringify({body}) }})";
}
