using Google.Protobuf;

namespace ZoneAxis.Learning.Graphs;

/// <summary>A network with its weights in the ONNX format.</summary>
/// <param name="Message">The whole, a ModelProto.</param>
internal sealed record OnnxModel(ProtoMessage Message)
{
    /// <summary>Writes it.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    public void WriteTo(Stream stream)
    {
        using CodedOutputStream output = new(stream, leaveOpen: true);
        Message.WriteTo(output);
    }

    /// <summary>The bytes of a file of it.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Message.Size];
        using CodedOutputStream output = new(bytes);
        Message.WriteTo(output);
        output.CheckNoSpaceLeft();
        return bytes;
    }
}
