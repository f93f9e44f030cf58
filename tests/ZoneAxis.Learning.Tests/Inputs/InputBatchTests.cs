using System.Buffers.Binary;
using TorchSharp;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;
using ZoneAxis.Learning.Tests.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Tests.Inputs;

public class InputBatchTests
{
    public InputBatchTests() => TorchRuntime.EnsureLoaded();

    [Fact]
    public void Each_plane_of_shaped_patterns_comes_to_its_stream_and_channels()
    {
        using DisposeScope scope = NewDisposeScope();
        // Two crystals of one pixel: own and shared plane of x, of y, of z.
        Tensor images = InputBatch.Expand([51, 0, 102, 255, 153, 204, 0, 51, 0, 102, 0, 153], ShapedPlanes.EncodingOf(1));
        Assert.Equal([6L, 3L, 1L, 1L], images.shape);
        float[] expected =
        [
            0.2f, 0, 0, 0, 0.2f, 0.2f,
            1, 0.4f, 1, 0.4f, 0, 0.4f,
            0.8f, 0.8f, 0.6f, 0.6f, 0.6f, 0,
        ];
        Assert.Equal(expected, images.contiguous().data<float>().ToArray());
    }

    [Fact]
    public void Rows_and_columns_keep_their_places_and_channels_lie_together_in_memory()
    {
        using DisposeScope scope = NewDisposeScope();
        InputEncoding encoding = new(new InputShape(2, 2, 2, 3), StoredNumber.Byte, 0, 1, 1, 2);
        byte[] stored = [.. Enumerable.Range(0, 2 * encoding.Length).Select(value => (byte)value)];
        Tensor input = InputBatch.Expand(stored, encoding);
        Assert.Equal([4L, 2L, 2L, 3L], input.shape);
        Assert.Equal([12L, 1L, 6L, 2L], input.stride());
        int pixels = 2 * 3;
        foreach ((int stream, int crystal, int channel, int pixel) in
            from stream in Enumerable.Range(0, 2) from crystal in Enumerable.Range(0, 2) from channel in Enumerable.Range(0, 2) from pixel in Enumerable.Range(0, pixels) select (stream, crystal, channel, pixel))
        {
            byte value = stored[(crystal * encoding.Length) + (encoding.Sources[(2 * stream) + channel] * pixels) + pixel];
            Assert.Equal(value / 255f, input[(2 * stream) + crystal, channel, pixel / 3, pixel % 3].item<float>());
        }
    }

    [Fact]
    public void Bytes_are_scaled_rightly_while_garbage_is_collected()
    {
        using Collecting collecting = new();
        Parallel.For(0, 2000, _ =>
        {
            using Tensor images = InputBatch.Expand([255, 0, 255, 255, 255, 255], ShapedPlanes.EncodingOf(1));
            Assert.Equal(1, FlatBuffer.ToArray(images)[0]);
        });
    }

    [Fact]
    public void Single_numbers_come_as_they_are()
    {
        using DisposeScope scope = NewDisposeScope();
        InputEncoding encoding = new(new InputShape(1, 3, 1, 1), StoredNumber.Single);
        float[] numbers = [-1.5f, 0, 3e7f, float.Epsilon, 255, 0.1f];
        byte[] stored = new byte[2 * encoding.Length];
        for (int index = 0; index < numbers.Length; index++)
            BinaryPrimitives.WriteSingleLittleEndian(stored.AsSpan(index * sizeof(float)), numbers[index]);
        Tensor input = InputBatch.Expand(stored, encoding);
        Assert.Equal([2L, 3L, 1L, 1L], input.shape);
        Assert.Equal(numbers, input.contiguous().data<float>().ToArray());
    }

    [Fact]
    public void Bytes_that_are_no_whole_crystals_are_refused() =>
        Assert.Throws<ArgumentException>(() => InputBatch.Expand(new byte[7], ShapedPlanes.EncodingOf(1)));
}
