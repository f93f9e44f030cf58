using System.Collections.Immutable;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Tests.Evaluation;

public class PredictionsTests
{
    private static readonly ImmutableArray<int> Six = [2, 14, 15, 62, 221, 225];

    [Fact]
    public void Ranks_and_confusions_are_counted_as_by_hand()
    {
        ImmutableArray<float> said = [0.5f, 0.2f, 0.1f, 0.1f, 0.06f, 0.04f];
        Predictions predictions = Of(Six, [(2, said), (14, said), (62, said), (225, said)]);
        Assert.Equal([1, 2, 2, 3, 3], Enumerable.Range(1, Predictions.TopCount).Select(predictions.TopHits));
        Assert.Equal([0.25, 0.5, 0.5, 0.75, 0.75], predictions.TopAccuracies);
        Assert.Equal([1, 1, 0, 1, 0, 1], predictions.Counts());
        Assert.Equal([1, 0, 0, 0, 0, 0], predictions.Hits());
        Assert.Equal([[1, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0]], predictions.Confusion().Select(row => row.ToArray()));
        Assert.Equal(0.5, predictions.MeanConfidence, 1e-7);
    }

    [Fact]
    public void Equal_probabilities_are_no_luck_for_all_classes_at_once()
    {
        Predictions predictions = Of(Six, [.. Six.Select(group => (group, ImmutableArray.Create(new float[6])))]);
        Assert.Equal([1, 2, 3, 4, 5], Enumerable.Range(1, Predictions.TopCount).Select(predictions.TopHits));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(0.1f)]
    public void Probabilities_that_are_no_numbers_are_misses(float others)
    {
        Predictions predictions = Of(Six, [.. Six.Select(group => (group, ImmutableArray.Create(float.NaN, others, others, others, others, others)))]);
        Assert.Equal([0, 0, 0, 0, 0], Enumerable.Range(1, Predictions.TopCount).Select(predictions.TopHits));
        Assert.Equal(0, predictions.Hits().Sum() + predictions.Confusion().Sum(row => row.Sum()));
        Assert.Equal(0, predictions.SystemAccuracy);
        Assert.Equal(6, ModelMetrics.Of(predictions).TestCount);
        Assert.Equal(double.NaN, predictions.MeanConfidence);
    }

    [Fact]
    public void A_hit_within_the_crystal_system_counts_for_the_system()
    {
        Predictions predictions = Of([221, 225, 2], [(221, [0.1f, 0.8f, 0.1f]), (225, [0.1f, 0.1f, 0.8f])]);
        ModelMetrics metrics = ModelMetrics.Of(predictions);
        Assert.Equal([new GroupScore("Triclinic", 0, 0), new GroupScore("Cubic", 2, 1)], metrics.Systems);
        Assert.Equal([new GroupScore("221", 1, 0), new GroupScore("225", 1, 0), new GroupScore("2", 0, 0)], metrics.Groups);
        Assert.Equal(0.5, predictions.SystemAccuracy);
        Assert.Equal(0.8, predictions.MeanConfidence, 1e-7);
    }

    [Fact]
    public void Without_crystals_there_are_no_figures()
    {
        Predictions none = Of(Six, []);
        Assert.Equal([double.NaN, double.NaN, double.NaN], [none.Top(1), none.SystemAccuracy, none.MeanConfidence]);
    }

    [Fact]
    public void What_does_not_fit_the_classes_is_refused()
    {
        AssertRefused(() => Of([2, 14], [(2, [1])]), "1 probabilities");
        AssertRefused(() => Of([2, 14], [(15, [1, 0])]), "the space group 15");
        AssertRefused(() => Of([2, 2], []), "2, 2");
    }

    private static Predictions Of(ImmutableArray<int> classes, ImmutableArray<(int Group, ImmutableArray<float> Probabilities)> all) =>
        new("made up", Precision.Float32, classes, [.. all.Select((one, place) => new Prediction($"crystal {place}", one.Group, one.Probabilities))]);

    private static void AssertRefused(Func<object> make, string part) => Assert.Contains(part, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);
}
