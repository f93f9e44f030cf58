using System.Globalization;
using Microsoft.Playwright;

namespace ZoneAxis.Tests.Browsing;

public class PicturesPageTests(Browser browser)
{
    [Fact]
    public async Task Three_frames_with_their_tilts_give_the_cell_the_angles_and_what_next()
    {
        await using OpenPage open = await browser.OpenAsync("/");
        FrameSeries series = FrameSeries.Of("anatase-frames");
        await open.Page.SetInputFilesAsync("#files", series.Files);
        await open.ArriveAsync("/pictures?input=upload:");
        await open.Page.Locator(".frame").WaitForAsync();
        Assert.Equal(3, await open.Page.GetByRole(AriaRole.Tab).CountAsync());
        await open.Page.GetByLabel("Scale of all frames").FillAsync(series.Scale);
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
    public async Task Frames_of_the_examples_come_with_their_tilts_and_are_answered()
    {
        await using OpenPage open = await browser.OpenAsync("/");
        await open.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "Pictures of patterns" }).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Rutile frames" }).ClickAsync();
        await open.ArriveAsync("/pictures?input=example:rutile-frames");
        await open.Page.Locator("[data-answer='136']").WaitForAsync();
        await Assertions.Expect(open.Page.GetByLabel("Scale of all frames")).ToHaveValueAsync(FrameSeries.Of("rutile-frames").Scale);
    }

    [Fact]
    public async Task Centre_mask_and_lattice_are_corrected_by_hand_and_the_answer_follows()
    {
        await using OpenPage open = await browser.OpenAsync("/");
        FrameSeries series = FrameSeries.Of("anatase-frames");
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
        await open.Page.SetInputFilesAsync("#files", FrameSeries.Of("anatase-frames").Files[..1]);
        await open.Page.Locator(".frame image").WaitForAsync();
        string before = await open.AttributeAsync(".frame image", "href");
        await open.Page.GetByLabel("Contrast").FillAsync("0.2");
        Assert.Contains("exponent=0.8", await open.AttributeAsync(".frame image", "href"), StringComparison.Ordinal);
        Assert.NotEqual(before, await open.AttributeAsync(".frame image", "href"));
    }
}
