using PureHDF;
using PureHDF.Selections;

namespace ZoneAxis.Diffraction;

/// <summary>A data set of HDF5 that holds images.</summary>
/// <param name="data">The data set.</param>
/// <param name="rowAxis">Along which of its axes rows are counted.</param>
/// <param name="columnAxis">Along which columns are counted.</param>
/// <param name="factsOf">What is known of the image of a number.</param>
internal sealed class HdfImages(IH5Dataset data, int rowAxis, int columnAxis, Func<long, PictureFacts> factsOf)
{
    /// <summary>Most bytes of a chunk: the library takes memory for whole chunks, whatever the file's length.</summary>
    private const double MostChunkBytes = 1L << 30;

    private readonly ulong[] _lengths = data.Space.Dimensions;

    /// <summary>Number of images: all axes but those of the image, the last one fastest.</summary>
    public long Count => OtherAxes.Aggregate(1L, (product, axis) => (long)Int128.Min((Int128)product * _lengths[axis], int.MaxValue));

    private IEnumerable<int> OtherAxes => Enumerable.Range(0, _lengths.Length).Where(axis => axis != rowAxis && axis != columnAxis);

    /// <summary>Whether a data set has two axes or more and real numbers.</summary>
    public static bool AreIn(IH5Dataset data) =>
        data.Space.Dimensions.Length > 1 && data.Type.Class is H5DataTypeClass.FixedPoint or H5DataTypeClass.FloatingPoint;

    /// <summary>Reads an image.</summary>
    /// <exception cref="PatternFileException">It is too large, or has numbers that are not read.</exception>
    public DecodedImage Read(FileBytes file, long number, PatternReadOptions options)
    {
        (ulong rows, ulong columns) = (_lengths[rowAxis], _lengths[columnAxis]);
        file.RequireSize(0, (long)Math.Min(rows, long.MaxValue), (long)Math.Min(columns, long.MaxValue), options);
        if (data.Layout is { Class: H5DataLayoutClass.Chunked, Chunks: { } chunk } && chunk.Aggregate((double)data.Type.Size, (product, length) => product * length) > MostChunkBytes)
            throw file.Error(null, $"the data set '{data.Name}' is kept in chunks of {string.Join(" × ", chunk)}, more than {MostChunkBytes} bytes; the file is damaged.");
        double[] values = Values(file, Selection(number), rows * columns);
        if (rowAxis > columnAxis)
            values = Turned(values, (int)rows, (int)columns);
        Samples.RequireFinite(file, 0, values, (int)columns, 0);
        return new DecodedImage((int)rows, (int)columns, values) { White = White(), Facts = factsOf(number) };
    }

    private HyperslabSelection Selection(long number)
    {
        ulong[] starts = new ulong[_lengths.Length];
        ulong[] blocks = [.. _lengths.Select((length, axis) => axis == rowAxis || axis == columnAxis ? length : 1)];
        foreach (int axis in OtherAxes.Reverse())
        {
            starts[axis] = (ulong)number % _lengths[axis];
            number /= (long)_lengths[axis];
        }

        return new HyperslabSelection(_lengths.Length, starts, blocks);
    }

    private double[] Values(FileBytes file, HyperslabSelection selection, ulong count) => (data.Type.Class, data.Type.Size, IsSigned) switch
    {
        (H5DataTypeClass.FixedPoint, 1, false) => Read<byte>(selection, count, value => value),
        (H5DataTypeClass.FixedPoint, 1, true) => Read<sbyte>(selection, count, value => value),
        (H5DataTypeClass.FixedPoint, 2, false) => Read<ushort>(selection, count, value => value),
        (H5DataTypeClass.FixedPoint, 2, true) => Read<short>(selection, count, value => value),
        (H5DataTypeClass.FixedPoint, 4, false) => Read<uint>(selection, count, value => value),
        (H5DataTypeClass.FixedPoint, 4, true) => Read<int>(selection, count, value => value),
        (H5DataTypeClass.FixedPoint, 8, false) => Read<ulong>(selection, count, value => value),
        (H5DataTypeClass.FixedPoint, 8, true) => Read<long>(selection, count, value => value),
        (H5DataTypeClass.FloatingPoint, 2, _) => Read<Half>(selection, count, value => (double)value),
        (H5DataTypeClass.FloatingPoint, 4, _) => Read<float>(selection, count, value => value),
        (H5DataTypeClass.FloatingPoint, 8, _) => Read<double>(selection, count, value => value),
        _ => throw file.Error(null, $"the data set '{data.Name}' has numbers of the kind {data.Type.Class} of {data.Type.Size} bytes; whole numbers or IEEE numbers were expected."),
    };

    private bool IsSigned => data.Type.Class == H5DataTypeClass.FixedPoint && data.Type.FixedPoint.IsSigned;

    private double[] Read<T>(HyperslabSelection selection, ulong count, Converter<T, double> convert)
        where T : unmanaged => Array.ConvertAll(data.Read<T[]>(fileSelection: selection, memoryDims: [count]), convert);

    /// <summary>The image where columns are counted along an axis before that of the rows.</summary>
    private static double[] Turned(double[] values, int rows, int columns)
    {
        double[] turned = new double[values.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
                turned[row * columns + column] = values[column * rows + row];
        }

        return turned;
    }

    private int? White() => (data.Type.Class, data.Type.Size, IsSigned) switch
    {
        (H5DataTypeClass.FixedPoint, 1, false) => byte.MaxValue,
        (H5DataTypeClass.FixedPoint, 2, false) => ushort.MaxValue,
        _ => null,
    };
}
