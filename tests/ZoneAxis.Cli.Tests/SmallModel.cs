using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Tests;

/// <summary>A throw-away model: a small network that was never trained.</summary>
internal static class SmallModel
{
    public const string Name = "small";

    private const int Side = 16;

    /// <summary>Saves one.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="classes">The space groups that it tells apart.</param>
    /// <param name="metrics">What it is said to have scored; nothing by default.</param>
    public static string Save(string folder, int[] classes, ModelMetrics? metrics = null)
    {
        MsdnOptions shape = new()
        {
            ClassCount = classes.Length,
            InputSide = Side,
            StemKernel = 3,
            StemWidth = 8,
            GrowthRate = 8,
            BottleneckWidth = 8,
            BlockLayers = [2, 2],
        };
        using Msdn network = new(shape);
        network.Initialize(seed: 0);
        ModelFolder model = new()
        {
            Config = new ModelConfig { Name = Name, Network = shape, Descriptor = new ShapedDescriptorOptions { Side = Side } },
            Classes = classes,
            Training = new TrainingManifest(),
            Metrics = metrics ?? new ModelMetrics(),
        };
        model.Save(folder, network);
        return folder;
    }
}
