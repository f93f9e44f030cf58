using System.Buffers.Binary;
using System.Diagnostics;
using System.Text.Json;

namespace ZoneAxis.Learning.Weights;

internal static partial class SafeTensors
{
    // A multiple of every size of a number.
    private const int PieceBytes = 1 << 20;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its arrays and texts.</returns>
    /// <exception cref="SafeTensorsException">The file breaks the format; the message says where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SafeTensorsFile Read(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return Read(stream);
        }
        catch (SafeTensorsException e)
        {
            throw new SafeTensorsException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Reads a file array by array, so that it may be larger than an array of bytes can be.</summary>
    /// <param name="stream">The whole file, which can be sought in.</param>
    /// <returns>Its arrays and texts.</returns>
    /// <exception cref="SafeTensorsException">The bytes break the format; the message says where.</exception>
    public static SafeTensorsFile Read(Stream stream)
    {
        byte[] header = HeaderOf(stream);
        try
        {
            using JsonDocument json = JsonDocument.Parse(header);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw new SafeTensorsException("The header is no JSON object.");
            return ReadEntries(json.RootElement, stream);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new SafeTensorsException($"The header cannot be understood: {e.Message}", e);
        }
    }

    private static byte[] HeaderOf(Stream stream)
    {
        if (stream.Length < LengthBytes)
            throw new SafeTensorsException($"The file has {stream.Length} bytes; even the length of the header needs {LengthBytes}.");
        byte[] start = new byte[LengthBytes];
        stream.ReadExactly(start);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(start);
        if (length > LongestHeader)
            throw new SafeTensorsException($"The header claims {length} bytes; more than {LongestHeader} are not accepted.");
        if (length > (ulong)(stream.Length - LengthBytes))
            throw new SafeTensorsException($"The header claims {length} bytes, and only {stream.Length - LengthBytes} follow.");
        byte[] header = new byte[length];
        stream.ReadExactly(header);
        return header;
    }

    private static SafeTensorsFile ReadEntries(JsonElement header, Stream stream)
    {
        long first = stream.Position;
        long available = stream.Length - first;
        Dictionary<string, SafeTensor> tensors = [];
        Dictionary<string, string> metadata = [];
        List<(long Begin, long End, string Name)> ranges = [];
        foreach (JsonProperty entry in header.EnumerateObject())
        {
            if (entry.Name == MetadataKey)
            {
                foreach (JsonProperty text in entry.Value.EnumerateObject())
                    metadata[text.Name] = text.Value.GetString() ?? string.Empty;
                continue;
            }

            (SafeTensor tensor, long begin, long end) = ReadEntry(entry, stream, first);
            if (!tensors.TryAdd(entry.Name, tensor))
                throw new SafeTensorsException($"The array {entry.Name} is there twice.");
            ranges.Add((begin, end, entry.Name));
        }

        CheckCover(ranges, available);
        return new SafeTensorsFile(tensors, metadata);
    }

    private static (SafeTensor Tensor, long Begin, long End) ReadEntry(JsonProperty entry, Stream stream, long first)
    {
        long available = stream.Length - first;
        string type = entry.Value.GetProperty(TypeKey).GetString() ?? string.Empty;
        long[] shape = entry.Value.GetProperty(ShapeKey).EnumerateArray().Select(extent => extent.GetInt64()).ToArray();
        long[] offsets = entry.Value.GetProperty(OffsetsKey).EnumerateArray().Select(offset => offset.GetInt64()).ToArray();
        if (offsets.Length != 2 || offsets[0] < 0 || offsets[1] < offsets[0] || offsets[1] > available)
            throw new SafeTensorsException($"The array {entry.Name} claims the bytes [{string.Join(", ", offsets)}] of {available}.");
        int size = SizeOf(type, entry.Name);
        long length = offsets[1] - offsets[0];
        if (CountOf(shape, entry.Name, available) * size != length)
            throw new SafeTensorsException($"The array {entry.Name} of type {type} and shape [{string.Join(", ", shape)}] has {length} bytes.");
        if (length / size > Array.MaxLength)
            throw new SafeTensorsException($"The array {entry.Name} has {length / size} values; more than {Array.MaxLength} cannot be read.");
        stream.Position = first + offsets[0];
        float[] values = Decode(stream, length, type, size);
        return (new SafeTensor(entry.Name, shape, values), offsets[0], offsets[1]);
    }

    private static int SizeOf(string type, string name) => type switch
    {
        "F32" => sizeof(float),
        "F16" or "BF16" => sizeof(ushort),
        _ => throw new SafeTensorsException($"The array {name} has the type {type}; only F32, F16 and BF16 can be read."),
    };

    private static long CountOf(long[] shape, string name, long limit)
    {
        long count = 1;
        foreach (long extent in shape)
        {
            // Bounded by the file's size at each step, so that the product cannot overflow.
            if (extent < 0 || extent > limit || count > limit)
                throw new SafeTensorsException($"The array {name} has the impossible shape [{string.Join(", ", shape)}].");
            count *= extent;
        }

        return count;
    }

    private static float[] Decode(Stream stream, long length, string type, int size)
    {
        float[] values = new float[length / size];
        byte[] bytes = new byte[Math.Min(length, PieceBytes)];
        for (int done = 0; done < values.Length;)
        {
            int count = Math.Min(bytes.Length / size, values.Length - done);
            stream.ReadExactly(bytes.AsSpan(0, count * size));
            Decode(bytes.AsSpan(0, count * size), type, size, values.AsSpan(done, count));
            done += count;
        }

        return values;
    }

    private static void Decode(ReadOnlySpan<byte> bytes, string type, int size, Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> at = bytes.Slice(i * size, size);
            values[i] = type switch
            {
                "F32" => BinaryPrimitives.ReadSingleLittleEndian(at),
                "F16" => (float)BinaryPrimitives.ReadHalfLittleEndian(at),
                // bfloat16 is the upper half of a 32-bit number.
                "BF16" => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(at) << 16),
                _ => throw new UnreachableException($"{type} is no type that can be read."),
            };
        }
    }

    private static void CheckCover(List<(long Begin, long End, string Name)> ranges, long length)
    {
        long reached = 0;
        foreach ((long begin, long end, string name) in ranges.OrderBy(range => range.Begin).ThenBy(range => range.End))
        {
            if (begin != reached)
                throw new SafeTensorsException($"The array {name} begins at byte {begin}, and the one before it ends at byte {reached}.");
            reached = end;
        }

        if (reached != length)
            throw new SafeTensorsException($"The arrays end at byte {reached} of {length}.");
    }
}
