using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Tests.Training;

public class CollectorTests
{
    // Where numbers are not held, one of some tens of thousands of steps fails on two cores; 150,000 passed when they were.
    private const int Steps = 20_000;

    [Fact]
    public void Steps_are_taken_while_the_garbage_collector_runs_without_rest()
    {
        using Msdn network = SmallNetworks.Make();
        using AdamState adam = new(network, new TrainingOptions());
        using CancellationTokenSource stop = new();
        Thread collecting = new(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                GC.Collect(0);
                GC.WaitForPendingFinalizers();
            }
        });
        collecting.Start();
        using Tensor gradient = ones_like(network.Parameters, requires_grad: false);
        for (int step = 0; step < Steps; step++)
            Assert.True(adam.Step(gradient, 1e-3, step));
        stop.Cancel();
        collecting.Join();
        Assert.All(FlatBuffer.ToArray(network.Parameters), value => Assert.True(float.IsFinite(value)));
    }
}
