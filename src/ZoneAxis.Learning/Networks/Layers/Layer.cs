using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Networks;

/// <summary>A layer of a network, or several as one. It can be walked, which says what it holds and costs, added to a graph, which other programs run, and run.</summary>
/// <remarks>All three go through the same layers in the same order, so that the parameters that the walk lists are those that the run takes.</remarks>
internal abstract class Layer
{
    /// <summary>Lists parameters and state, and counts what the layer costs; nothing is computed.</summary>
    /// <param name="input">What comes in of one crystal: images, or features as the channels of one pixel.</param>
    /// <param name="walk">Where it is listed and counted.</param>
    /// <returns>What goes out of one crystal.</returns>
    /// <exception cref="ArgumentException">The images are too small for the layer.</exception>
    public abstract InputShape Walk(InputShape input, LayerWalk walk);

    /// <summary>Adds what the layer computes without training to a graph; no deep-learning library is needed.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="input">What comes in, as for <see cref="Walk"/>.</param>
    /// <returns>What goes out.</returns>
    public abstract GraphValue AddTo(GraphBuilder graph, GraphValue input);

    /// <summary>Computes the layer.</summary>
    /// <param name="input">[streams·B, channels, rows, columns], or [streams·B, features].</param>
    /// <param name="pass">The numbers that it is computed with.</param>
    public abstract Tensor Run(Tensor input, LayerPass pass);
}
