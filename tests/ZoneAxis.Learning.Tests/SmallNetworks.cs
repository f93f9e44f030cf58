using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Tests;

internal static class SmallNetworks
{
    internal static MsdnOptions Options => new()
    {
        ClassCount = 4,
        InputSide = 16,
        StemKernel = 3,
        StemWidth = 8,
        GrowthRate = 8,
        BottleneckWidth = 8,
        BlockLayers = [2, 2],
    };
}
