using System.CommandLine;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Options;

/// <summary>The option that chooses the variant of the shaping algorithm.</summary>
internal static class VariantOption
{
    private const string Name = "--variant";
    private const string Meaning = "released, as the authors' published code shapes patterns; or text, as their paper says: spots joined by lines as thick as they are.";

    private static readonly string Names = string.Join('|', PatternShapers.Names);
    private static readonly string Choice = string.Join(" or ", PatternShapers.Names);

    /// <summary>One variant.</summary>
    public static Option<string> Make() => new Option<string>(Name)
    {
        Description = Meaning,
        HelpName = Names,
        DefaultValueFactory = _ => ReleasedShaper.VariantName,
    }.Must(PatternShapers.Names.Contains, Choice);

    /// <summary>One variant or several.</summary>
    public static Option<string[]> MakeSeveral() => new Option<string[]>(Name)
    {
        Description = $"{Meaning} May be given twice, for both.",
        HelpName = Names,
        DefaultValueFactory = _ => [ReleasedShaper.VariantName],
    }.Must(names => names.All(PatternShapers.Names.Contains), Choice);

    /// <summary>The shapers of variants, each once.</summary>
    public static IReadOnlyList<IPatternShaper> ShapersOf(IEnumerable<string> variants) => [.. variants.Distinct().Select(PatternShapers.Named)];
}
