using ZoneAxis.Corpora;
using ZoneAxis.Corpora.Tests;
using ZoneAxis.Diffraction;
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

    [Fact]
    public void Each_pass_draws_other_relatives_and_draws_them_again_when_it_is_resumed()
    {
        Corpus corpus = _small.Make();
        CorpusTrainingSet Set() => new(corpus, [221, 225], corpus.Descriptor(64).Create(), new AugmentationOptions { Share = 1 }, seed: 7);
        CorpusTrainingSet plain = new(corpus, [221, 225], corpus.Descriptor(64).Create());
        Assert.NotEqual(Pass(Set(), 0), Pass(plain, 0));
        Assert.NotEqual(Pass(Set(), 0), Pass(Set(), 1));
        Assert.Equal(Pass(Set(), 1), Pass(Set(), 1));
        Assert.Equal(Pass(plain, 0), Pass(plain, 3));
    }

    [Fact]
    public void A_share_of_the_crystals_is_drawn_anew_and_none_of_those_that_are_validated()
    {
        Corpus corpus = _small.Make();
        Descriptor descriptor = corpus.Descriptor(64).Create();
        CorpusTrainingSet set = new(corpus, [221, 225], descriptor, new AugmentationOptions { Share = 0.3 });
        byte[] crystal = descriptor.Describe(corpus.Raw(0));
        byte[] asItIs = new byte[set.Encoding.Length];
        set.Copy(0, asItIs);
        Assert.Equal(crystal, asItIs);
        // Of 60 draws 18 are relatives; one in a million such sets has fewer than 4 or more than 36.
        Assert.InRange(Enumerable.Range(0, 60).Count(pass => !Pass(set, pass).SequenceEqual(crystal)), 4, 36);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1.1, 0)]
    [InlineData(0.5, -1)]
    [InlineData(0.5, 11)]
    public void An_augmentation_out_of_its_range_is_refused(double share, double tilt)
    {
        Corpus corpus = _small.Make();
        Assert.Throws<ArgumentException>(() => new CorpusTrainingSet(corpus, [221], corpus.Descriptor(64).Create(), new AugmentationOptions { Share = share, LargestTiltDegrees = tilt }));
    }

    private static byte[] Pass(CorpusTrainingSet set, int pass)
    {
        byte[] stored = new byte[set.Encoding.Length];
        set.Copy(0, pass, stored);
        return stored;
    }
}
