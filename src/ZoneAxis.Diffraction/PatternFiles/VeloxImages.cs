using System.Text;
using System.Text.Json;
using PureHDF;
using PureHDF.Selections;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The images of Velox (Thermo Fisher), .emd: Data/Image/ID/Data, rows × columns × images, and beside it Metadata, for each image a text of JSON in SI units
/// (documentation of RosettaSciIO, "EMD (Velox)"). Complex images, as of Fourier transforms, are passed over.
/// </summary>
internal static class VeloxImages
{
    private const int MostMetadata = 1 << 22;
    private const double VoltsPerKilovolt = 1000;
    private const double MillimetresPerMetre = 1000;
    private const double DegreesPerRadian = 180 / Math.PI;

    /// <summary>The data sets; none where the file is not of Velox.</summary>
    public static IReadOnlyList<HdfImages> Find(IH5Group root)
    {
        IEnumerable<IH5Group> groups = HdfFacts.GroupAt(root, "Data/Image")?.Children().OfType<IH5Group>() ?? [];
        return [.. groups.Select(Images).OfType<HdfImages>()];
    }

    private static HdfImages? Images(IH5Group group)
    {
        if (HdfFacts.DatasetAt(group, "Data") is not { } data || !HdfImages.AreIn(data) || data.Space.Dimensions.Length != 3)
            return null;
        return new HdfImages(data, rowAxis: 0, columnAxis: 1, number => FactsOf(HdfFacts.DatasetAt(group, "Metadata"), (ulong)number));
    }

    private static PictureFacts FactsOf(IH5Dataset? metadata, ulong number)
    {
        if (metadata?.Space.Dimensions is not [<= MostMetadata and ulong length, ulong count] || number >= count || metadata.Type.Size != 1)
            return PictureFacts.None;
        byte[] text = metadata.Read<byte[]>(fileSelection: new HyperslabSelection(2, [0, number], [length, 1]), memoryDims: [length]);
        try
        {
            using JsonDocument about = JsonDocument.Parse(Encoding.UTF8.GetString(text).TrimEnd('\0'));
            return FactsOf(about.RootElement);
        }
        catch (JsonException)
        {
            // The picture is whole without it; what is missing is asked for.
            return PictureFacts.None;
        }
    }

    private static PictureFacts FactsOf(JsonElement about)
    {
        double? size = Number(about, "BinaryResult", "PixelSize", "width");
        string? unit = Member(about, "BinaryResult", "PixelUnitX") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        return new PictureFacts
        {
            Scale = PictureFacts.Positive(size) is { } value && !string.IsNullOrEmpty(unit) ? new PixelScale(value, unit) : null,
            VoltageKilovolts = PictureFacts.Positive(Number(about, "Optics", "AccelerationVoltage") / VoltsPerKilovolt),
            CameraLengthMillimetres = PictureFacts.Positive(Number(about, "Optics", "CameraLength") * MillimetresPerMetre),
            Tilts = PictureFacts.TiltsOf(Number(about, "Stage", "AlphaTilt") * DegreesPerRadian, Number(about, "Stage", "BetaTilt") * DegreesPerRadian),
        };
    }

    /// <summary>A number, which Velox writes as a text.</summary>
    private static double? Number(JsonElement about, params ReadOnlySpan<string> path) => Member(about, path) switch
    {
        { ValueKind: JsonValueKind.String } text => FileNumber.Parse(text.GetString()),
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        _ => null,
    };

    private static JsonElement? Member(JsonElement about, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (about.ValueKind != JsonValueKind.Object || !about.TryGetProperty(name, out about))
                return null;
        }

        return about;
    }
}
