using System.Text.RegularExpressions;

namespace ZoneAxis.Corpora;

/// <summary>Names of sets of patterns and of shaping constants: they stand in the names of files and columns.</summary>
public static partial class SetName
{
    /// <summary>What a name must be, for messages.</summary>
    public const string Form = "of small letters, digits, '-', '_' and '.', beginning with a letter or digit, at most 40";

    /// <summary>Whether a text is such a name.</summary>
    /// <param name="text">The text.</param>
    public static bool IsOne(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._-]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
