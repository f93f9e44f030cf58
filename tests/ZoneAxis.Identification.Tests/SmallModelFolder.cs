using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Tests;

namespace ZoneAxis.Tests.Identifying;

/// <summary>A folder with a small model that was never trained; gone after the test.</summary>
internal sealed class SmallModelFolder : IDisposable
{
    public const string Name = "small";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("zoneaxis-identifier-");

    /// <summary>A model of four groups.</summary>
    /// <param name="descriptor">What it is given; its side is replaced by that of the network.</param>
    public SmallModelFolder(ShapedDescriptorOptions? descriptor = null)
    {
        MsdnOptions shape = SmallNetworks.Options;
        using Msdn network = SmallNetworks.Make(seed: 1);
        new ModelFolder
        {
            Config = new ModelConfig { Name = Name, Network = shape, Descriptor = (descriptor ?? new ShapedDescriptorOptions()) with { Side = shape.InputSide } },
            Classes = [229, 2, 225, 14],
            Training = new TrainingManifest(),
            Metrics = new ModelMetrics(),
        }.Save(Path, network);
    }

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
