using System.Globalization;
using Microsoft.Playwright;

namespace ZoneAxis.Tests.Browsing;

/// <summary>How fast the page is. Runs only when it is asked for, and demands no time: a machine that does other things is slower.</summary>
public class PageSpeed(Browser browser, ITestOutputHelper output)
{
    private const int Openings = 7;
    private const int Steps = 30;

    // Each drawing of the pattern sets the width of its canvas. The frame after it shows what was drawn.
    private const string Slide = """
        async (slider, steps) => {
          const view = document.querySelector('.pattern');
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
          const [least, most, step] = [slider.min, slider.max, slider.step].map(Number);
          const count = Math.round((most - least) / step) + 1;
          const from = Number(slider.value);
          const times = [];
          for (let k = 0; k < steps; k++) {
            const drawn = new Promise((resolve) => {
              const observer = new MutationObserver(() => { observer.disconnect(); requestAnimationFrame(() => resolve(performance.now())); });
              observer.observe(view.querySelector('canvas'), { attributes: true, attributeFilter: ['width'] });
            });
            const next = k % 2 === 0 ? least + step * (Math.floor((k + 1) * count / (steps + 1)) % count) : from;
            const begin = performance.now();
            set.call(slider, next === Number(slider.value) ? (next + step > most ? next - step : next + step) : next);
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            times.push(await drawn - begin, Number(view.dataset.milliseconds));
          }
          return times;
        }
        """;

    private static readonly string[] Sliders = ["Voltage", "Thickness", "Tilt about the picture's x axis", "Tilt about the picture's y axis", "Dose"];

    [Fact(Explicit = true)]
    public async Task From_the_address_to_the_first_paint()
    {
        List<double> times = [];
        for (int k = 0; k < Openings; k++)
        {
            await using OpenPage open = await browser.OpenAsync("/");
            await open.Page.Locator(".examples").First.WaitForAsync();
            times.Add(await open.Page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
        }

        Write("first paint", times);
        Assert.Equal(Openings, times.Count);
    }

    [Fact(Explicit = true)]
    public async Task From_a_slider_to_the_pattern()
    {
        await using OpenPage open = await browser.OpenAsync("/structure?input=example:rutile.cif");
        await open.Page.Locator(".pattern canvas").WaitForAsync();
        await open.Page.Locator("[data-answer]").WaitForAsync();
        foreach (string slider in Sliders)
        {
            double[] times = await open.Page.GetByLabel(slider, new PageGetByLabelOptions { Exact = true }).EvaluateAsync<double[]>(Slide, Steps);
            Assert.Equal(2 * Steps, times.Length);
            Write($"{slider}, from the input to the picture", [.. times.Where((_, k) => k % 2 == 0)]);
            Write($"{slider}, in the server", [.. times.Where((_, k) => k % 2 == 1)]);
        }
    }

    private void Write(string what, List<double> times)
    {
        double[] sorted = [.. times.Order()];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {sorted[sorted.Length / 2]:0.0} ms, largest {sorted[^1]:0.0} ms of {sorted.Length}"));
    }
}
