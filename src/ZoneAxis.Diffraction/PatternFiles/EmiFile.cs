using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The .emi file beside series of TIA, NAME.emi of NAME_1.ser, NAME_2.ser and so on: a binary file in which each series has its XML, ObjectInfo. Of it the
/// voltage, camera length and stage angles are read. Where it is missing or damaged the series says nothing of them.
/// </summary>
internal static partial class EmiFile
{
    private const string Ending = ".emi";
    private const string Tag = "ObjectInfo";
    private const double MillimetresPerMetre = 1000;
    private const double VoltsPerKilovolt = 1000;

    /// <summary>What the .emi file beside a series says.</summary>
    /// <param name="seriesPath">Path of the series.</param>
    /// <param name="options">Limits.</param>
    public static PictureFacts FactsBeside(string seriesPath, PatternReadOptions options)
    {
        string name = Path.ChangeExtension(PackedBytes.NameOf(seriesPath), null);
        Match numbered = SeriesNumber().Match(name);
        int series = numbered.Success ? int.Parse(numbered.ValueSpan[1..], System.Globalization.CultureInfo.InvariantCulture) - 1 : 0;
        string? path = new[] { numbered.Success ? name[..numbered.Index] + Ending : null, name + Ending }.FirstOrDefault(File.Exists);
        return path is null ? PictureFacts.None : FactsOf(path, Math.Max(series, 0), options);
    }

    private static PictureFacts FactsOf(string path, int series, PatternReadOptions options)
    {
        try
        {
            return Object(FileBytes.Read(path, options).All, series) is { } text ? FactsOf(Parse(text)) : PictureFacts.None;
        }
        catch (Exception e) when (e is PatternFileException or XmlException)
        {
            // The pictures are whole without it; what is missing is asked for.
            return PictureFacts.None;
        }
    }

    private static string? Object(ReadOnlySpan<byte> bytes, int series)
    {
        ReadOnlySpan<byte> start = "<ObjectInfo>"u8;
        ReadOnlySpan<byte> end = "</ObjectInfo>"u8;
        string? last = null;
        for (int number = 0; number <= series; number++)
        {
            int first = bytes.IndexOf(start);
            int length = first < 0 ? -1 : bytes[first..].IndexOf(end);
            if (length < 0)
                return null;
            last = Encoding.UTF8.GetString(bytes.Slice(first, length + end.Length));
            bytes = bytes[(first + length + end.Length)..];
        }

        return last;
    }

    private static XElement? Parse(string text)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader).Element(Tag);
    }

    private static PictureFacts FactsOf(XElement? about)
    {
        double? Described(string label) => about?.Descendants("Data").FirstOrDefault(data => data.Element("Label")?.Value == label)?.Element("Value")?.Value is { } text ? FileNumber.Parse(text) : null;
        double? volts = FileNumber.Parse(about?.Descendants("AcceleratingVoltage").FirstOrDefault()?.Value);
        return new PictureFacts
        {
            VoltageKilovolts = PictureFacts.Positive(Described("High tension")) ?? PictureFacts.Positive(volts / VoltsPerKilovolt),
            CameraLengthMillimetres = PictureFacts.Positive(Described("Camera length") * MillimetresPerMetre),
            Tilts = PictureFacts.TiltsOf(Described("Stage A"), Described("Stage B")),
        };
    }

    [GeneratedRegex("_[0-9]{1,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex SeriesNumber();
}
