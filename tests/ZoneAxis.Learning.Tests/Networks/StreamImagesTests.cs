using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Tests.Networks;

public class StreamImagesTests
{
    [Fact]
    public void Each_plane_comes_to_its_stream_and_channels()
    {
        TorchRuntime.EnsureLoaded();
        using var scope = NewDisposeScope();
        // Two crystals of one pixel: own and shared plane of x, of y, of z.
        var images = StreamImages.Expand([51, 0, 102, 255, 153, 204, 0, 51, 0, 102, 0, 153], 1);
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
    public void Bytes_that_are_no_whole_crystals_are_refused() =>
        Assert.Throws<ArgumentException>(() => StreamImages.Expand(new byte[7], 1));
}
