namespace ZoneAxis.Diffraction;

/// <summary>Gatan DigitalMicrograph files, DM3 and DM4, as images. The first row of the file becomes row 0.</summary>
internal sealed class DigitalMicrographFile
{
    private const double VoltsPerKilovolt = 1000;
    private const uint ColourBits = 0xFFFFFF;

    private readonly FileBytes _file;
    private readonly bool _bigEndian;
    private readonly DigitalMicrographTag _root;

    private DigitalMicrographFile(FileBytes file)
    {
        _file = file;
        _root = DigitalMicrographTagReader.Read(file, out _bigEndian);
    }

    /// <summary>Reads an image that is no thumbnail, or one section of it.</summary>
    /// <exception cref="PatternFileException">The file holds no such image.</exception>
    public static DecodedImage Read(FileBytes file, PatternReadOptions options) => new DigitalMicrographFile(file).Read(options);

    private DecodedImage Read(PatternReadOptions options)
    {
        long section = options.Section;
        foreach (DigitalMicrographTag image in Images())
        {
            long[] lengths = Dimensions(image);
            long sections = lengths.Skip(2).Aggregate(1L, (product, length) => (long)Int128.Min((Int128)product * length, int.MaxValue));
            if (section >= 0 && section < sections)
                return Section(image, lengths[0], lengths[1], section, options);
            section -= sections;
        }

        throw _file.Error(null, $"there is no image {options.Section} in this file; images are counted from 0, without thumbnails.");
    }

    private IEnumerable<DigitalMicrographTag> Images()
    {
        IReadOnlyList<DigitalMicrographTag> all = _root.Find("ImageList")?.Children ?? [];
        double?[] thumbnails = [.. (_root.Find("Thumbnails")?.Children ?? []).Select(tag => Number(tag.Find("ImageIndex")))];
        return all.Where((tag, index) => tag.Find("ImageData", "Data") is not null && !thumbnails.Contains(index));
    }

    private long[] Dimensions(DigitalMicrographTag image)
    {
        double?[] lengths = [.. (image.Find("ImageData", "Dimensions")?.Children ?? []).Select(Number)];
        if (lengths.Length < 2 || lengths.Any(length => length is not (>= 1 and <= int.MaxValue)))
            throw _file.Error(null, $"the image's dimensions are ({string.Join(", ", lengths)}); columns and rows were expected.");
        return [.. lengths.Select(length => (long)length!.Value)];
    }

    private DecodedImage Section(DigitalMicrographTag image, long columns, long rows, long section, PatternReadOptions options)
    {
        DigitalMicrographValue data = image.Find("ImageData", "Data")!.Value ?? throw _file.Error(null, "the image's data are a group of tags; the file is damaged.");
        _file.RequireSize(data.Offset, rows, columns, options);
        int type = (int)(Number(image.Find("ImageData", "DataType")) ?? 0);
        SampleType sample = DigitalMicrographTypes.SampleOf(type)
            ?? throw _file.Error(data.Offset, $"the image has data type {type}, which is not one of real numbers; save its modulus or intensity.");
        if (data.EntryBytes != Samples.SizeOf(sample))
            throw _file.Error(data.Offset, $"pixels of data type {type} have {Samples.SizeOf(sample)} bytes, but the data have {data.EntryBytes}; the file is damaged.");
        double[] values = Samples.Decode(_file, data.Offset + section * rows * columns * data.EntryBytes, (int)rows, (int)columns, sample, _bigEndian);
        return new DecodedImage((int)rows, (int)columns, type is DigitalMicrographTypes.Rgb or DigitalMicrographTypes.Rgba ? Greys(values, (int)columns) : values)
        {
            White = type is DigitalMicrographTypes.Rgb or DigitalMicrographTypes.Rgba ? byte.MaxValue : Samples.White(sample),
            Scale = ScaleOf(image, 0),
            RowScale = ScaleOf(image, 1),
            VoltageKilovolts = VoltageOf(image),
        };
    }

    private double[] Greys(double[] colours, int columns)
    {
        for (int i = 0; i < colours.Length; i++)
        {
            uint colour = (uint)colours[i] & ColourBits;
            uint blue = colour & byte.MaxValue;
            if (colour != blue * 0x010101)
                throw PngGreys.Colours(_file, i / columns, i % columns);
            colours[i] = blue;
        }

        return colours;
    }

    /// <summary>What a pixel spans along an axis of the image, columns first.</summary>
    private PixelScale? ScaleOf(DigitalMicrographTag image, int dimension)
    {
        DigitalMicrographTag? axis = image.Find("ImageData", "Calibrations", "Dimension")?.Children is { } axes && axes.Count > dimension ? axes[dimension] : null;
        string? unit = axis?.Find("Units")?.Value?.Text(_file, _bigEndian);
        return Number(axis?.Find("Scale")) is { } scale && double.IsFinite(scale) && !string.IsNullOrEmpty(unit) ? new PixelScale(scale, unit) : null;
    }

    private double? VoltageOf(DigitalMicrographTag image) =>
        Number(image.Find("ImageTags", "Microscope Info", "Voltage")) is { } volts && double.IsFinite(volts) && volts > 0 ? volts / VoltsPerKilovolt : null;

    private double? Number(DigitalMicrographTag? tag) => tag?.Value?.Number(_file, _bigEndian);
}
