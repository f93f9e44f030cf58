using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Web;

/// <summary>How atoms are drawn.</summary>
internal static class ElementLooks
{
    private const double UnknownRadius = 1.5;
    private const double GoldenAngleDegrees = 137.508;

    // Covalent radii, Å, of H (1) to Cm (96); of carbon sp³, of Mn, Fe and Co low spin: B. Cordero et al., Dalton Transactions 2832 (2008), table 2.
    private static readonly double[] Radii =
    [
        0.31, 0.28, 1.28, 0.96, 0.84, 0.76, 0.71, 0.66, 0.57, 0.58, 1.66, 1.41, 1.21, 1.11, 1.07, 1.05, 1.02, 1.06, 2.03, 1.76, 1.70, 1.60, 1.53, 1.39,
        1.39, 1.32, 1.26, 1.24, 1.32, 1.22, 1.22, 1.20, 1.19, 1.20, 1.20, 1.16, 2.20, 1.95, 1.90, 1.75, 1.64, 1.54, 1.47, 1.46, 1.42, 1.39, 1.45, 1.44,
        1.42, 1.39, 1.39, 1.38, 1.39, 1.40, 2.44, 2.15, 2.07, 2.04, 2.03, 2.01, 1.99, 1.98, 1.98, 1.96, 1.94, 1.92, 1.92, 1.89, 1.90, 1.87, 1.87, 1.75,
        1.70, 1.62, 1.51, 1.44, 1.41, 1.36, 1.36, 1.32, 1.45, 1.46, 1.48, 1.40, 1.50, 1.50, 2.60, 2.21, 2.15, 2.06, 2.00, 1.96, 1.90, 1.87, 1.80, 1.69,
    ];

    // The colours that chemists know since the models of Corey, Pauling and Koltun; all others are spread over the circle of hues, so that neighbours in the table differ.
    private static readonly Dictionary<string, string> Known = new()
    {
        ["H"] = "#e8e8e8",
        ["C"] = "#505050",
        ["N"] = "#3050f8",
        ["O"] = "#e02010",
        ["F"] = "#60c040",
        ["Cl"] = "#20b020",
        ["Br"] = "#9a3020",
        ["I"] = "#7a20a0",
        ["S"] = "#d8c020",
        ["P"] = "#f08000",
        ["B"] = "#f0a890",
        ["Na"] = "#9060e0",
        ["K"] = "#8040c8",
        ["Mg"] = "#208020",
        ["Ca"] = "#40a060",
        ["Fe"] = "#c06030",
        ["Si"] = "#c0a878",
    };

    /// <summary>Covalent radius, Å; 1.5 where none is known.</summary>
    /// <param name="element">The element.</param>
    public static double RadiusAngstrom(Element element) => element.AtomicNumber >= 1 && element.AtomicNumber <= Radii.Length ? Radii[element.AtomicNumber - 1] : UnknownRadius;

    /// <summary>A colour, as "#e02010".</summary>
    /// <param name="element">The element.</param>
    public static string Colour(Element element) => Known.GetValueOrDefault(element.Symbol) ?? OfHue(element.AtomicNumber * GoldenAngleDegrees % 360);

    /// <summary>A colour of medium saturation and lightness (HSL 0.45, 0.55), which stands out of white and of black.</summary>
    private static string OfHue(double degrees)
    {
        const double Saturation = 0.45, Lightness = 0.55;
        double reach = Saturation * Math.Min(Lightness, 1 - Lightness);
        int Part(int n)
        {
            double k = (n + degrees / 30) % 12;
            return (int)Math.Round(byte.MaxValue * (Lightness - reach * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1))));
        }

        return string.Create(CultureInfo.InvariantCulture, $"#{Part(0):x2}{Part(8):x2}{Part(4):x2}");
    }
}
