using ZoneAxis.Corpora;
using ZoneAxis.Corpora.Tests;
using ZoneAxis.Learning.Inputs;

namespace ZoneAxis.Learning.Tests.Inputs;

/// <summary>A corpus as a network sees it.</summary>
public sealed class CorpusTrainingSetTests : IDisposable
{
    private readonly SmallCorpus _small = new();

    public void Dispose() => _small.Dispose();

    [Fact]
    public void A_training_set_gives_every_crystal_its_class_and_patterns()
    {
        Corpus corpus = _small.Make();
        CorpusTrainingSet set = new(corpus, [221, 225], corpus.Descriptor(64).Create());
        Assert.Equal([1, 0, -1, 0, 0, 0], Enumerable.Range(0, set.Count).Select(set.ClassOf));
        byte[] stored = new byte[set.Encoding.Length];
        set.Copy(5, stored);
        Assert.Contains(stored, value => value != 0);
    }
}
