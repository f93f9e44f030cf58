using System.Globalization;
using PureHDF;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The images of Berkeley's EMD, .emd: every group with the attribute emd_group_type and a data set data, whose axes are described by data sets dim1, dim2, … (dim0,
/// dim1, … of files of version 1.0), the first axis first ("EMD, the electron microscopy data set", emdatasets.com, versions 0.2 and 1.0).
/// </summary>
internal static class BerkeleyImages
{
    private const int DeepestGroup = 8;
    private const int MostGroups = 1_000;

    /// <summary>No microscope has as many kilovolts: a larger number counts volts.</summary>
    private const double MostKilovolts = 5000;
    private const double VoltsPerKilovolt = 1000;

    /// <summary>The data sets; none where the file is no EMD file.</summary>
    public static IReadOnlyList<HdfImages> Find(IH5Group root)
    {
        List<IH5Group> groups = [];
        int seen = 0;
        AddTo(groups, root, 0, ref seen);
        double? voltage = PictureFacts.Positive(HdfFacts.Number(HdfFacts.GroupAt(root, "microscope"), "voltage"));
        return [.. groups.Select(group => Images(group, voltage > MostKilovolts ? voltage / VoltsPerKilovolt : voltage)).OfType<HdfImages>()];
    }

    /// <summary>Adds a group and those in it; links that lead back to a group above end at a depth and a number of groups.</summary>
    private static void AddTo(List<IH5Group> groups, IH5Group group, int depth, ref int seen)
    {
        if (group.AttributeExists("emd_group_type"))
            groups.Add(group);
        foreach (IH5Group child in depth < DeepestGroup ? group.Children().OfType<IH5Group>() : [])
        {
            if (++seen < MostGroups)
                AddTo(groups, child, depth + 1, ref seen);
        }
    }

    private static HdfImages? Images(IH5Group group, double? kilovolts)
    {
        if (HdfFacts.DatasetAt(group, "data") is not { } data || !HdfImages.AreIn(data))
            return null;
        int axes = data.Space.Dimensions.Length;
        int first = group.LinkExists("dim0") ? 0 : 1;
        IH5Dataset? columns = HdfFacts.DatasetAt(group, string.Create(CultureInfo.InvariantCulture, $"dim{axes - 1 + first}"));
        PictureFacts facts = new() { Scale = ScaleOf(columns), VoltageKilovolts = kilovolts };
        return new HdfImages(data, axes - 2, axes - 1, _ => facts);
    }

    private static PixelScale? ScaleOf(IH5Dataset? axis) =>
        HdfFacts.Numbers(axis) is [double start, double next, ..] && HdfFacts.Text(axis!, "units") is { Length: > 0 } unit && double.IsFinite(next - start) && next != start
            ? new PixelScale(next - start, unit)
            : null;
}
