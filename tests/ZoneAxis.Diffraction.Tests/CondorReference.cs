using System.Text.Json;
using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests;

/// <summary>One pattern computed by Condor and spsim.</summary>
internal sealed record CondorReference(Crystal Crystal, PatternAxis Axis, string File)
{
    private const int NpyHeaderLength = 128;

    public static IEnumerable<CondorReference> All()
    {
        using JsonDocument manifest = JsonDocument.Parse(System.IO.File.ReadAllText(SharedData.Require("reference", "condor", "manifest.json")));
        foreach (JsonElement item in manifest.RootElement.GetProperty("items").EnumerateArray())
        {
            string name = item.GetProperty("name").GetString()!;
            string axis = item.GetProperty("axis").GetString()!;
            yield return new CondorReference(CrystalOf(name, item), Enum.Parse<PatternAxis>(axis, ignoreCase: true), $"{name}_{axis}");
        }
    }

    public string PathOf(string ending) => SharedData.Require("reference", "condor", File + ending);

    public float[] Intensities()
    {
        byte[] bytes = System.IO.File.ReadAllBytes(PathOf(".npy"));
        return System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(bytes.AsSpan(NpyHeaderLength)).ToArray();
    }

    private static Crystal CrystalOf(string name, JsonElement item)
    {
        double[] p = Numbers(item.GetProperty("cellpar"));
        IEnumerable<Site> sites = item.GetProperty("numbers").EnumerateArray().Zip(
            item.GetProperty("frac").EnumerateArray(),
            (number, frac) => new Site(Element.FromAtomicNumber(number.GetInt32()), VectorOf(Numbers(frac))));
        return new Crystal(name, new Lattice(new CellParameters(p[0], p[1], p[2], p[3], p[4], p[5])), [.. sites]);
    }

    private static Vector3D VectorOf(double[] values) => new(values[0], values[1], values[2]);

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(element => element.GetDouble())];
}
