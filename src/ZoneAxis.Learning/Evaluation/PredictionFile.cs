using System.Buffers.Binary;
using System.Collections.Immutable;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Evaluation;

/// <summary>Predictions as a Parquet file: a row a crystal, model and classes in the footer. The same predictions give the same bytes.</summary>
public static class PredictionFile
{
    private const string IdColumn = "id";
    private const string GroupColumn = "group";
    private const string ProbabilitiesColumn = "probabilities";
    private const string ContentKey = "content";
    private const string ModelKey = "model";
    private const string PrecisionKey = "precision";
    private const string ClassesKey = "classes";
    private const string TemperatureKey = "temperature";

    private const string Content =
        "predictions of space groups: group: the true one; probabilities: one a class in the order of classes, which stand in this footer, little-endian 32-bit numbers";

    /// <summary>Writes predictions; the file is either wholly there afterwards or as it was before.</summary>
    /// <param name="path">The file; its folder is made where it is missing.</param>
    /// <param name="predictions">The predictions.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Predictions predictions)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        byte[] content = ToBytes(predictions);
        WholeFile.Write(path, stream => stream.Write(content), makeFolder: true);
    }

    /// <summary>Reads predictions.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file holds no predictions, or is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Predictions Read(string path)
    {
        byte[] content = File.ReadAllBytes(path);
        try
        {
            return Parse(content, path);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // What the reader of Parquet files throws at damaged ones is of many kinds.
            throw new InvalidDataException($"{path} holds no predictions, or is damaged: {failure.Message} Evaluate the model again.", failure);
        }
    }

    private static byte[] ToBytes(Predictions predictions) => new ParquetTable()
        .Text(IdColumn, predictions.All.Select(one => one.Id))
        .Integers(GroupColumn, predictions.All.Select(one => one.Group))
        .Bytes(ProbabilitiesColumn, predictions.All.Select(one => BytesOf(one.Probabilities)))
        .ToArray(new Dictionary<string, string>
        {
            [ContentKey] = Content,
            [ModelKey] = predictions.Model,
            [PrecisionKey] = predictions.Precision.ToString(),
            [ClassesKey] = CorpusJson.Line(predictions.Classes),
            [TemperatureKey] = CorpusJson.Line(predictions.Temperature),
        });

    private static Predictions Parse(byte[] content, string path)
    {
        ParquetColumns columns = new(content);
        (string[] ids, int[] groups, byte[][] probabilities) = (columns.Text(IdColumn), columns.Integers(GroupColumn), columns.Bytes(ProbabilitiesColumn));
        return new Predictions(
            columns.Metadata(ModelKey),
            Enum.Parse<Precision>(columns.Metadata(PrecisionKey)),
            CorpusJson.Parse<ImmutableArray<int>>(columns.Metadata(ClassesKey), path),
            [.. ids.Select((id, place) => new Prediction(id, groups[place], NumbersOf(probabilities[place])))],
            // Files of before it was written were of networks themselves.
            columns.HasMetadata(TemperatureKey) ? CorpusJson.Parse<double>(columns.Metadata(TemperatureKey), path) : 1);
    }

    private static byte[] BytesOf(ImmutableArray<float> numbers)
    {
        byte[] bytes = new byte[numbers.Length * sizeof(float)];
        for (int place = 0; place < numbers.Length; place++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(place * sizeof(float)), numbers[place]);
        return bytes;
    }

    private static ImmutableArray<float> NumbersOf(byte[] bytes)
    {
        if (bytes.Length % sizeof(float) != 0)
            throw new InvalidDataException($"{bytes.Length} bytes are no whole number of probabilities.");
        float[] numbers = new float[bytes.Length / sizeof(float)];
        for (int place = 0; place < numbers.Length; place++)
            numbers[place] = BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(place * sizeof(float)));
        return [.. numbers];
    }
}
