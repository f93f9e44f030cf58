using System.Text;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora;

/// <summary>The structures of a file of JSON lines with their labels; a wrong line is a problem of its own and stops no other.</summary>
internal static class JsonLinesText
{
    /// <summary>Reads the lines behind a number of lines.</summary>
    /// <param name="path">The file, plain or gzip.</param>
    /// <param name="name">What to call the file in a problem.</param>
    /// <param name="skip">Lines to pass over unread.</param>
    /// <param name="reading">How they are read.</param>
    /// <returns>One structure a line that is not blank; where the file ends in damage, that is the last problem.</returns>
    public static IEnumerable<SourcedStructure> Read(string path, string name, long skip, CrystalReadOptions reading)
    {
        using Stream content = Open(path);
        using StreamReader reader = new(content, Encoding.UTF8);
        for (long number = 1; ; number++)
        {
            (string? line, string? damage) = Next(reader);
            if (damage is not null)
                yield return SourcedStructure.Failed(SourcePosition.Of(number), $"{name}, line {number}", damage);
            if (line is null)
                yield break;
            if (number > skip && !string.IsNullOrWhiteSpace(line))
                yield return Parse(line, name, number, reading);
        }
    }

    private static Stream Open(string path)
    {
        FileStream file = File.OpenRead(path);
        Span<byte> mark = stackalloc byte[Gzip.Mark.Length];
        bool isGzip = file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) == mark.Length && mark.SequenceEqual(Gzip.Mark);
        file.Position = 0;
        return isGzip ? Gzip.Unpack(file) : file;
    }

    private static (string? Line, string? Damage) Next(StreamReader reader)
    {
        try
        {
            return (reader.ReadLine(), null);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            return (null, $"the file cannot be read on from here: {error.Message}");
        }
    }

    private static SourcedStructure Parse(string line, string name, long number, CrystalReadOptions reading)
    {
        string position = SourcePosition.Of(number);
        try
        {
            CrystalRecord record = JsonLinesReader.Parse(line, name, (int)number, reading);
            return new SourcedStructure
            {
                Position = position,
                Id = record.Id,
                Crystal = record.Crystal,
                Facts = new EntryFacts
                {
                    Label = record.SpaceGroup,
                    LabelTight = record.SpaceGroupTight,
                    IsInSnapshot2020 = record.IsInSnapshot2020,
                    IsExperimental = record.IsExperimental,
                },
            };
        }
        catch (CrystalFormatException error)
        {
            return SourcedStructure.Failed(position, $"{name}, line {number}", error.Problem);
        }
    }
}
