using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace ZoneAxis.Benchmarks.Agreement;

/// <summary>Reads spglib's answers on a sample of crystals: one JSON object a line, gzip, with an answer for each tolerance.</summary>
public static class SpglibReference
{
    /// <summary>Answers by the id of the crystal, then by tolerance in Å.</summary>
    public static Dictionary<string, Dictionary<double, SpglibAnswer>> Read(string path)
    {
        using GZipStream gzip = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(gzip);
        Dictionary<string, Dictionary<double, SpglibAnswer>> all = [];
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            Dictionary<double, SpglibAnswer> answers = [];
            foreach (JsonProperty member in document.RootElement.EnumerateObject())
            {
                if (double.TryParse(member.Name, NumberStyles.Float, CultureInfo.InvariantCulture, out double symprec) && member.Value.ValueKind == JsonValueKind.Object)
                    answers.Add(symprec, member.Value.Deserialize<SpglibAnswer>()!);
            }
            all.Add(document.RootElement.GetProperty("id").GetString()!, answers);
        }
        return all;
    }
}
