using System.Globalization;

namespace ZoneAxis.Learning.Corpora;

/// <summary>A crystal of a corpus: one line of its index.</summary>
/// <param name="Id">Identifier in the data set.</param>
/// <param name="SpaceGroup">The data set's label, 1 to 230.</param>
/// <param name="FoundGroup">What the symmetry finder says, 1 to 230; 0 where the crystal could not be described.</param>
/// <param name="Offset">Where its compressed planes begin in the file of planes, bytes.</param>
/// <param name="Length">Length of the compressed planes, bytes; 0 where the crystal could not be described.</param>
/// <param name="Problem">Why the crystal could not be described; empty where it could.</param>
public sealed record CorpusEntry(string Id, int SpaceGroup, int FoundGroup, long Offset, int Length, string Problem)
{
    internal const string Header = "id\tspace_group\tfound_group\toffset\tlength\tproblem";
    private const int Fields = 6;

    internal string ToLine() => string.Create(
        CultureInfo.InvariantCulture,
        $"{OneField(Id)}\t{SpaceGroup}\t{FoundGroup}\t{Offset}\t{Length}\t{OneField(Problem)}");

    internal static CorpusEntry Parse(string line)
    {
        string[] fields = line.Split('\t');
        if (fields.Length != Fields)
            throw new InvalidDataException($"A line of a corpus index has {fields.Length} fields instead of {Fields}: '{line}'.");
        if (!int.TryParse(fields[1], CultureInfo.InvariantCulture, out int group)
            || !int.TryParse(fields[2], CultureInfo.InvariantCulture, out int found)
            || !long.TryParse(fields[3], CultureInfo.InvariantCulture, out long offset)
            || !int.TryParse(fields[4], CultureInfo.InvariantCulture, out int length))
            throw new InvalidDataException($"A line of a corpus index holds something else than numbers where they belong: '{line}'.");
        return new CorpusEntry(fields[0], group, found, offset, length, fields[5]);
    }

    private static string OneField(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
