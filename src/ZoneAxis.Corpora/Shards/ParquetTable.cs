using Parquet;
using Parquet.Schema;

namespace ZoneAxis.Corpora;

/// <summary>A Parquet file of one row group, built column by column; the same columns give the same bytes.</summary>
internal sealed class ParquetTable
{
    private static readonly ParquetOptions Options = new()
    {
        CompressionMethod = CompressionMethod.Zstd,
        CompressionLevel = System.IO.Compression.CompressionLevel.Optimal,
    };

    private readonly List<(DataField Field, Func<ParquetRowGroupWriter, DataField, Task> Write)> _columns = [];

    /// <summary>Adds a column of texts.</summary>
    public ParquetTable Text(string name, IEnumerable<string> values) =>
        Add(new DataField<string>(name, nullable: false), (group, field) => group.WriteAsync(field, [.. values]));

    /// <summary>Adds a column of whole numbers.</summary>
    public ParquetTable Integers(string name, IEnumerable<int> values) =>
        Add(new DataField<int>(name), async (group, field) => await group.WriteAsync<int>(field, values.ToArray()).ConfigureAwait(false));

    /// <summary>Adds a column of numbers.</summary>
    public ParquetTable Numbers(string name, IEnumerable<double> values) =>
        Add(new DataField<double>(name), async (group, field) => await group.WriteAsync<double>(field, values.ToArray()).ConfigureAwait(false));

    /// <summary>Adds a column of bytes.</summary>
    public ParquetTable Bytes(string name, IEnumerable<byte[]> values) =>
        Add(new DataField(name, typeof(byte[]), isNullable: false), (group, field) => group.WriteAsync(field, [.. values]));

    /// <summary>The file.</summary>
    /// <param name="metadata">Stands in the file's footer.</param>
    public byte[] ToArray(IReadOnlyDictionary<string, string> metadata)
    {
        using MemoryStream stream = new();
        WriteAsync(stream, metadata).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private ParquetTable Add(DataField field, Func<ParquetRowGroupWriter, DataField, Task> write)
    {
        _columns.Add((field, write));
        return this;
    }

    private async Task WriteAsync(Stream stream, IReadOnlyDictionary<string, string> metadata)
    {
        ParquetSchema schema = new(_columns.Select(column => column.Field));
        ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream, Options).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            writer.CustomMetadata = metadata;
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            foreach ((DataField field, Func<ParquetRowGroupWriter, DataField, Task> write) in _columns)
                await write(group, field).ConfigureAwait(false);
        }
    }
}
