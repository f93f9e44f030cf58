using System.Globalization;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests.ReflectionFiles;

/// <summary>The measured lists beside a developer's checkout.</summary>
public class MeasuredListTests
{
    public static TheoryData<string, double, double, double, bool> Lists => new()
    {
        { "nacl-225", 5.64109, 5.64109, 90, true },
        { "metal-organic-220", 25.480, 25.480, 90, true },
        { "mica-15", 5.18750, 20.0217, 95.7520, true },
        { "fe-perchlorate-hydrate-167", 16.1930, 11.2421, 90, false },
        { "organic-14", 10.5086, 20.5072, 94.1300, true },
        { "organic-19", 7.71920, 20.9366, 90, true },
        { "biotin-ed-19", 5.180, 20.850, 90, false },
        { "fe-sulfate-hydrate-2", 4.5742, 8.0746, 85.485, false },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_measured_list_has_the_reflections_and_the_cell_that_its_table_states(string name, double a, double c, double beta, bool hasEnd)
    {
        ReflectionList list = ReflectionFile.Read(SharedData.Require("reference", "measured", $"{name}.cif.gz"));
        // The table counts the line 0 0 0 that ends a list.
        Assert.Equal(CountOf(name) - (hasEnd ? 1 : 0), list.Reflections.Length);
        Assert.Equal((a, c, beta), (list.Lattice.Parameters.A, list.Lattice.Parameters.C, list.Lattice.Parameters.Beta));
        Assert.Equal(name, list.Name);
        Assert.Equal(name.Contains("-ed-", StringComparison.Ordinal) ? Radiation.Electron : null, list.Radiation);
        Assert.All(list.Reflections, reflection => Assert.True(reflection.Sigma > 0 && double.IsFinite(reflection.Intensity)));
    }

    private static int CountOf(string name)
    {
        string[] rows = File.ReadAllLines(SharedData.Require("reference", "measured", "truth.tsv"));
        return int.Parse(rows.Select(row => row.Split('\t')).Single(fields => fields[0] == name)[2], CultureInfo.InvariantCulture);
    }
}
