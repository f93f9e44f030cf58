using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Tests.Runtime;
using ZoneAxis.Learning.Training;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Tests.Training;

public class CollectorTests
{
    // Where numbers are not held, one of some tens of thousands of steps fails on two cores; 900,000 passed when they were.
    private const int Steps = 20_000;

    [Fact]
    public void Steps_are_taken_while_the_garbage_collector_runs_without_rest()
    {
        using Msdn network = SmallNetworks.Make();
        using AdamState adam = new(network, new TrainingOptions());
        using Collecting collecting = new();
        using Tensor gradient = ones_like(network.Parameters, requires_grad: false);
        for (int step = 0; step < Steps; step++)
            Assert.True(adam.Step(gradient, 1e-3, step));
        Assert.All(FlatBuffer.ToArray(network.Parameters), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void Gradients_are_the_same_while_the_garbage_collector_runs_without_rest()
    {
        const int Repeats = 300;
        using Msdn network = SmallNetworks.Make();
        BarsTrainingSet set = new(4, 16, 4);
        byte[] stored = new byte[set.Encoding.Length];
        set.Copy(1, stored);
        float[] expected = GradientOf(network, stored, set);
        using Collecting collecting = new();
        for (int repeat = 0; repeat < Repeats; repeat++)
            Assert.Equal(expected, GradientOf(network, stored, set));
    }

    private static float[] GradientOf(Msdn network, byte[] stored, BarsTrainingSet set)
    {
        using Tensor input = InputBatch.Expand(stored, set.Encoding);
        using Tensor classes = tensor(new long[] { set.ClassOf(1) });
        using Tensor gradient = network.ComputeGradient(input, classes, Precision.Float32, 0.1).Gradient;
        return FlatBuffer.ToArray(gradient);
    }
}
