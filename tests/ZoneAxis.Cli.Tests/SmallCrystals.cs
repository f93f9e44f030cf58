using System.Globalization;

namespace ZoneAxis.Cli.Tests;

/// <summary>Small made-up crystals as lines of a JSON-lines data set.</summary>
internal static class SmallCrystals
{
    /// <summary>Four groups of the paper's 72, each with a structure of few atoms.</summary>
    public static readonly int[] Groups = [123, 221, 225, 229];

    private static readonly string[] Elements = ["Li", "Na", "Mg", "Al", "Fe", "Cu", "Ag", "Au", "W", "Pb"];

    /// <summary>As many lines as wanted, the groups in turn.</summary>
    public static IEnumerable<string> Lines(int count) => Enumerable.Range(0, count).Select(Line);

    /// <summary>Chemically ordered or plain cubic and tetragonal metals.</summary>
    public static string Line(int index)
    {
        int group = Groups[index % Groups.Length];
        string one = Elements[index % Elements.Length];
        string other = Elements[(index + 3) % Elements.Length];
        double a = 3 + 0.05 * index;
        return group switch
        {
            // Two metals on a tetragonal lattice, two on a cubic one, one on a face-centred, one on a body-centred one.
            123 => Line(index, group, a, 1.3 * a, [one, other], "[0,0,0],[0.5,0.5,0.5]"),
            221 => Line(index, group, a, a, [one, other], "[0,0,0],[0.5,0.5,0.5]"),
            225 => Line(index, group, a, a, [one, one, one, one], "[0,0,0],[0.5,0.5,0],[0.5,0,0.5],[0,0.5,0.5]"),
            _ => Line(index, group, a, a, [one, one], "[0,0,0],[0.5,0.5,0.5]"),
        };
    }

    private static string Line(int index, int group, double a, double c, string[] species, string fractions) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id":"made-{{index}}","formula":"{{string.Concat(species)}}","sg":{{group}},"lattice":[{{a}},{{a}},{{c}},90,90,90],"species":["{{string.Join("\",\"", species)}}"],"frac":[{{fractions}}]}""");
}
