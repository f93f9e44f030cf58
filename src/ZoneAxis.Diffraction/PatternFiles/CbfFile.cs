using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ZoneAxis.Diffraction;

/// <summary>
/// CBF files as images: the binary sections of International Tables for Crystallography G, chapter 2.3 and 5.6, and CBFlib's manual, not packed or packed by byte
/// offset; and the header of miniCBF (Dectris, "PILATUS CBF header specification" 1.4): Wavelength, Detector_distance, Pixel_size, Start_angle, Angle_increment.
/// </summary>
internal static partial class CbfFile
{
    private const int MostHeader = 1 << 16;
    private const int MostSections = 10_000;
    private const double MillimetresPerMetre = 1000;
    private const string SignedInteger = "signed 32-bit integer";

    /// <summary>What stands between the text of a binary section and its bytes.</summary>
    private static ReadOnlySpan<byte> Mark => [0x0C, 0x1A, 0x04, 0xD5];

    /// <summary>Whether a file begins as CBF.</summary>
    public static bool Fits(FileBytes file) => file.Has(0, "###CBF"u8);

    /// <summary>The binary sections.</summary>
    /// <exception cref="PatternFileException">A section is damaged, or packed in another way.</exception>
    public static ImageStack Open(FileBytes file, PatternReadOptions options)
    {
        List<(string Text, long Data)> sections = [];
        for (long place = 0; place < file.Length && sections.Count < MostSections && file.All.AsSpan((int)place).IndexOf(Mark) is >= 0 and int text;)
        {
            long data = place + text + Mark.Length;
            long start = Math.Max(place, data - MostHeader);
            sections.Add((Encoding.Latin1.GetString(file.Slice(start, place + text - start)), data));
            place = data + (FileNumber.Count(Header(sections[^1].Text, "X-Binary-Size")) ?? 0);
        }

        string header = sections.Count > 0 ? sections[0].Text : "";
        return new ImageStack(sections.Count, number => Image(file, sections[(int)number], FactsOf(header), options));
    }

    private static DecodedImage Image(FileBytes file, (string Text, long Data) section, PictureFacts facts, PatternReadOptions options)
    {
        int rows = Count(file, section.Text, "X-Binary-Size-Second-Dimension");
        int columns = Count(file, section.Text, "X-Binary-Size-Fastest-Dimension");
        file.RequireSize(section.Data, rows, columns, options);
        int size = Count(file, section.Text, "X-Binary-Size");
        RequireSum(file, section, size);
        string packed = Conversions().Match(section.Text) is { Success: true } match ? match.Groups[1].Value.ToLowerInvariant() : "";
        string type = Header(section.Text, "X-Binary-Element-Type")?.Trim('"') ?? SignedInteger;
        double[] values = packed switch
        {
            "x-cbf_byte_offset" => CbfByteOffset.Decode(file, section.Data, size, rows, columns),
            "" or "x-cbf_none" => Samples.Decode(file, section.Data, rows, columns, TypeOf(file, type), IsBigEndian(section.Text)),
            _ => throw file.Error(section.Data, $"the binary section is packed by {packed}; x-CBF_BYTE_OFFSET and sections that are not packed are read."),
        };
        return new DecodedImage(rows, columns, values) { Facts = facts };
    }

    private static bool IsBigEndian(string text) => Header(text, "X-Binary-Element-Byte-Order")?.Equals("BIG_ENDIAN", StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>Refuses bytes that are not those of the check sum, where there is one (RFC 1864).</summary>
    private static void RequireSum(FileBytes file, (string Text, long Data) section, int size)
    {
#pragma warning disable CA5351 // The format prescribes this check sum, against accidents and not against forgers.
        string sum = Convert.ToBase64String(MD5.HashData(file.Slice(section.Data, size)));
#pragma warning restore CA5351
        if (Header(section.Text, "Content-MD5") is { } stated && stated != sum)
            throw file.Error(section.Data, $"the check sum of the binary section is {sum}, but {stated} was expected; the file is damaged.");
    }

    private static SampleType TypeOf(FileBytes file, string name) => name.ToLowerInvariant() switch
    {
        "unsigned 8-bit integer" => SampleType.UInt8,
        "signed 8-bit integer" => SampleType.Int8,
        "unsigned 16-bit integer" => SampleType.UInt16,
        "signed 16-bit integer" => SampleType.Int16,
        "unsigned 32-bit integer" => SampleType.UInt32,
        SignedInteger => SampleType.Int32,
        "signed 32-bit real ieee" => SampleType.Float32,
        "signed 64-bit real ieee" => SampleType.Float64,
        _ => throw file.Error(null, $"the binary section has elements of type '{name}'; whole numbers of 8, 16 or 32 bits or IEEE reals were expected."),
    };

    private static int Count(FileBytes file, string text, string name) =>
        FileNumber.Count(Header(text, name)) ?? throw file.Error(null, $"the binary section has no {name}; the CBF file is damaged.");

    /// <summary>The last value of a header in a text: that of the section that the text ends with.</summary>
    private static string? Header(string text, string name)
    {
        int place = text.LastIndexOf(name + ":", StringComparison.OrdinalIgnoreCase);
        return place < 0 ? null : FileText.Plain(text[(place + name.Length + 1)..].Split('\n', 2)[0]);
    }

    private static PictureFacts FactsOf(string text)
    {
        double? distance = PictureFacts.Positive(Value(Distance(), text) * MillimetresPerMetre);
        return new PictureFacts
        {
            Scale = PictureFacts.AngleOf(Value(PixelSize(), text) * MillimetresPerMetre, distance),
            WavelengthAngstrom = PictureFacts.Positive(Value(Wavelength(), text)),
            CameraLengthMillimetres = distance,
            Tilts = PictureFacts.TiltsOf(Value(StartAngle(), text) + (Value(AngleIncrement(), text) ?? 0) / 2, null),
        };
    }

    private static double? Value(Regex pattern, string text) =>
        pattern.Match(text) is { Success: true } match ? FileNumber.Parse(match.Groups[1].Value) : null;

    [GeneratedRegex(@"conversions\s*=\s*""?([A-Za-z0-9_-]+)", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Conversions();

    [GeneratedRegex(@"#\s*Wavelength\s+([0-9.eE+-]+)\s*A", RegexOptions.CultureInvariant)]
    private static partial Regex Wavelength();

    [GeneratedRegex(@"#\s*Detector_distance\s+([0-9.eE+-]+)\s*m", RegexOptions.CultureInvariant)]
    private static partial Regex Distance();

    [GeneratedRegex(@"#\s*Pixel_size\s+([0-9.eE+-]+)\s*m", RegexOptions.CultureInvariant)]
    private static partial Regex PixelSize();

    [GeneratedRegex(@"#\s*Start_angle\s+([0-9.eE+-]+)\s*deg", RegexOptions.CultureInvariant)]
    private static partial Regex StartAngle();

    [GeneratedRegex(@"#\s*Angle_increment\s+([0-9.eE+-]+)\s*deg", RegexOptions.CultureInvariant)]
    private static partial Regex AngleIncrement();
}
