using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>Batch normalisation (Ioffe &amp; Szegedy, ICML 2015) of each channel; its running means and variances are the network's state.</summary>
/// <remarks>Statistics, scale and shift are in 32 bits, whatever the format of the images.</remarks>
/// <param name="name">Its name.</param>
/// <param name="momentum">The part of a batch in the running statistics.</param>
/// <param name="epsilon">Added to variances.</param>
internal sealed class BatchNormalisation(string name, double momentum = 0.1, double epsilon = 1e-5) : Layer
{
    /// <inheritdoc/>
    public override InputShape Walk(InputShape input, LayerWalk walk)
    {
        long[] shape = [input.Channels];
        walk.Parameters.Add($"{name}.scale", shape, 0, initial: 1);
        walk.Parameters.Add($"{name}.shift", shape, 0);
        walk.State.Add($"{name}.mean", shape, 0);
        walk.State.Add($"{name}.variance", shape, 0, initial: 1);
        return walk.Count(input);
    }

    /// <inheritdoc/>
    public override GraphValue AddTo(GraphBuilder graph, GraphValue input) =>
        graph.Normalise(input, $"{name}.scale", $"{name}.shift", $"{name}.mean", $"{name}.variance", (float)epsilon);

    /// <inheritdoc/>
    public override Tensor Run(Tensor input, LayerPass pass)
    {
        Tensor scale = pass.Next();
        Tensor shift = pass.Next();
        Tensor mean = pass.NextState();
        // A single value has no variance: the last batch of a pass may be one crystal, whose last image is one pixel.
        bool gathers = pass.Training && input.numel() > input.shape[1];
        return nn.functional.batch_norm(input, mean, pass.NextState(), scale, shift, gathers, momentum, epsilon);
    }
}
