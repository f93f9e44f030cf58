using System.Buffers.Binary;
using System.Text;
using CsCheck;
using ZoneAxis.Learning.Weights;

namespace ZoneAxis.Learning.Tests.Weights;

public class SafeTensorsTests
{
    [Fact]
    public void What_is_written_is_read_again()
    {
        using MemoryStream stream = new();
        SafeTensors.Write(stream, [new("a", [2, 2], [1, -2, 3.5f, float.Epsilon]), new("b", [], [7])], new Dictionary<string, string> { ["who"] = "me" });
        SafeTensorsFile file = Read(stream.ToArray());
        Assert.Equal([1, -2, 3.5f, float.Epsilon], file.Tensors["a"].Values);
        Assert.Equal([2L, 2L], file.Tensors["a"].Shape);
        Assert.Equal([7f], file.Tensors["b"].Values);
        Assert.Equal("me", file.Metadata["who"]);
    }

    [Fact]
    public void The_values_begin_at_a_multiple_of_eight_bytes()
    {
        using MemoryStream stream = new();
        SafeTensors.Write(stream, [new("odd name", [1], [1])]);
        Assert.Equal(0UL, BinaryPrimitives.ReadUInt64LittleEndian(stream.ToArray()) % 8);
    }

    [Fact]
    public void Half_precision_numbers_are_read()
    {
        // 1.5 is 0x3E00 in F16 and 0x3FC0 in BF16.
        SafeTensorsFile file = Read(Make(
            """{"h":{"dtype":"F16","shape":[1],"data_offsets":[0,2]},"b":{"dtype":"BF16","shape":[1],"data_offsets":[2,4]}}""",
            [0x00, 0x3E, 0xC0, 0x3F]));
        Assert.Equal([1.5f], file.Tensors["h"].Values);
        Assert.Equal([1.5f], file.Tensors["b"].Values);
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,8]}}""", 4, "claims the bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[-4,0]}}""", 4, "claims the bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "has 4 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", 4, "impossible shape")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,4]}}""", 4, "impossible shape")]
    [InlineData("""{"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}""", 8, "only F32, F16 and BF16")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}""", 6, "the one before it ends")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 8, "end at byte 4 of 8")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1]}}""", 4, "cannot be understood")]
    [InlineData("""{"a":{"dtype":"F32","shape":"x","data_offsets":[0,4]}}""", 4, "cannot be understood")]
    [InlineData("[1]", 0, "no JSON object")]
    [InlineData("{", 0, "cannot be understood")]
    public void A_header_that_lies_gives_a_sentence(string header, int dataLength, string part)
    {
        SafeTensorsException error = Assert.Throws<SafeTensorsException>(() => Read(Make(header, new byte[dataLength])));
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_of_impossible_length_gives_a_sentence()
    {
        byte[] bytes = new byte[16];
        bytes.AsSpan().Fill(0xff);
        Assert.Contains("not accepted", Assert.Throws<SafeTensorsException>(() => Read(bytes)).Message, StringComparison.Ordinal);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, 9);
        Assert.Contains("only 8 follow", Assert.Throws<SafeTensorsException>(() => Read(bytes)).Message, StringComparison.Ordinal);
        Assert.Throws<SafeTensorsException>(() => Read(new byte[3]));
    }

    [Fact]
    public void Random_bytes_give_an_answer_or_a_sentence() =>
        Gen.Byte.Array[0, 60].Sample(
            tail =>
            {
                byte[] bytes = new byte[8 + tail.Length];
                bytes[0] = (byte)(tail.Length / 2);
                tail.CopyTo(bytes, 8);
                try
                {
                    Read(bytes);
                }
                catch (SafeTensorsException e)
                {
                    Assert.NotEmpty(e.Message);
                }
            },
            iter: 300,
            threads: 1);

    private static byte[] Make(string header, byte[] data)
    {
        byte[] text = Encoding.UTF8.GetBytes(header);
        byte[] bytes = new byte[8 + text.Length + data.Length];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)text.Length);
        text.CopyTo(bytes, 8);
        data.CopyTo(bytes, 8 + text.Length);
        return bytes;
    }

    private static SafeTensorsFile Read(byte[] bytes)
    {
        using MemoryStream stream = new(bytes);
        return SafeTensors.Read(stream);
    }
}
