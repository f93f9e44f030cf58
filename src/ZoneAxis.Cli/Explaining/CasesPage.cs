using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Explaining;

/// <summary>The page of case studies, in Markdown: the crystals of the paper's Figures 5, 6, S4 and S5.</summary>
/// <param name="model">Name of the model.</param>
/// <param name="beside">Name of the other model; null where there is none.</param>
/// <param name="command">The command that makes the page.</param>
internal sealed class CasesPage(string model, string? beside, string command)
{
    private const double Percent = 100;
    private const int Leading = 3;
    private const string ImageFolder = "case-studies";

    // Figure 5 of L. C. O. Tiong et al., npj Comput. Mater. 6, 196 (2020): crystals whose spot patterns are said to be alike, and the groups stated there.
    private static readonly (string One, string Other)[] Pairs = [("mp-1076884", "mp-6406"), ("mp-6019", "mp-556003"), ("mp-757070", "mp-1195186"), ("mp-5055", "mp-29211")];

    // Figures 6, S4 and S5 of the same.
    private static readonly string[] Mapped = ["mp-2416", "mp-1219865", "mp-19055"];

    // In the paper the maps behind the second dense block, of the multistream VGG behind the third convolution block.
    private static readonly int[] Blocks = [1, 2];

    /// <summary>The page.</summary>
    /// <param name="cases">The crystals.</param>
    public string Text(IReadOnlyList<CaseStudy> cases)
    {
        Dictionary<string, CaseStudy> byName = cases.ToDictionary(one => one.Explanation.Crystal, StringComparer.Ordinal);
        List<string> lines =
        [
            "# What does the model see in the paper's case studies?",
            "",
            "Made by",
            "",
            "```",
            command,
            "```",
            "",
            "The crystals are those of the Materials Project (CC BY 4.0) that L. C. O. Tiong, J. Kim, S. S. Han and D. Kim, npj Comput. Mater. **6**, 196 (2020), show in their Figures 5, 6, S4 and S5.",
            "",
            "## Pairs that are said to look alike (Figure 5)",
            "",
            "The paper says that spot patterns of these pairs, each of two crystal systems, are too similar, and that shaping makes the difference plain. The likeness here is the correlation of all pixels of their three patterns (128 px): 1 is the same picture. "
            + "A pair whose shaped patterns correlate less than its raw ones is one that shaping drives apart.",
            "",
            "| pair | groups by their coordinates | likeness, raw | likeness, shaped |",
            "|---|---|---|---|",
            .. Pairs.Where(pair => byName.ContainsKey(pair.One) && byName.ContainsKey(pair.Other)).Select(pair => LineOf(byName[pair.One], byName[pair.Other])),
            "",
            $"## What `{model}` says",
            "",
            "| crystal | by its coordinates | part of the model's split | the most probable groups |",
            "|---|---|---|---|",
            .. Pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Concat(Mapped).Where(byName.ContainsKey).Select(name => AnswerOf(byName[name])),
            "",
            "A crystal that the model learned from says little about new ones.",
            "",
            .. Pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Where(byName.ContainsKey).SelectMany(PictureOf),
            "## Feature maps (Figures 6, S4 and S5)",
            "",
            "The paper finds the maps of its network richer and less redundant than those of a multistream VGG, by eye. The number here is the mean |r| over all pairs of maps of a block for the crystal's first pattern, r the correlation of their pixels: 0 where every map shows something of its own, "
            + "1 where all show the same. Maps that show nothing, the same number everywhere, are counted apart. `zoneaxis explain FILE --out DIR` draws the maps.",
            "",
            $"| crystal | block | `{model}`: maps, constant | redundancy | {(beside is null ? "multistream VGG" : $"`{beside}`: maps, constant | redundancy")} |",
            $"|---|---|---|---|---|{(beside is null ? "" : "---|")}",
            .. Mapped.Where(byName.ContainsKey).SelectMany(name => Blocks.Select(block => MapsOf(byName[name], block))),
            "",
        ];
        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }

    /// <summary>Name of the picture of a crystal, relative to the page.</summary>
    /// <param name="crystal">What the crystal is called.</param>
    public static string ImageOf(string crystal) => $"images/{ImageFolder}/{crystal}.png";

    private static string LineOf(CaseStudy one, CaseStudy other)
    {
        (double raw, double shaped) = one.Patterns.LikenessTo(other.Patterns);
        return string.Create(CultureInfo.InvariantCulture, $"| {one.Explanation.Crystal}, {other.Explanation.Crystal} | {GroupOf(one)}, {GroupOf(other)} | {raw:0.000} | {shaped:0.000} |");
    }

    private static string GroupOf(CaseStudy one)
    {
        StructureSymmetry found = one.Explanation.Structure;
        return $"{found.Number} {found.Symbol} ({Wording.Of(found.System)})";
    }

    private static string AnswerOf(CaseStudy one)
    {
        IEnumerable<string> leading = one.Explanation.Candidates.Take(Leading).Select(candidate =>
            string.Create(CultureInfo.InvariantCulture, $"{Marked(candidate, one.Explanation.Structure.Number)} {Percent * candidate.Probability:0.0} %"));
        return $"| {one.Explanation.Crystal} | {GroupOf(one)} | {one.Part} | {string.Join(", ", leading)} |";
    }

    /// <summary>A candidate's number, or the two of a pair, in bold where it is right.</summary>
    private static string Marked(Candidate candidate, int right)
    {
        string numbers = FormattableString.Invariant($"{candidate.Number}{(candidate.EnantiomorphicPartner is { } partner ? FormattableString.Invariant($" or {partner}") : "")}");
        return candidate.Is(right) ? $"**{numbers}**" : numbers;
    }

    private static string[] PictureOf(string crystal) =>
    [
        $"![The three patterns of {crystal}, raw above and shaped below]({ImageOf(crystal)})",
        "",
        $"*{crystal}: turned by 45° about x, y and z, raw above, shaped below.*",
        "",
    ];

    private static string MapsOf(CaseStudy one, int block) =>
        $"| {one.Explanation.Crystal} | {block} | {CellsOf(one.Explanation, block)} | {(one.Beside is { } other ? CellsOf(other, block) : "not run")} |";

    private static string CellsOf(Explanation explanation, int number)
    {
        BlockMaps block = explanation.Blocks.First(one => one.Block == number);
        return string.Create(CultureInfo.InvariantCulture, $"{block.Maps.Length}, {block.ConstantMaps} | {block.Redundancy:0.000}");
    }
}
