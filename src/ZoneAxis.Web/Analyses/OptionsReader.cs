using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ZoneAxis.Web;

/// <summary>Reads the options of requests: a member that an analysis does not know is refused, as one that is silently passed over would deceive.</summary>
internal static class OptionsReader
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        MaxDepth = 16,
    };

    /// <summary>Options as a record.</summary>
    /// <param name="options">The options as they were sent.</param>
    /// <exception cref="RequestException">A member is unknown, or its value of another type.</exception>
    public static TOptions Read<TOptions>(JsonObject options)
    {
        try
        {
            return options.Deserialize<TOptions>(Strict)!;
        }
        catch (JsonException wrong)
        {
            string[] known = [.. typeof(TOptions).GetProperties().Select(one => JsonNamingPolicy.CamelCase.ConvertName(one.Name)).Order(StringComparer.Ordinal)];
            string place = InputFile.Shown((wrong.Path ?? "$").TrimStart('$', '.') is { Length: > 0 } path ? path : "the object");
            throw RequestException.Wrong($"The options cannot be read at {place}: a member is unknown there, or its value is of another type; known are {string.Join(", ", known)}.");
        }
    }

    /// <summary>A number within a range.</summary>
    /// <param name="value">The number; null for the default.</param>
    /// <param name="usual">The default.</param>
    /// <param name="least">Its least value.</param>
    /// <param name="most">Its largest value.</param>
    /// <param name="name">Name of the option.</param>
    /// <exception cref="RequestException">It is out of range.</exception>
    public static double Within(double? value, double usual, double least, double most, string name)
    {
        double number = value ?? usual;
        return number >= least && number <= most ? number : throw RequestException.Wrong(FormattableString.Invariant($"{name} is {number}; it must be from {least} to {most}."));
    }

    /// <summary>A whole number within a range.</summary>
    /// <param name="value">The number; null for the default.</param>
    /// <param name="usual">The default.</param>
    /// <param name="least">Its least value.</param>
    /// <param name="most">Its largest value.</param>
    /// <param name="name">Name of the option.</param>
    /// <exception cref="RequestException">It is out of range.</exception>
    public static int Within(int? value, int usual, int least, int most, string name)
    {
        int number = value ?? usual;
        return number >= least && number <= most ? number : throw RequestException.Wrong($"{name} is {number}; it must be from {least} to {most}.");
    }

    /// <summary>A word of a few.</summary>
    /// <param name="word">The word; null for the first of them.</param>
    /// <param name="words">Those that mean something.</param>
    /// <param name="name">Name of the option.</param>
    /// <exception cref="RequestException">It is none of them.</exception>
    public static string OneOf(string? word, IReadOnlyList<string> words, string name) =>
        word is null ? words[0] : words.Contains(word) ? word : throw RequestException.Wrong($"{name} is '{InputFile.Shown(word)}'; it must be {string.Join(", ", words.SkipLast(1))} or {words[^1]}.");

    /// <summary>A list of so many finite numbers.</summary>
    /// <param name="numbers">The list.</param>
    /// <param name="count">How many.</param>
    /// <param name="name">Name of the option.</param>
    /// <exception cref="RequestException">There are more or fewer.</exception>
    public static double[] Numbers(double[] numbers, int count, string name) =>
        numbers.Length == count ? numbers : throw RequestException.Wrong($"{name} has {numbers.Length} numbers; {count} were expected.");
}
