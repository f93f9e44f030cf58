using System.Collections.Immutable;
using ZoneAxis.Cli.Options;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Corpora;

/// <summary>Made-up crystals as a user asks for them: madeup:GROUPS:COUNT.</summary>
internal static class MadeUpRequest
{
    /// <summary>The form, for a help text.</summary>
    public const string Form = "madeup:GROUPS:COUNT";

    private const string Start = "madeup:";

    /// <summary>Whether a text asks for made-up crystals.</summary>
    /// <param name="text">What the user wrote.</param>
    public static bool IsOne(string text) => text.StartsWith(Start, StringComparison.Ordinal);

    /// <summary>The source that a text asks for.</summary>
    /// <param name="text">What the user wrote: "madeup:1-230:10".</param>
    /// <param name="seed">Seed of the crystals.</param>
    /// <exception cref="InvalidDataException">The text cannot be read.</exception>
    public static MadeUpSource Open(string text, int seed)
    {
        string[] parts = text[Start.Length..].Split(':');
        if (parts.Length != 2 || !GroupList.TryParse(parts[0], out ImmutableArray<int> groups)
            || !NumberText.TryWhole(parts[1], out int count) || count is < 1 or > int.MaxValue / 2)
            throw new InvalidDataException($"'{text}' asks for no made-up crystals; write {Form}, as madeup:all:10, with groups that are {GroupList.Form}.");
        return new MadeUpSource(groups, count, seed);
    }
}
