using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora.Tests;

/// <summary>The bytes of a corpus do not depend on who makes them.</summary>
public sealed class DivisionTests : IDisposable
{
    private readonly SmallCorpus _small = new();

    public void Dispose() => _small.Dispose();

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(5, 4)]
    public void Parts_made_apart_in_any_order_give_the_bytes_of_the_whole(int parts, int workers)
    {
        _small.Make(_small.Path("whole"));
        _small.Import();
        foreach (int part in Enumerable.Range(0, parts).Reverse())
            _small.Simulate(part: new ShardPart(part, parts), workers: workers);
        CorpusMerge.Merge(_small.Folder);
        Assert.Equal(SmallCorpus.Contents(_small.Path("whole")), SmallCorpus.Contents(_small.Folder));
    }

    [Fact]
    public void A_part_does_nothing_else_and_a_merge_of_too_few_says_what_is_missing()
    {
        _small.Write(SmallCorpus.Lines).Import();
        _small.Simulate(part: new ShardPart(1, 3));
        Assert.Equal(["00001.json", "00001.parquet"], Directory.GetFiles(SmallCorpus.PatternsOf(_small.Folder)).Select(Path.GetFileName).Order());
        Assert.Contains("2 of 3 shards", Assert.Throws<CorpusException>(() => CorpusMerge.Merge(_small.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_there_is_not_is_refused()
    {
        _small.Write(SmallCorpus.Lines).Import();
        Assert.Throws<ArgumentOutOfRangeException>(() => _small.Simulate(part: new ShardPart(3, 3)));
    }

    [Fact]
    public void Other_parameters_are_refused()
    {
        _small.Make();
        SimulationParameters other = SmallCorpus.Parameters with { TightSymprecAngstrom = 0.02 };
        Assert.Contains("other parameters", Assert.Throws<InvalidDataException>(() => _small.Simulate(parameters: other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_geometry_of_three_views_will_do_and_stands_in_the_manifest()
    {
        Assert.Throws<ArgumentException>(() => new CorpusSimulator(SimulationParameters.Of(new ZoneAxes(new LatticeDirection(1, 1, 0)))));
        _small.Write(SmallCorpus.Lines).Import();
        _small.Simulate(parameters: SimulationParameters.Of(new ZoneAxes { EwaldSurface = EwaldSurface.Flat }, "flat"));
        SimulationParameters parameters = Assert.Single(CorpusMerge.Merge(_small.Folder).Patterns).Parameters;
        Assert.Equal(("flat", "zone-axes", EwaldSurface.Flat, true), (parameters.Name, parameters.Geometry, parameters.EwaldSurface, parameters.ThermalMotion));
        Assert.Equal(["100", "010", "001"], parameters.Views);
        PatternTriple expected = new PatternSimulator(new ZoneAxes { EwaldSurface = EwaldSurface.Flat })
            .GreyTriple(SymmetryFinder.Find(JsonLinesReader.Read(_small.Source).First().Crystal, SymmetryTolerance.MaterialsProject).StandardCell);
        Assert.Equal(expected.Z.Pixels.ToArray(), Corpus.Open(_small.Folder).Raw(0).Z.Pixels.ToArray());
    }

    [Fact]
    public void A_merge_refuses_a_shard_of_other_structures()
    {
        _small.Write(SmallCorpus.Lines).Import();
        _small.Simulate();
        string patterns = SmallCorpus.PatternsOf(_small.Folder);
        File.Copy(Path.Combine(patterns, "00000.json"), Path.Combine(patterns, "00001.json"), overwrite: true);
        Assert.Contains("other structures", Assert.Throws<InvalidDataException>(() => CorpusMerge.Merge(_small.Folder)).Message, StringComparison.Ordinal);
    }
}
