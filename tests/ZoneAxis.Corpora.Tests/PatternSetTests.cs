using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora.Tests;

/// <summary>Several sets of patterns in one corpus.</summary>
public sealed class PatternSetTests : IDisposable
{
    private static readonly SimulationParameters Flat = SimulationParameters.Of(
        new ZoneAxes { EwaldSurface = EwaldSurface.Flat }, "flat", ShapingSet.Released, new ShapingSet("far", new ShapingOptions { Reach = 2.5 }));

    private readonly SmallCorpus _small = new();

    public void Dispose() => _small.Dispose();

    [Fact]
    public void A_set_that_is_added_leaves_the_others_as_they_are_in_whatever_order_they_are_made()
    {
        _small.Make();
        SortedDictionary<string, string> before = SmallCorpus.Contents(SmallCorpus.PatternsOf(_small.Folder));
        Make(_small.Folder, Flat);
        Assert.Equal(before, SmallCorpus.Contents(SmallCorpus.PatternsOf(_small.Folder)));
        Assert.Equal(["rotated45", "flat"], CorpusManifest.Read(_small.Folder).Patterns.Select(set => set.Name));

        string other = _small.Path("other");
        _small.Import(other);
        Make(other, Flat);
        Make(other, SmallCorpus.Parameters);
        Assert.Equal(SmallCorpus.Contents(Path.Combine(_small.Folder, "patterns")), SmallCorpus.Contents(Path.Combine(other, "patterns")));
    }

    [Fact]
    public void Each_set_is_read_by_its_name()
    {
        _small.Make();
        Make(_small.Folder, Flat);
        Corpus first = Corpus.Open(_small.Folder);
        Corpus flat = Corpus.Open(_small.Folder, "flat", "far");
        Assert.Equal(("rotated45", "released"), (first.Patterns.Name, first.Shaping));
        Assert.Equal(("flat", "far"), (flat.Patterns.Name, flat.Shaping));
        Assert.NotEqual(first.Raw(0).X.Pixels.ToArray(), flat.Raw(0).X.Pixels.ToArray());
        Assert.Equal(first.Entries.Select(entry => entry.Id), flat.Entries.Select(entry => entry.Id));
        Assert.EndsWith("has no patterns called bent, but rotated45, flat.", Refusal("bent", null), StringComparison.Ordinal);
        Assert.EndsWith("have no shaping near, but released, far.", Refusal("flat", "near"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_that_is_not_all_made_is_not_read_and_the_others_are()
    {
        _small.Make();
        _small.Simulate(parameters: Flat, part: new ShardPart(0, 2));
        Assert.Equal("rotated45", Corpus.Open(_small.Folder).Patterns.Name);
        Assert.Contains("patterns flat of", Assert.Throws<CorpusException>(() => Corpus.Open(_small.Folder, "flat")).Message, StringComparison.Ordinal);
        Assert.Contains("1 of 3 shards of the patterns flat", Assert.Throws<CorpusException>(() => CorpusMerge.Merge(_small.Folder)).Message, StringComparison.Ordinal);

        SimulationParameters third = Flat with { Name = "third" };
        _small.Simulate(parameters: third);
        CorpusMerge.Merge(_small.Folder, third.Name);
        Assert.Equal("third", Corpus.Open(_small.Folder, "third").Patterns.Name);
    }

    [Fact]
    public void Names_mean_what_they_say()
    {
        AssertRefused("cannot be called rotated45", SmallCorpus.Parameters with { EwaldSurface = EwaldSurface.Flat });
        AssertRefused("cannot be called zone-axes", SmallCorpus.Parameters with { Name = "zone-axes" });
        AssertRefused("cannot be called released", SmallCorpus.Parameters with { Shapings = [new ShapingSet("released", new ShapingOptions { Reach = 2 })] });
        AssertRefused("cannot be called text", SmallCorpus.Parameters with { Shapings = [new ShapingSet("text", new ShapingOptions { Reach = 2 })] });
        AssertRefused("'../flat' is no name", Flat with { Name = "../flat" });
        AssertRefused("given to 2 sets", Flat with { Shapings = [Flat.Shapings[1], Flat.Shapings[1]] });
        AssertRefused("no set of shaping", Flat with { Shapings = [] });
        AssertRefused("256 × 256 px; the detector has 128 × 128", Flat with { Detector = new Detector { Rows = 128, Columns = 128 } });
    }

    private static void AssertRefused(string sentence, SimulationParameters parameters) =>
        Assert.Contains(sentence, Assert.Throws<ArgumentException>(() => new CorpusSimulator(parameters)).Message, StringComparison.Ordinal);

    private string Refusal(string? patterns, string? shaping) =>
        Assert.Throws<InvalidDataException>(() => Corpus.Open(_small.Folder, patterns, shaping)).Message;

    private void Make(string folder, SimulationParameters parameters)
    {
        _small.Simulate(folder, parameters: parameters);
        CorpusMerge.Merge(folder);
    }
}
