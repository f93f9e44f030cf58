using System.Collections.Immutable;
using System.Globalization;

namespace ZoneAxis.Corpora;

/// <summary>Lists of COD numbers.</summary>
internal static class CodIds
{
    private const int First = 1_000_000;
    private const int Last = 9_999_999;
    private const string Ending = ".cif";

    private static readonly char[] Separators = [' ', '\t', ',', ';'];

    /// <summary>The numbers of a file, each once, in their order.</summary>
    /// <param name="path">A text file with numbers from 1000000 to 9999999, one or more a line, also as "1000041.cif"; what follows # is left out.</param>
    /// <exception cref="InvalidDataException">The file holds something else, or no number.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ImmutableArray<string> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        List<string> ids = [];
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            foreach (string word in line.Split('#')[0].Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                ids.Add(IdOf(word, path, number));
        }
        return ids.Count > 0
            ? [.. ids.Distinct()]
            : throw new InvalidDataException($"{path}: there is no COD number in the file, at least one from {First} to {Last} was expected.");
    }

    private static string IdOf(string word, string path, int line)
    {
        string id = word.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? word[..^Ending.Length] : word;
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= First and <= Last
            ? id
            : throw new InvalidDataException($"{path}, line {line}: found '{ServerMessage.Shortened(word)}' where a COD number from {First} to {Last} was expected.");
    }
}
