using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>A condition that reflections must fulfil to be present, as "k+l=2n".</summary>
/// <param name="Text">As the International Tables write it.</param>
/// <param name="Holds">Whether indices fulfil it.</param>
internal sealed record ReflectionCondition(string Text, Func<IntegerVector3, bool> Holds)
{
    /// <summary>No condition at all.</summary>
    public const string None = "";

    // Forms of conditions: International Tables for Crystallography Vol. A (2016), tables 2.1.3.6 and 2.1.3.7, pp. 158-160.
    // The first that fits is taken, so the simple forms come first.
    private static readonly ImmutableArray<ReflectionCondition> Known =
    [
        new(None, _ => true),
        new("h=2n", v => Even(v.X)),
        new("k=2n", v => Even(v.Y)),
        new("l=2n", v => Even(v.Z)),
        new("h=4n", v => Fourth(v.X)),
        new("k=4n", v => Fourth(v.Y)),
        new("l=3n", v => Third(v.Z)),
        new("l=4n", v => Fourth(v.Z)),
        new("l=6n", v => Even(v.Z) && Third(v.Z)),
        new("h+k=2n", v => Even(v.X + v.Y)),
        new("h+l=2n", v => Even(v.X + v.Z)),
        new("k+l=2n", v => Even(v.Y + v.Z)),
        new("h,k=2n", v => Even(v.X) && Even(v.Y)),
        new("h,l=2n", v => Even(v.X) && Even(v.Z)),
        new("k,l=2n", v => Even(v.Y) && Even(v.Z)),
        new("h+k=4n;h,k=2n", v => Even(v.X) && Even(v.Y) && Fourth(v.X + v.Y)),
        new("h+l=4n;h,l=2n", v => Even(v.X) && Even(v.Z) && Fourth(v.X + v.Z)),
        new("k+l=4n;k,l=2n", v => Even(v.Y) && Even(v.Z) && Fourth(v.Y + v.Z)),
        new("2h+l=4n", v => Fourth(2 * v.X + v.Z)),
        new("-h+l=3n", v => Third(v.Z - v.X)),
        new("k+l=3n", v => Third(v.Y + v.Z)),
        new("-h+k=3n", v => Third(v.Y - v.X)),
        new("-h+l=3n;l=2n", v => Third(v.Z - v.X) && Even(v.Z)),
        new("k+l=3n;l=2n", v => Third(v.Y + v.Z) && Even(v.Z)),
        new("h+k+l=2n", v => Even(v.X + v.Y + v.Z)),
        new("h+k,h+l,k+l=2n", v => Even(v.X + v.Y) && Even(v.X + v.Z)),
        new("-h+k+l=3n", v => Third(v.Y + v.Z - v.X)),
    ];

    /// <summary>The condition that absences amount to for a family of reflections.</summary>
    /// <param name="absences">Which reflections are absent.</param>
    /// <param name="family">The family.</param>
    /// <exception cref="ArgumentException">The absences follow none of the known conditions, as on axes that no table uses.</exception>
    public static ReflectionCondition Of(SystematicAbsences absences, ReflectionFamily family)
    {
        bool[] present = [.. family.Sample.Select(v => !absences.IsAbsent(v.X, v.Y, v.Z))];
        return Known.FirstOrDefault(condition => family.Sample.Select(condition.Holds).SequenceEqual(present))
            ?? throw new ArgumentException($"The absences among {family.Name} follow none of the conditions of the International Tables.");
    }

    private static bool Even(int value) => value % 2 == 0;

    private static bool Third(int value) => value % 3 == 0;

    private static bool Fourth(int value) => value % 4 == 0;
}
