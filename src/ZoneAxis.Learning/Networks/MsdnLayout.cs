namespace ZoneAxis.Learning.Networks;

/// <summary>Lists the parameters of a multistream DenseNet in the order in which it uses them.</summary>
internal static class MsdnLayout
{
    private const int LayerKernel = 3;

    /// <summary>Makes the layout.</summary>
    /// <param name="options">The network's shape.</param>
    /// <param name="streams">The streams' names, one output each.</param>
    internal static ParameterLayout Of(MsdnOptions options, IReadOnlyList<string> streams)
    {
        var layout = new ParameterLayout();
        layout.AddConvolution("stem", options.InputChannels, options.StemWidth, options.StemKernel);
        var width = options.StemWidth;
        for (var block = 0; block < options.BlockLayers.Count; block++)
        {
            for (var layer = 0; layer < options.BlockLayers[block]; layer++)
            {
                var name = $"blocks.{block}.layers.{layer}";
                layout.AddConvolution($"{name}.reduce", width, options.BottleneckWidth, 1);
                layout.AddConvolution($"{name}.grow", options.BottleneckWidth, options.GrowthRate, LayerKernel);
                width += options.GrowthRate;
            }

            if (block < options.BlockLayers.Count - 1)
                layout.AddConvolution($"transitions.{block}", width, width, 1);
        }

        foreach (var stream in streams)
            layout.AddLinear($"outputs.{stream}", width, options.ClassCount);
        return layout;
    }
}
