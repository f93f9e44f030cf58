using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ZoneAxis.Diffraction;

/// <summary>Puts what a sidecar says of damage and defects into words.</summary>
internal static partial class DamageWords
{
    private const double LeastWithPower = 1e5;

    // Members that hold the name of a stage or a defect; the rest are its numbers.
    private static readonly string[] Names = ["stage", "defect"];

    private static readonly Dictionary<string, string> ProperWords = new() { ["poisson"] = "Poisson", ["jpeg"] = "JPEG" };

    // Long units first: an inverse ångström ends like an ångström.
    private static readonly (string Ending, string Unit)[] Units =
    [
        ("InverseAngstrom", " 1/Å"), ("Angstrom", " Å"), ("Degrees", "°"), ("Electrons", " electrons"), ("Counts", " counts"), ("Pixels", " px"),
    ];

    /// <summary>A sentence about all stages and defects; null for none.</summary>
    /// <param name="described">Each as <see cref="IDegradation.Describe"/> or <see cref="IDefect.Describe"/> has it.</param>
    public static string? Of(IReadOnlyList<JsonObject> described) =>
        described.Count == 0 ? null : $"With {string.Join(", ", described.Select(Of))}.";

    private static string Of(JsonObject described)
    {
        string name = Names.Select(key => described[key]?.ToString()).FirstOrDefault(value => value is not null) ?? "";
        string[] numbers = [.. described.Where(member => !Names.Contains(member.Key) && member.Value is JsonValue).Select(member => Of(member.Key, member.Value!.AsValue()))];
        string words = string.Join(' ', name.Split('-').Select(word => ProperWords.GetValueOrDefault(word, word)));
        return numbers.Length == 0 ? words : $"{words} ({string.Join(", ", numbers)})";
    }

    private static string Of(string key, JsonValue value)
    {
        string text = Text(value);
        (string ending, string unit) = Units.FirstOrDefault(one => key.EndsWith(one.Ending, StringComparison.Ordinal));
        string noun = ending is null ? key : key[..^ending.Length];
        return $"{Capitals().Replace(noun, " $0").ToLowerInvariant().TrimStart()} {text}{unit}";
    }

    /// <summary>Large doses are read more easily as powers of ten.</summary>
    private static string Text(JsonValue value)
    {
        if (value.GetValueKind() != JsonValueKind.Number)
            return value.ToString();
        double number = double.Parse(value.ToString(), CultureInfo.InvariantCulture);
        return number.ToString(Math.Abs(number) < LeastWithPower ? "0.######" : "0.######e0", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capitals();
}
