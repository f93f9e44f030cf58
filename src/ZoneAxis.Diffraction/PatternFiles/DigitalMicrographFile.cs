namespace ZoneAxis.Diffraction;

/// <summary>Gatan DigitalMicrograph files, DM3 and DM4, as images. The first row of the file becomes row 0.</summary>
internal sealed class DigitalMicrographFile
{
    private const double VoltsPerKilovolt = 1000;

    private readonly FileBytes _file;
    private readonly bool _bigEndian;
    private readonly DigitalMicrographTag _root;

    private DigitalMicrographFile(FileBytes file)
    {
        _file = file;
        _root = DigitalMicrographTagReader.Read(file, out _bigEndian);
    }

    /// <summary>The images that are no thumbnails, and all sections of each.</summary>
    /// <exception cref="PatternFileException">The tags are damaged.</exception>
    public static ImageStack Open(FileBytes file, PatternReadOptions options) => new DigitalMicrographFile(file).Open(options);

    private ImageStack Open(PatternReadOptions options)
    {
        List<(DigitalMicrographTag Image, long Columns, long Rows, long Sections)> images = [];
        foreach (DigitalMicrographTag image in Images())
        {
            long[] lengths = Dimensions(image);
            images.Add((image, lengths[0], lengths[1], lengths.Skip(2).Aggregate(1L, (product, length) => (long)Int128.Min((Int128)product * length, int.MaxValue))));
        }

        return new ImageStack(images.Sum(image => image.Sections), number =>
        {
            int place = 0;
            while (number >= images[place].Sections)
                number -= images[place++].Sections;
            return Section(images[place].Image, images[place].Columns, images[place].Rows, number, options);
        });
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
        bool isPicture = type is DigitalMicrographTypes.Rgb or DigitalMicrographTypes.Rgba;
        bool hasColours = isPicture && MakeGrey(values);
        return new DecodedImage((int)rows, (int)columns, values)
        {
            White = isPicture ? byte.MaxValue : Samples.White(sample),
            HasColours = hasColours,
            Facts = FactsOf(image),
        };
    }

    /// <summary>Makes greys of colours, 0xAARRGGBB, in their place.</summary>
    /// <returns>Whether any was no grey.</returns>
    private static bool MakeGrey(double[] colours)
    {
        bool hasColours = false;
        for (int i = 0; i < colours.Length; i++)
        {
            uint colour = (uint)colours[i];
            (uint red, uint green, uint blue) = ((colour >> 16) & byte.MaxValue, (colour >> 8) & byte.MaxValue, colour & byte.MaxValue);
            hasColours |= red != green || green != blue;
            colours[i] = Math.Round(Luma.Of(red, green, blue));
        }

        return hasColours;
    }

    private PictureFacts FactsOf(DigitalMicrographTag image)
    {
        DigitalMicrographTag? microscope = image.Find("ImageTags", "Microscope Info");
        DigitalMicrographTag? stage = microscope?.Find("Stage Position");
        return new PictureFacts
        {
            Scale = ScaleOf(image, 0),
            RowScale = ScaleOf(image, 1),
            VoltageKilovolts = PictureFacts.Positive(Number(microscope?.Find("Voltage")) / VoltsPerKilovolt),
            CameraLengthMillimetres = PictureFacts.Positive(Number(microscope?.Find("STEM Camera Length"))),
            Tilts = PictureFacts.TiltsOf(Number(stage?.Find("Stage Alpha")), Number(stage?.Find("Stage Beta"))),
        };
    }

    /// <summary>What a pixel spans along an axis of the image, columns first.</summary>
    private PixelScale? ScaleOf(DigitalMicrographTag image, int dimension)
    {
        DigitalMicrographTag? axis = image.Find("ImageData", "Calibrations", "Dimension")?.Children is { } axes && axes.Count > dimension ? axes[dimension] : null;
        string? unit = axis?.Find("Units")?.Value?.Text(_file, _bigEndian);
        return Number(axis?.Find("Scale")) is { } scale && double.IsFinite(scale) && !string.IsNullOrEmpty(unit) ? new PixelScale(scale, unit) : null;
    }

    private double? Number(DigitalMicrographTag? tag) => tag?.Value?.Number(_file, _bigEndian);
}
