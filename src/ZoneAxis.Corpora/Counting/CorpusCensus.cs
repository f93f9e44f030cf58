using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>What a corpus holds: its crystals by space group and crystal system beside the paper's, and those that look suspicious.</summary>
/// <param name="Groups">The groups that occur here or in the paper, ascending.</param>
/// <param name="Systems">The seven crystal systems.</param>
/// <param name="WithoutGroup">Crystals whose group is not known: without a label, and not simulated.</param>
/// <param name="Expanded">Compounds whose atoms take more room than is plausible.</param>
/// <param name="Unstable">Crystals whose group is another at the tighter tolerance.</param>
/// <param name="Relabelled">Crystals whose label is not the group that is found at the corpus's own tolerance.</param>
public sealed record CorpusCensus(
    ImmutableArray<GroupCount> Groups,
    ImmutableArray<SystemCount> Systems,
    int WithoutGroup,
    ImmutableArray<SuspiciousEntry> Expanded,
    ImmutableArray<SuspiciousEntry> Unstable,
    ImmutableArray<SuspiciousEntry> Relabelled)
{
    /// <summary>The crystals' dates; null where none has one.</summary>
    public DateCount? Dates { get; init; }

    /// <summary>Counts.</summary>
    /// <param name="entries">The crystals of a corpus.</param>
    /// <param name="options">What makes a crystal suspicious.</param>
    public static CorpusCensus Of(IReadOnlyList<CorpusEntry> entries, CensusOptions options)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(options);
        Dictionary<int, int> here = entries.Where(entry => entry.Group is not null).CountBy(entry => entry.Group!.Value).ToDictionary();
        return new CorpusCensus(
            [.. here.Keys.Union(PaperCounts.Trained.Keys).Union(PaperCounts.Untrained.Keys).Order().Select(group => new GroupCount(group, here.GetValueOrDefault(group), InPaper(group)))],
            [.. Enum.GetValues<CrystalSystem>().Select(system => CountOf(system, here))],
            entries.Count(entry => entry.Group is null),
            [.. entries.Where(entry => entry.Elements > 1 && entry.VolumePerAtom > options.LargestVolumePerAtom).Select(Expansion)],
            [.. entries.Where(IsUnstable).Select(Instability)],
            [.. entries.Where(IsRelabelled).Select(Relabelling)])
        {
            Dates = DateCount.Of(entries),
        };
    }

    private static int? InPaper(int group) =>
        PaperCounts.Trained.TryGetValue(group, out int trained) ? trained : PaperCounts.Untrained.TryGetValue(group, out int untrained) ? untrained : null;

    private static SystemCount CountOf(CrystalSystem system, Dictionary<int, int> here)
    {
        (int Group, int Crystals)[] own = [.. here.Where(one => CrystalSystems.OfGroup(one.Key) == system).Select(one => (one.Key, one.Value))];
        return new SystemCount(
            system,
            own.Sum(one => one.Crystals),
            own.Where(one => PaperCounts.Trained.ContainsKey(one.Group)).Sum(one => one.Crystals),
            PaperCounts.Trained.Where(one => CrystalSystems.OfGroup(one.Key) == system).Sum(one => one.Value));
    }

    private static bool IsUnstable(CorpusEntry entry) => entry.HasPatterns && entry.FoundGroup != entry.FoundGroupTight;

    private static bool IsRelabelled(CorpusEntry entry) => entry is { HasPatterns: true, Facts.Label: not null } && entry.Facts.Label != entry.FoundGroup;

    private static SuspiciousEntry Expansion(CorpusEntry entry) =>
        new(entry, string.Create(CultureInfo.InvariantCulture, $"{entry.VolumePerAtom:0.0} Å³ an atom"));

    private static SuspiciousEntry Instability(CorpusEntry entry) =>
        new(entry, string.Create(CultureInfo.InvariantCulture, $"group {entry.FoundGroup}, at the tighter tolerance {entry.FoundGroupTight}"));

    private static SuspiciousEntry Relabelling(CorpusEntry entry) =>
        new(entry, string.Create(CultureInfo.InvariantCulture, $"labelled {entry.Facts.Label}, found {entry.FoundGroup}"));
}
