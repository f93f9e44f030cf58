using System.Collections.Frozen;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The header of a table of reflections: which column is what, by the names that people give them.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Separator">What separates them; null for blanks.</param>
/// <param name="ValueName">Name of the column of amplitudes or intensities, as it stands there.</param>
internal sealed record TableHeader(ListColumns Columns, char? Separator, string ValueName)
{
    private static readonly FrozenSet<string> Intensities = Set("i", "int", "intensity", "iobs", "imeas", "inet", "imean", "fsquared", "fsquaredmeas", "fsq", "f2", "fo2", "fobs2", "fosq");

    private static readonly FrozenSet<string> Amplitudes = Set("f", "fobs", "fo", "fmeas", "amplitude");

    private static readonly FrozenSet<string> AnySigmas = Set("sigma", "sig", "sd", "su", "esd", "error", "deviation", "σ");

    private static readonly FrozenSet<string> IntensitySigmas = Set(
        "sigmai", "sigi", "si", "σi", "sigmaintensity", "sigmaiobs", "sigiobs", "isigma", "intensitysigma", "fsquaredsigma", "sigmafsquared", "sigmafsq", "sigfsq", "sigmaf2", "sigf2", "sigmafo2", "sigfo2", "σf2", "esdi", "sui");

    private static readonly FrozenSet<string> AmplitudeSigmas = Set("sigmaf", "sigf", "sf", "σf", "sigmafo", "sigfo", "sigmafobs", "sigfobs", "fsigma", "esdf", "suf");

    private static readonly FrozenSet<string> Batches = Set("batch", "run", "set", "frame", "image", "zone", "zoneaxisid");

    /// <summary>The header that a line is, or null.</summary>
    /// <param name="line">A line; a mark of a remark (# or !) before it does not count.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="number">The line's number.</param>
    /// <exception cref="CrystalFormatException">The line names the indices but no intensity.</exception>
    public static TableHeader? Of(ReadOnlySpan<char> line, string file, int number)
    {
        ReadOnlySpan<char> names = line.Trim().TrimStart("#!").Trim();
        char? separator = names.IndexOfAny(',', ';', '\t') is var place and >= 0 ? names[place] : null;
        Span<Range> ranges = stackalloc Range[ListColumns.MostWords];
        int count = Cut(names, separator, ranges);
        string[] words = new string[count];
        for (int i = 0; i < count; i++)
            words[i] = names[ranges[i]].ToString();
        string[] plain = [.. words.Select(Plain)];
        (int h, int k, int l) = (Array.IndexOf(plain, "h"), Array.IndexOf(plain, "k"), Array.IndexOf(plain, "l"));
        if (h < 0 || k < 0 || l < 0)
            return null;
        (int intensity, int amplitude) = (Array.FindIndex(plain, Intensities.Contains), Array.FindIndex(plain, Amplitudes.Contains));
        if (intensity < 0 && amplitude < 0)
            throw new CrystalFormatException(file, number, 0, $"the header '{ShownWord.Of(names.ToString())}' names no intensity: a column I or F was expected beside h, k and l.");
        bool isAmplitude = intensity < 0;
        int sigma = Array.FindIndex(plain, (isAmplitude ? AmplitudeSigmas : IntensitySigmas).Contains);
        if (sigma < 0)
            sigma = Array.FindIndex(plain, AnySigmas.Contains);
        int value = isAmplitude ? amplitude : intensity;
        return new TableHeader(new ListColumns(h, k, l, value, sigma, Array.FindIndex(plain, Batches.Contains), isAmplitude), separator, words[value]);
    }

    /// <summary>Cuts a line into its fields.</summary>
    /// <param name="line">The line.</param>
    /// <param name="separator">What separates them; null for blanks.</param>
    /// <param name="words">Takes their places.</param>
    public static int Cut(ReadOnlySpan<char> line, char? separator, Span<Range> words) => separator is { } one ? Words.SplitAt(line, one, words) : Words.Split(line, words);

    /// <summary>A name without case and signs: "Sigma(I)", "sigma_I" and "SIGI" say the same.</summary>
    private static string Plain(string name)
    {
        string letters = string.Concat(name.Where(char.IsLetterOrDigit)).Replace("²", "2", StringComparison.Ordinal).ToLowerInvariant();
        return letters.StartsWith("index", StringComparison.Ordinal) ? letters["index".Length..] : letters;
    }

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
