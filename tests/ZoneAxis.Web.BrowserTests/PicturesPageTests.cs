using System.Globalization;
using Microsoft.Playwright;
using ZoneAxis.Cli.Tests;

namespace ZoneAxis.Tests.Browsing;

public class PicturesPageTests(Browser browser)
{
    [Fact]
    public async Task Three_frames_with_their_tilts_give_the_cell_the_angles_and_what_next()
    {
        await using OpenPage open = await browser.OpenAsync("/");
        using TemporaryFolder folder = new();
        FrameSeries series = FrameSeries.Take("anatase.cif", folder.Path);
        await open.Page.SetInputFilesAsync("#files", series.Files);
        await open.ArriveAsync("/pictures?input=upload:");
        await open.Page.Locator(".frame").WaitForAsync();
        Assert.Equal(3, await open.Page.GetByRole(AriaRole.Tab).CountAsync());
        await open.Page.GetByLabel("Scale of all frames").FillAsync(series.Scale.ToString("0.000000", CultureInfo.InvariantCulture));
        for (int i = 0; i < 3; i++)
        {
            await open.Page.GetByRole(AriaRole.Tab).Nth(i).ClickAsync();
            await open.Page.GetByLabel("Tilt α").FillAsync(series.Alpha(i));
            await open.Page.GetByLabel("Tilt β").FillAsync(series.Beta(i));
        }

        await open.Page.Locator("[aria-label='Angles, pair by pair'] tbody tr").Nth(2).WaitForAsync();
        // Answers on the way, before the last angle is typed, show some of these too.
        await open.Page.Locator(".bar-row[data-group='141']").First.WaitForAsync();
        // Zones that tell the likely groups apart, or that none does.
        await open.Page.Locator("section[aria-labelledby=next-title]").Locator("tbody tr, > p").First.WaitForAsync();
        await open.Page.Locator(".spot-indices text").First.WaitForAsync();
        await open.Page.Locator("section[aria-labelledby=answer-title]").Filter(new LocatorFilterOptions { HasText = "tI" }).WaitForAsync();
        await open.KeepAsync("page-frames", "section[aria-label=Frames]");
        await open.KeepAsync("page-frames-answer", ".parts");
    }

    [Fact]
    public async Task Centre_mask_and_lattice_are_corrected_by_hand_and_the_answer_follows()
    {
        await using OpenPage open = await browser.OpenAsync("/");
        using TemporaryFolder folder = new();
        FrameSeries series = FrameSeries.Take("anatase.cif", folder.Path);
        await open.Page.SetInputFilesAsync("#files", series.Files[..1]);
        await open.Page.Locator(".frame").WaitForAsync();
        await open.Page.Locator(".vector").First.WaitForAsync();

        string row = await open.Page.GetByLabel("Centre, row").InputValueAsync();
        await open.Page.Locator(".beam-grip").FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(open.Page.GetByLabel("Centre, row")).ToHaveValueAsync((double.Parse(row, CultureInfo.InvariantCulture) + 1).ToString("0.#", CultureInfo.InvariantCulture));

        int spots = int.Parse(await open.AttributeAsync(".frame", "data-spots"), CultureInfo.InvariantCulture);
        await open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Mask the centre" }).ClickAsync();
        await open.Page.GetByLabel("Mask 1, radius").FillAsync("120");
        await open.Page.Locator($".frame:not([data-spots='{spots}'])").WaitForAsync();
        Assert.True(int.Parse(await open.AttributeAsync(".frame", "data-spots"), CultureInfo.InvariantCulture) < spots);
        await open.KeepAsync("page-mask", "section[aria-label=Frames]");
        await open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Remove mask 1" }).ClickAsync();

        await open.Page.Locator(".first-grip").FocusAsync();
        await open.Page.Keyboard.PressAsync("ArrowRight");
        await open.Page.GetByText("The lattice was given by hand.").WaitForAsync();
        await open.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "As found" }).ClickAsync();
        await open.Page.GetByText("The lattice was given by hand.").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await Assertions.Expect(open.Page.GetByLabel("Centre, row")).ToHaveValueAsync(row);
    }

    [Fact]
    public async Task Contrast_is_of_the_whole_range_of_the_camera()
    {
        await using OpenPage open = await browser.OpenAsync("/");
        using TemporaryFolder folder = new();
        await open.Page.SetInputFilesAsync("#files", FrameSeries.Take("anatase.cif", folder.Path).Files[..1]);
        await open.Page.Locator(".frame image").WaitForAsync();
        string before = await open.AttributeAsync(".frame image", "href");
        await open.Page.GetByLabel("Contrast").FillAsync("0.2");
        Assert.Contains("exponent=0.8", await open.AttributeAsync(".frame image", "href"), StringComparison.Ordinal);
        Assert.NotEqual(before, await open.AttributeAsync(".frame image", "href"));
    }
}
