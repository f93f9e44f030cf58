using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using BitMiracle.LibTiff.Classic;

namespace ZoneAxis.Diffraction;

/// <summary>What is said of a TIFF page by ImageJ (description and resolution), DigitalMicrograph (tags of its own) or JEOL's SightX (XML in the description).</summary>
/// <param name="tiff">Stands at the page.</param>
internal sealed partial class TiffFacts(Tiff tiff)
{
    // DigitalMicrograph's units and sizes of a pixel along x and y: the tags that its TIFF files have, as RosettaSciIO and Gatan's export list them.
    private const int UnitX = 65003;
    private const int UnitY = 65004;
    private const int SizeX = 65009;
    private const int SizeY = 65010;

    private const string Jeol = "JEOL Ltd.";
    private const double VoltsPerKilovolt = 1000;
    private const double MillimetresPerInch = 25.4;
    private const double MillimetresPerCentimetre = 10;
    private const double MillimetresPerMetre = 1000;

    /// <summary>The facts of the page.</summary>
    public PictureFacts Read()
    {
        PictureFacts said = Text(TiffTag.MAKE) == Jeol ? JeolFacts() : PictureFacts.None;
        return said with { Scale = said.Scale ?? DigitalMicrographScale() ?? ImageJScale() };
    }

    private PixelScale? DigitalMicrographScale()
    {
        double? size = PictureFacts.Positive(Math.Abs(Private(SizeX) ?? Private(SizeY) ?? 0));
        string? unit = PrivateText(UnitX) ?? PrivateText(UnitY);
        return size is { } value && !string.IsNullOrEmpty(unit) ? new PixelScale(value, unit) : null;
    }

    /// <summary>The scale that ImageJ writes: the unit in the description, pixels a unit as the resolution.</summary>
    private PixelScale? ImageJScale()
    {
        const string Key = "unit=";
        string description = Text(TiffTag.IMAGEDESCRIPTION) ?? "";
        string? unit = description.Split('\n').FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal))?[Key.Length..].Trim();
        return description.StartsWith("ImageJ", StringComparison.Ordinal) && unit is not null && double.IsFinite(1 / Resolution()) ? new PixelScale(1 / Resolution(), Unescaped(unit)) : null;
    }

    /// <summary>Letters that ImageJ writes as \u00C5.</summary>
    private static string Unescaped(string text) => Escape().Replace(text, match => ((char)ushort.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private PictureFacts JeolFacts()
    {
        XElement? about = Parse(Text(TiffTag.IMAGEDESCRIPTION) ?? "");
        XElement? imaging = about?.Descendants("ImageFormingSystem").FirstOrDefault();
        double? volts = FileNumber.Parse(about?.Descendants("AccelerationVoltage").FirstOrDefault()?.Value);
        double? length = imaging?.Element("ModeString")?.Value == "DIFF" ? PictureFacts.Positive(FileNumber.Parse(imaging.Element("SelectorValue")?.Value) * imaging.Element("SelectorUnitString")?.Value switch
        {
            "mm" => 1,
            "cm" => MillimetresPerCentimetre,
            "m" => MillimetresPerMetre,
            _ => null,
        }) : null;
        double unit = TiffPage.Number(tiff, TiffTag.RESOLUTIONUNIT, (int)ResUnit.INCH) == (int)ResUnit.INCH ? MillimetresPerInch : MillimetresPerCentimetre;
        return new PictureFacts
        {
            Scale = PictureFacts.AngleOf(PictureFacts.Positive(unit / Resolution()), length),
            VoltageKilovolts = PictureFacts.Positive(volts / VoltsPerKilovolt),
            CameraLengthMillimetres = length,
        };
    }

    private static XElement? Parse(string text)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(text.Trim(' ', '\0', '\r', '\n', '\t', '\x01')), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            // The picture is whole without it; what is missing is asked for.
            return null;
        }
    }

    private double Resolution() => tiff.GetField(TiffTag.XRESOLUTION)?[0].ToDouble() ?? 0;

    private string? Text(TiffTag tag) => tiff.GetField(tag)?[0].ToString();

    /// <summary>The first number of a tag that the library does not know: its count, then its values.</summary>
    private double? Private(int tag) => tiff.GetField((TiffTag)tag) is [_, FieldValue values] ? values.Value switch
    {
        double[] and [double one, ..] => one,
        float[] and [float one, ..] => one,
        byte[] bytes when bytes.Length == sizeof(double) => BitConverter.ToDouble(bytes),
        byte[] bytes when bytes.Length == sizeof(float) => BitConverter.ToSingle(bytes),
        _ => null,
    } : null;

    private string? PrivateText(int tag) => tiff.GetField((TiffTag)tag) is [_, FieldValue values] ? values.Value switch
    {
        string text => text.TrimEnd('\0'),
        byte[] bytes => (bytes.Contains((byte)0) && bytes.AsSpan().IndexOf((byte)0) < bytes.Length - 1 ? Encoding.Unicode : Encoding.Latin1).GetString(bytes).TrimEnd('\0'),
        ushort[] letters => new string([.. letters.Select(letter => (char)letter)]).TrimEnd('\0'),
        short[] letters => new string([.. letters.Select(letter => (char)letter)]).TrimEnd('\0'),
        _ => null,
    } : null;

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
