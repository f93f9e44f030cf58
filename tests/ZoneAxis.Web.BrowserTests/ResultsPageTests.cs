using System.Text.Json.Nodes;

namespace ZoneAxis.Tests.Browsing;

public class ResultsPageTests(Browser browser)
{
    [Fact]
    public async Task The_results_page_shows_every_table_and_plot_of_the_results_file()
    {
        await using OpenPage open = await browser.OpenAsync("/results");
        string path = Path.Combine(SharedData.ProjectRoot, "docs", "results.json");
        if (File.Exists(path))
        {
            JsonNode results = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
            (int tables, int plots) = (results["tables"]?.AsArray().Count ?? 0, results["plots"]?.AsArray().Count ?? 0);
            await open.Page.Locator("main .section table, .plot").First.WaitForAsync();
            Assert.Equal(tables, await open.Page.Locator("main .section > .scroll table").CountAsync());
            Assert.Equal(plots, await open.Page.Locator(".plot").CountAsync());
        }
        else
        {
            await open.Page.Locator(".notice").WaitForAsync();
            Assert.Contains("without a file of results", await open.TextAsync(".notice"), StringComparison.Ordinal);
        }

        await open.KeepAsync("results");
    }
}
