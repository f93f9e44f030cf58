using System.Runtime.InteropServices;
using Google.Protobuf;

namespace ZoneAxis.Learning.Graphs;

/// <summary>A message of protocol buffers, made field by field.</summary>
/// <remarks>The size of each message is known before anything is written, so that a model is written without being put together in memory first.</remarks>
internal sealed class ProtoMessage
{
    private readonly List<Action<CodedOutputStream>> _fields = [];

    /// <summary>The number of bytes that <see cref="WriteTo"/> writes.</summary>
    public int Size { get; private set; }

    /// <summary>Adds a whole number.</summary>
    public ProtoMessage Add(int field, long value) =>
        Add(field, WireFormat.WireType.Varint, CodedOutputStream.ComputeInt64Size(value), output => output.WriteInt64(value));

    /// <summary>Adds a 32-bit number.</summary>
    public ProtoMessage Add(int field, float value) =>
        Add(field, WireFormat.WireType.Fixed32, CodedOutputStream.ComputeFloatSize(value), output => output.WriteFloat(value));

    /// <summary>Adds a 64-bit number.</summary>
    public ProtoMessage Add(int field, double value) =>
        Add(field, WireFormat.WireType.Fixed64, CodedOutputStream.ComputeDoubleSize(value), output => output.WriteDouble(value));

    /// <summary>Adds a text.</summary>
    public ProtoMessage Add(int field, string value) =>
        Add(field, WireFormat.WireType.LengthDelimited, CodedOutputStream.ComputeStringSize(value), output => output.WriteString(value));

    /// <summary>Adds a message, which must not be changed afterwards.</summary>
    public ProtoMessage Add(int field, ProtoMessage message) =>
        Add(field, WireFormat.WireType.LengthDelimited, checked(CodedOutputStream.ComputeLengthSize(message.Size) + message.Size), output =>
        {
            output.WriteLength(message.Size);
            message.WriteTo(output);
        });

    /// <summary>Adds the field once for each text.</summary>
    public ProtoMessage AddEach(int field, IEnumerable<string> values)
    {
        foreach (string value in values)
            Add(field, value);
        return this;
    }

    /// <summary>Adds the field once for each number.</summary>
    public ProtoMessage AddEach(int field, IEnumerable<long> values)
    {
        foreach (long value in values)
            Add(field, value);
        return this;
    }

    /// <summary>Adds the field once for each message.</summary>
    public ProtoMessage AddEach(int field, IEnumerable<ProtoMessage> messages)
    {
        foreach (ProtoMessage message in messages)
            Add(field, message);
        return this;
    }

    /// <summary>Adds the bytes of an array, little-endian; the array must not be changed before they are written.</summary>
    public ProtoMessage AddBytes<T>(int field, T[] values)
        where T : unmanaged
    {
        int size = checked(values.Length * Marshal.SizeOf<T>());
        // Copied while writing, one array at a time: weights may be half a gigabyte.
        return Add(
            field,
            WireFormat.WireType.LengthDelimited,
            checked(CodedOutputStream.ComputeLengthSize(size) + size),
            output => output.WriteBytes(UnsafeByteOperations.UnsafeWrap(LittleEndian(values))));
    }

    /// <summary>Writes the message.</summary>
    public void WriteTo(CodedOutputStream output)
    {
        foreach (Action<CodedOutputStream> write in _fields)
            write(output);
    }

    /// <summary>The message as bytes.</summary>
    public byte[] ToArray()
    {
        byte[] bytes = new byte[Size];
        using CodedOutputStream output = new(bytes);
        WriteTo(output);
        return bytes;
    }

    private ProtoMessage Add(int field, WireFormat.WireType type, int size, Action<CodedOutputStream> write)
    {
        Size = checked(Size + CodedOutputStream.ComputeTagSize(field) + size);
        _fields.Add(output => output.WriteTag(field, type));
        _fields.Add(write);
        return this;
    }

    private static byte[] LittleEndian<T>(T[] values)
        where T : unmanaged
    {
        byte[] bytes = MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
        int size = Marshal.SizeOf<T>();
        for (int start = 0; !BitConverter.IsLittleEndian && start < bytes.Length; start += size)
            bytes.AsSpan(start, size).Reverse();
        return bytes;
    }
}
