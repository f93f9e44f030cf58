using TorchSharp;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Tests.Inputs;

public class InputNumbersTests
{
    [Theory]
    [InlineData(StoredNumber.Byte)]
    [InlineData(StoredNumber.Single)]
    public void A_crystal_expands_to_the_numbers_that_training_gives_to_the_network(StoredNumber number)
    {
        using DisposeScope scope = NewDisposeScope();
        InputEncoding encoding = new(new InputShape(2, 3, 4, 5), number, 0, 2, 2, 1, 0, 3);
        byte[] stored = [.. Enumerable.Range(0, encoding.Length).Select(index => (byte)(index % 60))];
        float[] found = new float[encoding.Shape.Count];
        InputNumbers.Expand(stored, encoding, found);
        // Of one crystal the streams come one after another in both.
        Assert.Equal(InputBatch.Expand(stored, encoding).contiguous().data<float>().ToArray(), found);
    }
}
