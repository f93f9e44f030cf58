using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace ZoneAxis.Tests.Browsing;

public class ResultsPageTests(Browser browser)
{
    private const string MadeUp = """
        {
          "tables": [{ "id": "t", "title": "A table", "columns": ["a letter", "a number"], "rows": [["one", 1.5], ["two", "–"]], "command": "dotnet run" }],
          "plots": [
            { "id": "l", "title": "A line", "kind": "line", "x": { "label": "x", "values": [0, 1, 2] }, "y": { "label": "y" }, "series": [{ "name": "s", "values": [1, null, 3] }] },
            { "id": "b", "title": "Bars", "kind": "bar", "x": { "label": "x", "values": ["p", "q"] }, "y": { "label": "y" }, "series": [{ "name": "s", "values": [1, 2] }, { "name": "t", "values": [2, 1] }] }
          ]
        }
        """;

    [Fact]
    public async Task The_results_page_shows_every_table_and_plot_of_the_results_file()
    {
        await using OpenPage open = await browser.OpenAsync("/results");
        string path = Path.Combine(SharedData.ProjectRoot, "docs", "results.json");
        if (File.Exists(path))
        {
            JsonNode results = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
            JsonArray sections = results["tables"]!.AsArray();
            int plots = results["plots"]!.AsArray().Count;
            await open.Page.Locator("main .section table").First.WaitForAsync();
            Assert.Equal(sections.Select(section => section!["title"]!.GetValue<string>()), await open.Page.Locator("main .section h2").AllInnerTextsAsync());
            Assert.Equal(sections.Count(section => section!["columns"]!.AsArray().Count > 0), await open.Page.Locator("main .section > .scroll table").CountAsync());
            Assert.Equal(plots, await open.Page.Locator(".plot").CountAsync());
        }
        else
        {
            await open.Page.Locator(".notice").WaitForAsync();
            Assert.Contains("without a file of results", await open.TextAsync(".notice"), StringComparison.Ordinal);
        }

        await open.KeepAsync("page-results");
    }

    [Fact]
    public async Task Tables_lines_and_bars_are_drawn_whatever_they_are_of()
    {
        await using OpenPage open = await browser.OpenAsync("/");
        await open.Page.RouteAsync("**/api/v1/results", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "application/json", Body = MadeUp }));
        await open.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Results" }).ClickAsync();
        await open.Page.Locator(".plot [data-drawn=true] canvas").Nth(1).WaitForAsync();
        Assert.Equal(["a letter", "one|1.5", "two|–"], (await open.Page.Locator("main .section > .scroll table tr").AllInnerTextsAsync()).Select((row, i) => i == 0 ? row.Split('\t')[0] : string.Join('|', row.Split('\t'))));
        Assert.Contains("dotnet run", await open.TextAsync("main .section code"), StringComparison.Ordinal);
    }
}
