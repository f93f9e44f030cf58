using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ZoneAxis.Diffraction;

/// <summary>The header of a NumPy array file, versions 1 to 3 (NumPy Enhancement Proposal 1 and the documentation of numpy.lib.format).</summary>
/// <param name="Type">How a number is stored.</param>
/// <param name="BigEndian">Whether the higher bytes come first.</param>
/// <param name="Shape">Number of entries along each axis.</param>
/// <param name="ColumnByColumn">Whether the first index runs fastest (Fortran's order) and not the last.</param>
/// <param name="DataOffset">Where the first number stands.</param>
internal sealed partial record NpyHeader(SampleType Type, bool BigEndian, IReadOnlyList<long> Shape, bool ColumnByColumn, long DataOffset)
{
    private const int VersionOffset = 6;
    private const int LengthOffset = 8;
    private const int MaximumDimensions = 3;

    /// <summary>How every file begins.</summary>
    public static ReadOnlySpan<byte> Signature => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Reads the header.</summary>
    /// <exception cref="PatternFileException">It is damaged, or describes an array that is no image or stack of real numbers.</exception>
    public static NpyHeader Read(FileBytes file)
    {
        int version = file.Byte(VersionOffset);
        if (version is < 1 or > 3)
            throw file.Error(VersionOffset, $"the NumPy format's version is {version}; 1, 2 and 3 are read.");
        long length = version == 1 ? file.UInt16(LengthOffset, bigEndian: false) : file.UInt32(LengthOffset, bigEndian: false);
        long start = LengthOffset + (version == 1 ? sizeof(ushort) : sizeof(uint));
        string text = Encoding.UTF8.GetString(file.Slice(start, length));
        (SampleType type, bool bigEndian) = TypeOf(file, start, Member(file, start, text, DescrPattern(), "descr"));
        bool columnByColumn = Member(file, start, text, OrderPattern(), "fortran_order") == "True";
        return new NpyHeader(type, bigEndian, ShapeOf(file, start, Member(file, start, text, ShapePattern(), "shape")), columnByColumn, start + length);
    }

    private static string Member(FileBytes file, long start, string text, Regex pattern, string name)
    {
        Match match = pattern.Match(text);
        return match.Success ? match.Groups[1].Value : throw file.Error(start, $"the NumPy header has no '{name}' as an array of plain numbers has.");
    }

    private static (SampleType Type, bool BigEndian) TypeOf(FileBytes file, long start, string descr)
    {
        SampleType? type = descr[1..] switch
        {
            "u1" or "b1" => SampleType.UInt8,
            "i1" => SampleType.Int8,
            "u2" => SampleType.UInt16,
            "i2" => SampleType.Int16,
            "u4" => SampleType.UInt32,
            "i4" => SampleType.Int32,
            "u8" => SampleType.UInt64,
            "i8" => SampleType.Int64,
            "f2" => SampleType.Float16,
            "f4" => SampleType.Float32,
            "f8" => SampleType.Float64,
            _ => null,
        };
        return (type ?? throw file.Error(start, $"numbers of type '{descr}' are not read; save the array as float64."), descr[0] == '>');
    }

    private static List<long> ShapeOf(FileBytes file, long start, string text)
    {
        List<long> shape = [];
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out long length) || length > int.MaxValue)
                throw file.Error(start, $"the array's shape ({text}) is no shape of an image.");
            shape.Add(length);
        }

        if (shape.Count is < 2 or > MaximumDimensions)
            throw file.Error(start, $"the array has shape ({text}); an image (rows, columns) or a stack (images, rows, columns) was expected.");
        return shape;
    }

    [GeneratedRegex(@"'descr'\s*:\s*'([<>|=][a-z][0-9]{1,2})'", RegexOptions.CultureInvariant)]
    private static partial Regex DescrPattern();

    [GeneratedRegex(@"'fortran_order'\s*:\s*(True|False)", RegexOptions.CultureInvariant)]
    private static partial Regex OrderPattern();

    [GeneratedRegex(@"'shape'\s*:\s*\(([0-9, ]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex ShapePattern();
}
