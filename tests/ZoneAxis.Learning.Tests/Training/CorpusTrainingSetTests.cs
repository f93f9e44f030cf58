using ZoneAxis.Corpora.Tests;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Tests.Training;

/// <summary>A corpus as a network sees it.</summary>
public sealed class CorpusTrainingSetTests : IDisposable
{
    private readonly SmallCorpus _small = new();

    public void Dispose() => _small.Dispose();

    [Fact]
    public void A_training_set_gives_every_crystal_its_class_and_planes()
    {
        CorpusTrainingSet set = new(_small.Make(), [221, 225], side: 64);
        Assert.Equal([1, 0, -1, 0, 0, 0], Enumerable.Range(0, set.Count).Select(set.ClassOf));
        byte[] planes = new byte[ShapedPlanes.Length(set.Side)];
        set.CopyPlanes(5, planes);
        Assert.Contains(planes, value => value != 0);
    }
}
