using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Corpora;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>All trainings of the reproduction, in the order in which they are run: what tells most comes first.</summary>
/// <param name="BudgetMinutes">Minutes of processor time for each network at 72 groups; smaller sets have less, in proportion to their crystals.</param>
/// <param name="Runs">The trainings.</param>
public sealed record ReproductionPlan(double BudgetMinutes, ImmutableArray<ReproductionRun> Runs)
{
    // Each of the choices is one of many, and is compared with the same network at the same budget alone.
    private const double BudgetPartOfChoices = 0.5;

    /// <summary>Name of the patterns that hold lines of other shaping factors.</summary>
    private const string FactorPatterns = "factors";

    // The paper says 1.7 after "extensive tests", which is the standard shaping.
    private static readonly double[] OtherFactors = [1.3, 2.1, 2.5];

    /// <summary>The sets of groups of the paper, the largest first, then in ascending order.</summary>
    public static ImmutableArray<ImmutableArray<int>> GroupSets { get; } = [PaperGroups.SeventyTwo, PaperGroups.Eight, PaperGroups.Twenty, PaperGroups.FortyNine];

    /// <summary>Plans the trainings on a corpus.</summary>
    /// <param name="entries">Its crystals.</param>
    /// <param name="budgetMinutes">Minutes of processor time for each network at 72 groups, above 0.</param>
    /// <param name="withChoices">Whether the trainings of <see cref="ReproductionSeries.Choices"/> are among them.</param>
    public static ReproductionPlan Of(IReadOnlyCollection<CorpusEntry> entries, double budgetMinutes, bool withChoices = true)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(budgetMinutes);
        double all = CrystalsOf(entries, PaperGroups.SeventyTwo);
        IEnumerable<ReproductionRun> networks =
            from groups in GroupSets
            from network in ReproducedNetwork.All
            select Comparison(network, groups, Math.Max(1, CrystalsOf(entries, groups)) / Math.Max(1, all) * budgetMinutes);
        return new ReproductionPlan(budgetMinutes, [.. networks, .. withChoices ? Choices(BudgetPartOfChoices * budgetMinutes) : []]);
    }

    private static int CrystalsOf(IEnumerable<CorpusEntry> entries, ImmutableArray<int> groups)
    {
        HashSet<int> wanted = [.. groups];
        return entries.Count(entry => entry.Group is { } group && wanted.Contains(group));
    }

    private static ReproductionRun Comparison(ReproducedNetwork network, ImmutableArray<int> groups, double minutes) => new()
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"{network.Kind}-{network.Descriptor}-{groups.Length}"),
        Series = ReproductionSeries.Networks,
        Title = $"{network.Descriptor} + {network.Kind}",
        Network = network,
        Patterns = SimulationParameters.Of(),
        Shaping = ReleasedShaper.VariantName,
        Groups = groups,
        BudgetMinutes = minutes,
    };

    private static IEnumerable<ReproductionRun> Choices(double minutes)
    {
        ReproducedNetwork msdn = ReproducedNetwork.Paper;
        ReproductionRun standard = Comparison(msdn, PaperGroups.SeventyTwo, minutes) with { Series = ReproductionSeries.Choices };
        ReproductionRun Choice(string name, string title) => standard with { Name = $"{msdn.Kind}-{name}", Title = title };
        yield return Choice("standard", "as in the comparison: shaped (factor 1.7), rotated45, summed logits");
        yield return Choice("raw", "raw patterns") with { Network = msdn with { Descriptor = RawDescriptorOptions.KindName } };
        yield return Choice("spot", "spot pattern, one stream") with { Network = msdn with { Descriptor = SpotDescriptorOptions.KindName } };
        yield return Choice("joined", "joined features") with
        {
            Network = msdn with { Settings = new Dictionary<string, double>(msdn.Settings) { ["joinFeatures"] = 1 } },
        };
        yield return Choice("zone-axes", "patterns along three zone axes") with { Patterns = SimulationParameters.Of(new ZoneAxes()) };
        SimulationParameters factors = SimulationParameters.Of(name: FactorPatterns, shapings: [.. OtherFactors.Select(ShapingOf)]);
        foreach (double factor in OtherFactors)
            yield return Choice(NameOf(factor), string.Create(CultureInfo.InvariantCulture, $"shaping factor {factor}")) with { Patterns = factors, Shaping = NameOf(factor) };
        yield return Choice("text", "shaping as the paper's text says") with
        {
            Obstacle = "The lines of this shaping lie beneath the greys of spots and cannot be kept in a corpus; no training on them is provided.",
        };
    }

    private static string NameOf(double factor) => string.Create(CultureInfo.InvariantCulture, $"factor-{factor}");

    private static ShapingSet ShapingOf(double factor) => new(NameOf(factor), new ShapingOptions { Reach = factor });
}
