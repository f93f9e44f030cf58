using System.Text.Json.Nodes;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>The laws of intensities that measured ones are drawn beside.</summary>
internal static class IntensityLaws
{
    private const int Steps = 10;

    /// <summary>N(z) at z = 0, 0.1, … 1, and ⟨|E² − 1|⟩.</summary>
    public static JsonNode Node()
    {
        double[] z = [.. Enumerable.Range(0, Steps + 1).Select(step => step / (double)Steps)];
        return JsonAnswer.Node(new
        {
            Z = z,
            Centric = z.Select(WilsonLaws.Centric),
            Acentric = z.Select(WilsonLaws.Acentric),
            MeanE2Minus1 = new { Centric = WilsonLaws.CentricDeviation, Acentric = WilsonLaws.AcentricDeviation },
        });
    }
}
