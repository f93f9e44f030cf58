using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>The reflection conditions of a setting family by family: what all of its operations ask of a family, and what follows already from larger ones.</summary>
internal sealed class ReflectionConditions
{
    private static readonly ImmutableArray<ReflectionFamily> Zones =
        [ReflectionFamily.ZoneA, ReflectionFamily.ZoneB, ReflectionFamily.ZoneC, ReflectionFamily.ZoneDiagonal];

    private static readonly ImmutableArray<ReflectionFamily> Rows = [ReflectionFamily.RowA, ReflectionFamily.RowB, ReflectionFamily.RowC];

    private readonly SystematicAbsences _all;
    private readonly SystematicAbsences _centring;
    private readonly SystematicAbsences _planes;

    public ReflectionConditions(SpaceGroupSetting setting)
    {
        _all = new SystematicAbsences(setting.Hall.Operations);
        _centring = _all.KeepingDimensions(3);
        _planes = _all.KeepingDimensions(2);
    }

    /// <summary>Condition of the centring on a zone.</summary>
    public string Centring(ReflectionFamily zone) => ReflectionCondition.Of(_centring, zone).Text;

    /// <summary>Condition that centring and glide planes normal to the zone's axis set; none where it is that of the centring alone.</summary>
    public string Glide(ReflectionFamily zone)
    {
        string condition = ReflectionCondition.Of(_all.Keeping(zone.Steps), zone).Text;
        return condition == Centring(zone) ? ReflectionCondition.None : condition;
    }

    /// <summary>Condition of screw axes along a row; none where centring and glide planes ask for as much.</summary>
    public string Screw(ReflectionFamily row)
    {
        string condition = ReflectionCondition.Of(_all, row).Text;
        return condition == ReflectionCondition.Of(_planes, row).Text ? ReflectionCondition.None : condition;
    }

    /// <summary>The glide planes and screw axes whose conditions do not follow from larger families.</summary>
    public ImmutableArray<ExtinctionElement> Elements() =>
    [
        .. Zones.Where(zone => Glide(zone) != ReflectionCondition.None).Select(zone => new ExtinctionElement(zone, ReflectionCondition.Of(_all.Keeping(zone.Steps), zone))),
        .. Rows.Where(row => Screw(row) != ReflectionCondition.None).Select(row => new ExtinctionElement(row, ReflectionCondition.Of(_all, row))),
    ];

    /// <summary>All conditions in words that do not follow from earlier ones, as "0kl: k=2n".</summary>
    public ImmutableArray<string> InWords()
    {
        IEnumerable<(ReflectionFamily Family, string Condition)> lines =
        [
            (ReflectionFamily.General, Centring(ReflectionFamily.General)),
            .. Zones.Select(zone => (zone, Glide(zone))),
            .. Rows.Select(row => (row, Screw(row))),
        ];
        return [.. lines.Where(line => line.Condition != ReflectionCondition.None).Select(line => $"{line.Family.Name}: {line.Condition}")];
    }
}
