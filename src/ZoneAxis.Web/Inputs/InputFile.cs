using System.Collections.Immutable;

namespace ZoneAxis.Web;

/// <summary>A file that a client sent, or an example: a name to call it by and its bytes. The name is never a path.</summary>
/// <param name="Name">What to call it in answers.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Companions">Files that are read with it: the instructions beside a SHELX list, the parameters beside a picture.</param>
internal sealed record InputFile(string Name, byte[] Content, ImmutableArray<InputFile> Companions)
{
    private const int LongestName = 100;

    /// <summary>What stands before the last point of the name.</summary>
    public string Stem => Name.LastIndexOf('.') is var point and > 0 ? Name[..point] : Name;

    /// <summary>All bytes.</summary>
    public long Bytes => Content.Length + Companions.Sum(one => one.Bytes);

    /// <summary>A name that can be shown: the last part of what a client calls a path, without characters that control terminals or turn text around.</summary>
    /// <param name="given">What the client wrote.</param>
    public static string Shown(string? given)
    {
        string last = (given ?? "").Split('/', '\\')[^1];
        string clean = string.Concat(last.EnumerateRunes().Where(IsPlain)).Trim();
        if (clean.Length > LongestName)
            clean = clean[^LongestName..];
        return clean.Trim('.').Length == 0 ? "file" : clean;
    }

    /// <summary>Puts files together that are read together.</summary>
    /// <param name="files">Names and contents, in the order in which they came.</param>
    public static ImmutableArray<InputFile> Grouped(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        List<InputFile> all = [.. files.Select(file => new InputFile(file.Name, file.Content, []))];
        foreach (InputFile companion in all.Where(file => Endings.IsCompanion(file.Name)).ToArray())
        {
            int owner = all.FindIndex(file => file != companion && Endings.IsAccompanied(file.Name, companion.Name) && file.Stem.Equals(companion.Stem, StringComparison.Ordinal));
            if (owner < 0)
                continue;
            all[owner] = all[owner] with { Companions = all[owner].Companions.Add(companion) };
            all.Remove(companion);
        }

        return [.. all];
    }

    private static bool IsPlain(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune)
        is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Surrogate
            or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator
            or System.Globalization.UnicodeCategory.OtherNotAssigned);
}
