using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Learning.Weights;

internal static partial class SafeTensors
{
    private const int HeaderAlignment = 8;

    /// <summary>Writes a file; it is either wholly there afterwards or as it was before.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">The arrays, each name once.</param>
    /// <param name="metadata">Texts by name, or null.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<SafeTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        WholeFile.Write(path, stream => Write(stream, tensors, metadata), makeFolder: true);
    }

    /// <summary>Writes to a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="tensors">The arrays, each name once.</param>
    /// <param name="metadata">Texts by name, or null.</param>
    public static void Write(Stream stream, IReadOnlyList<SafeTensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(tensors);
        byte[] header = MakeHeader(tensors, metadata);
        Span<byte> length = stackalloc byte[LengthBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (SafeTensor tensor in tensors)
            WriteValues(stream, tensor.Values);
    }

    private static byte[] MakeHeader(IReadOnlyList<SafeTensor> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            if (metadata is not null)
            {
                json.WriteStartObject(MetadataKey);
                foreach ((string name, string text) in metadata)
                    json.WriteString(name, text);
                json.WriteEndObject();
            }

            long offset = 0;
            foreach (SafeTensor tensor in tensors)
                offset = WriteEntry(json, tensor, offset);
            json.WriteEndObject();
        }

        // Spaces up to a multiple of 8 bytes, so that the values are aligned.
        while (buffer.Length % HeaderAlignment != 0)
            buffer.WriteByte((byte)' ');
        return buffer.ToArray();
    }

    private static long WriteEntry(Utf8JsonWriter json, SafeTensor tensor, long offset)
    {
        if (tensor.Values.LongLength != tensor.Shape.Aggregate(1L, (product, extent) => product * extent))
            throw new ArgumentException($"The array {tensor.Name} has {tensor.Values.LongLength} values, and its shape is [{string.Join(", ", tensor.Shape)}].");
        long end = offset + (tensor.Values.LongLength * sizeof(float));
        json.WriteStartObject(tensor.Name);
        json.WriteString(TypeKey, "F32");
        json.WriteStartArray(ShapeKey);
        foreach (long extent in tensor.Shape)
            json.WriteNumberValue(extent);
        json.WriteEndArray();
        json.WriteStartArray(OffsetsKey);
        json.WriteNumberValue(offset);
        json.WriteNumberValue(end);
        json.WriteEndArray();
        json.WriteEndObject();
        return end;
    }

    private static void WriteValues(Stream stream, float[] values)
    {
        if (BitConverter.IsLittleEndian)
        {
            stream.Write(MemoryMarshal.AsBytes(values.AsSpan()));
            return;
        }

        Span<byte> bytes = stackalloc byte[sizeof(float)];
        foreach (float value in values)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
            stream.Write(bytes);
        }
    }
}
