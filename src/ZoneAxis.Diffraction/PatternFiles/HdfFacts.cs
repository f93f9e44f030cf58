using PureHDF;

namespace ZoneAxis.Diffraction;

/// <summary>Numbers and texts in HDF5 files; null where there are none.</summary>
internal static class HdfFacts
{
    private const int MostNumbers = 1 << 16;

    /// <summary>A group at a path.</summary>
    public static IH5Group? GroupAt(IH5Group root, string path) => root.LinkExists(path) && root.Get(path) is IH5Group group ? group : null;

    /// <summary>A data set of a group.</summary>
    public static IH5Dataset? DatasetAt(IH5Group group, string name) => group.LinkExists(name) && group.Get(name) is IH5Dataset data ? data : null;

    /// <summary>A number in an attribute, written as a number or as a text.</summary>
    public static double? Number(IH5Object? owner, string name)
    {
        if (owner is null || !owner.AttributeExists(name))
            return null;
        IH5Attribute attribute = owner.Attribute(name);
        double? number = (attribute.Type.Class, attribute.Type.Size) switch
        {
            (H5DataTypeClass.FloatingPoint, 8) => attribute.Read<double>(),
            (H5DataTypeClass.FloatingPoint, 4) => attribute.Read<float>(),
            (H5DataTypeClass.FixedPoint, 8) => attribute.Read<long>(),
            (H5DataTypeClass.FixedPoint, 4) => attribute.Read<int>(),
            (H5DataTypeClass.Enumerated or H5DataTypeClass.FixedPoint, 1) => attribute.Read<byte>(),
            _ => FileNumber.Parse(Text(attribute)),
        };
        return number is { } one && double.IsFinite(one) ? number : null;
    }

    /// <summary>A text in an attribute.</summary>
    public static string? Text(IH5Object owner, string name) => owner.AttributeExists(name) ? Text(owner.Attribute(name)) : null;

    /// <summary>The numbers of a data set of one axis.</summary>
    public static double[]? Numbers(IH5Dataset? data)
    {
        if (data is null || data.Space.Dimensions is not [ulong count] || count > MostNumbers)
            return null;
        return (data.Type.Class, data.Type.Size) switch
        {
            (H5DataTypeClass.FloatingPoint, 8) => data.Read<double[]>(),
            (H5DataTypeClass.FloatingPoint, 4) => Array.ConvertAll(data.Read<float[]>(), number => (double)number),
            (H5DataTypeClass.FixedPoint, 8) => Array.ConvertAll(data.Read<long[]>(), number => (double)number),
            (H5DataTypeClass.FixedPoint, 4) => Array.ConvertAll(data.Read<int[]>(), number => (double)number),
            _ => null,
        };
    }

    private static string? Text(IH5Attribute attribute) =>
        attribute.Type.Class is H5DataTypeClass.VariableLength or H5DataTypeClass.String && attribute.Space.Dimensions.Length == 0 ? attribute.Read<string>() : null;
}
