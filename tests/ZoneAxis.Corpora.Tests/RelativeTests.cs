using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Tests;

namespace ZoneAxis.Corpora.Tests;

/// <summary>Relatives of a corpus's crystals, drawn and simulated on the way.</summary>
public sealed class RelativeTests : IDisposable
{
    private readonly SmallCorpus _small = new();

    public void Dispose() => _small.Dispose();

    [Fact]
    public void A_relative_depends_on_the_seed_alone_and_differs_from_its_crystal()
    {
        Corpus corpus = _small.Make();
        Descriptor descriptor = corpus.Descriptor(64).Create();
        ulong seed = (ulong)TestSeed.Next();
        byte[] crystal = new byte[descriptor.Length];
        corpus.Describe(0, descriptor, crystal);
        byte[] relative = Relative(corpus, 0, descriptor, new VariationOptions(), null, seed);
        Assert.NotEqual(crystal, relative);
        Assert.Equal(relative, Relative(corpus, 0, descriptor, new VariationOptions(), null, seed));
        Assert.NotEqual(relative, Relative(corpus, 0, descriptor, new VariationOptions(), null, seed + 1));
    }

    [Fact]
    public void A_relative_that_departs_by_nothing_is_its_crystal_and_a_tilted_one_is_not()
    {
        Corpus corpus = _small.Make();
        Descriptor descriptor = corpus.Descriptor(64).Create();
        VariationOptions nothing = new() { StrainPercent = 0, ExchangeChance = 0 };
        byte[] crystal = new byte[descriptor.Length];
        corpus.Describe(2, descriptor, crystal);
        Assert.Equal(crystal, Relative(corpus, 2, descriptor, nothing, null, 1));
        Assert.Equal(crystal, Relative(corpus, 2, descriptor, nothing, new CrystalTilt { Degrees = 0 }, 1));
        byte[] tilted = Relative(corpus, 2, descriptor, nothing, new CrystalTilt { Degrees = 3 }, 1);
        Assert.NotEqual(crystal, tilted);
        Assert.NotEqual(tilted, Relative(corpus, 2, descriptor, nothing, new CrystalTilt { Degrees = 3 }, 2));
    }

    [Fact]
    public void A_crystal_whose_label_is_not_what_is_found_in_it_is_taken_as_it_is()
    {
        _small.Write([.. SmallCorpus.Lines[..2], SmallCorpus.Line("mislabelled", "225", "[4.29, 4.29, 4.29, 90, 90, 90]", "Cs", "Br")]);
        _small.Import();
        _small.Simulate();
        CorpusMerge.Merge(_small.Folder);
        Corpus corpus = Corpus.Open(_small.Folder);
        Descriptor descriptor = corpus.Descriptor(64).Create();
        byte[] crystal = new byte[descriptor.Length];
        corpus.Describe(2, descriptor, crystal);
        byte[] relative = new byte[descriptor.Length];
        Assert.False(corpus.DescribeRelative(2, descriptor, new VariationOptions(), null, 1, relative));
        Assert.Equal(crystal, relative);
    }

    private static byte[] Relative(Corpus corpus, int index, Descriptor descriptor, VariationOptions variation, CrystalTilt? tilt, ulong seed)
    {
        byte[] bytes = new byte[descriptor.Length];
        Assert.True(corpus.DescribeRelative(index, descriptor, variation, tilt, seed, bytes));
        return bytes;
    }
}
