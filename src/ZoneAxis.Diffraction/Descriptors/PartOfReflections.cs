using System.Collections.Immutable;

namespace ZoneAxis.Diffraction;

/// <summary>Takes the reflections out of a list that a smaller measurement would have.</summary>
internal static class PartOfReflections
{
    private static ImmutableArray<LatticeDirection> Zones { get; } = [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1), new(1, 1, 0), new(1, 0, 1), new(0, 1, 1), new(1, 1, 1)];

    /// <summary>A part of a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="part">Which part.</param>
    public static ReflectionList Of(ReflectionList list, MeasuredPart part) => part switch
    {
        MeasuredPart.Sphere => list,
        MeasuredPart.SevenZones => InZones(list, Zones.AsSpan()),
        MeasuredPart.ThreeZones => InZones(list, Zones.AsSpan(0, 3)),
        MeasuredPart.OneZone => InZones(list, Zones.AsSpan((int)(RandomNumbers.For(0, list.Name ?? "", 0).NextBits() % 3), 1)),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "There is no such part."),
    };

    private static ReflectionList InZones(ReflectionList list, ReadOnlySpan<LatticeDirection> zones)
    {
        ImmutableArray<Reflection>.Builder kept = ImmutableArray.CreateBuilder<Reflection>();
        foreach (Reflection one in list.Reflections)
        {
            foreach (LatticeDirection zone in zones)
            {
                if ((one.H * zone.U) + (one.K * zone.V) + (one.L * zone.W) != 0)
                    continue;
                kept.Add(one);
                break;
            }
        }

        return list with { Reflections = kept.ToImmutable() };
    }
}
