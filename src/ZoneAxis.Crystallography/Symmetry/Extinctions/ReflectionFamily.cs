using System.Collections.Immutable;
using System.Diagnostics;

namespace ZoneAxis.Crystallography;

/// <summary>Reflections of one kind, as 0kl: all whole-number sums of up to three index vectors.</summary>
/// <param name="Name">As "0kl".</param>
/// <param name="Steps">The index vectors.</param>
internal sealed record ReflectionFamily(string Name, ImmutableArray<IntegerVector3> Steps)
{
    // The longest period of a tabulated condition is 6 (00l: l = 6n).
    private const int LargestStep = 6;

    /// <summary>All reflections.</summary>
    public static ReflectionFamily General { get; } = new("hkl", [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1)]);

    /// <summary>Normal to a.</summary>
    public static ReflectionFamily ZoneA { get; } = new("0kl", [new(0, 1, 0), new(0, 0, 1)]);

    /// <summary>Normal to b.</summary>
    public static ReflectionFamily ZoneB { get; } = new("h0l", [new(1, 0, 0), new(0, 0, 1)]);

    /// <summary>Normal to c.</summary>
    public static ReflectionFamily ZoneC { get; } = new("hk0", [new(1, 0, 0), new(0, 1, 0)]);

    /// <summary>Normal to a − b.</summary>
    public static ReflectionFamily ZoneDiagonal { get; } = new("hhl", [new(1, 1, 0), new(0, 0, 1)]);

    /// <summary>Along a*.</summary>
    public static ReflectionFamily RowA { get; } = new("h00", [new(1, 0, 0)]);

    /// <summary>Along b*.</summary>
    public static ReflectionFamily RowB { get; } = new("0k0", [new(0, 1, 0)]);

    /// <summary>Along c*.</summary>
    public static ReflectionFamily RowC { get; } = new("00l", [new(0, 0, 1)]);

    /// <summary>A sample of the reflections that shows every period of a condition.</summary>
    public ImmutableArray<IntegerVector3> Sample { get; } = [.. SampleOf(Steps)];

    /// <summary>Whether a reflection is one of them.</summary>
    public bool Holds(IntegerVector3 h) => Name switch
    {
        "hkl" => true,
        "0kl" => h.X == 0,
        "h0l" => h.Y == 0,
        "hk0" => h.Z == 0,
        "hhl" => h.X == h.Y,
        "h00" => h.Y == 0 && h.Z == 0,
        "0k0" => h.X == 0 && h.Z == 0,
        "00l" => h.X == 0 && h.Y == 0,
        _ => throw new UnreachableException($"{Name} is no family of reflections."),
    };

    private static IEnumerable<IntegerVector3> SampleOf(ImmutableArray<IntegerVector3> steps)
    {
        IEnumerable<IntegerVector3> sums = [default];
        foreach (IntegerVector3 step in steps)
        {
            sums = [.. from sum in sums
                       from times in Enumerable.Range(-LargestStep, 2 * LargestStep + 1)
                       select sum + new IntegerVector3(times * step.X, times * step.Y, times * step.Z)];
        }
        return sums;
    }
}
