using Parquet;
using Parquet.Schema;

namespace ZoneAxis.Corpora;

/// <summary>The columns of a Parquet file of one row group, read as they are asked for.</summary>
internal sealed class ParquetColumns
{
    private readonly ParquetReader _reader;
    private readonly ParquetRowGroupReader _group;

    /// <summary>Opens a file that is in memory.</summary>
    /// <exception cref="InvalidDataException">It has another number of row groups than one.</exception>
    public ParquetColumns(byte[] content)
    {
        _reader = ParquetReader.CreateAsync(new MemoryStream(content, writable: false)).GetAwaiter().GetResult();
        if (_reader.RowGroupCount != 1)
            throw new InvalidDataException($"A shard has {_reader.RowGroupCount} row groups; one was expected.");
        _group = _reader.OpenRowGroupReader(0);
        Count = checked((int)_group.RowCount);
    }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>A text of the file's footer.</summary>
    public string Metadata(string key) => _reader.CustomMetadata.TryGetValue(key, out string? value)
        ? value
        : throw new InvalidDataException($"A Parquet file has no {key} in its footer; it was written by another program.");

    /// <summary>Whether the file's footer has a text.</summary>
    public bool HasMetadata(string key) => _reader.CustomMetadata.ContainsKey(key);

    /// <summary>Whether there is a column.</summary>
    public bool Has(string name) => Array.Exists(_reader.Schema.DataFields, field => field.Name == name);

    /// <summary>A column of texts.</summary>
    public string[] Text(string name)
    {
        string[] values = new string[Count];
        _group.ReadAsync(Field(name), values).AsTask().GetAwaiter().GetResult();
        return values;
    }

    /// <summary>A column of whole numbers.</summary>
    public int[] Integers(string name)
    {
        int[] values = new int[Count];
        _group.ReadAsync<int>(Field(name), values.AsMemory()).AsTask().GetAwaiter().GetResult();
        return values;
    }

    /// <summary>A column of numbers.</summary>
    public double[] Numbers(string name)
    {
        double[] values = new double[Count];
        _group.ReadAsync<double>(Field(name), values.AsMemory()).AsTask().GetAwaiter().GetResult();
        return values;
    }

    /// <summary>A column of bytes.</summary>
    public byte[][] Bytes(string name)
    {
        byte[][] values = new byte[Count][];
        _group.ReadAsync(Field(name), values).AsTask().GetAwaiter().GetResult();
        return values;
    }

    private DataField Field(string name) => Array.Find(_reader.Schema.DataFields, field => field.Name == name)
        ?? throw new InvalidDataException($"A shard has no column {name}; it was written by another version of this program.");
}
