using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>What the absences say of a glide plane or a screw axis.</summary>
/// <param name="Test">The reflections that it extinguishes.</param>
/// <param name="Element">What it is, as "c glide plane perpendicular to b" or "screw axis 3_1 or 3_2 along c".</param>
/// <param name="Presence">Whether it is there.</param>
public sealed record ElementFinding(ElementTest Test, string Element, ElementPresence Presence)
{
    // Twenty times likelier with it than without, or the other way about.
    private static readonly double Clear = Math.Log(20);

    /// <summary>Words a test.</summary>
    /// <param name="test">The test.</param>
    /// <param name="setting">The group on whose axes its condition is.</param>
    internal static ElementFinding Of(ElementTest test, SpaceGroupSetting setting)
    {
        string[] parts = test.Condition.Split(": ");
        ElementPresence presence = test switch
        {
            { IsTested: false } => ElementPresence.NotTested,
            _ when test.LogLikelihoodRatio > Clear => ElementPresence.Present,
            _ when test.LogLikelihoodRatio < -Clear => ElementPresence.Absent,
            _ => ElementPresence.Open,
        };
        return new ElementFinding(test, AxisOf(parts[0]) is { } axis ? $"screw axis {Screw(parts[1], setting)} along {axis}" : $"{Glide(parts[0], parts[1], setting)} glide plane perpendicular to {NormalOf(parts[0])}", presence);
    }

    private static string? AxisOf(string family) => family switch { "h00" => "a", "0k0" => "b", "00l" => "c", _ => null };

    private static string NormalOf(string zone) => zone switch { "0kl" => "a", "h0l" => "b", "hk0" => "c", "hhl" => "a−b", _ => throw new ArgumentException($"{zone} is no zone of a glide plane.", nameof(zone)) };

    private static string Screw(string condition, SpaceGroupSetting setting) => (condition[(condition.IndexOf('=', StringComparison.Ordinal) + 1)..], setting.System) switch
    {
        ("2n", CrystalSystem.Hexagonal) => "6_3",
        ("3n", CrystalSystem.Hexagonal) => "6_2 or 6_4",
        ("6n", _) => "6_1 or 6_5",
        ("3n", _) => "3_1 or 3_2",
        ("4n", _) => "4_1 or 4_3",
        ("2n", CrystalSystem.Tetragonal) when condition[0] == 'l' => "4_2",
        ("2n", CrystalSystem.Cubic) => "2_1 or 4_2",
        ("2n", _) => "2_1",
        _ => throw new ArgumentException($"{condition} is no condition of a screw axis.", nameof(condition)),
    };

    /// <summary>The glide by its letter; where the centring makes two alike, both.</summary>
    private static string Glide(string zone, string condition, SpaceGroupSetting setting)
    {
        if (condition.Contains("4n", StringComparison.Ordinal))
            return "d";
        if (condition.EndsWith("3n;l=2n", StringComparison.Ordinal))
            return "c";
        string indices = condition[..condition.IndexOf('=', StringComparison.Ordinal)];
        return indices.Split(',') is [string one, string other]
            ? (IsSetByCentring(zone, one, setting.Centring), IsSetByCentring(zone, other, setting.Centring)) switch
            {
                (true, false) => Letter(other),
                (false, true) => Letter(one),
                _ => $"{Letter(one)} or {Letter(other)}",
            }
            : Letter(indices);
    }

    /// <summary>Whether the centring of a face leaves a zone the even values of an index alone.</summary>
    private static bool IsSetByCentring(string zone, string index, char centring) => (centring, zone, index) is
        ('A', "h0l", "l") or ('A', "hk0", "k") or ('B', "0kl", "l") or ('B', "hk0", "h") or ('C', "0kl", "k") or ('C', "h0l", "h");

    private static string Letter(string indices) => indices switch { "h" => "a", "k" => "b", "l" => "c", _ => "n" };
}
