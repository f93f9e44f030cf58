using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Tests;

/// <summary>Networks that take no time.</summary>
internal static class SmallNetworks
{
    /// <summary>Two blocks of two layers for 16 px and four classes.</summary>
    public static MsdnOptions Options => new()
    {
        ClassCount = 4,
        InputSide = 16,
        StemKernel = 3,
        StemWidth = 8,
        GrowthRate = 8,
        BottleneckWidth = 8,
        BlockLayers = [2, 2],
    };

    /// <summary>A fresh network.</summary>
    /// <param name="options">Its shape; the small one unless given.</param>
    /// <param name="seed">Seed of its parameters.</param>
    public static Msdn Make(MsdnOptions? options = null, int seed = 0)
    {
        Msdn network = new(options ?? Options);
        network.Initialize(seed);
        return network;
    }
}
