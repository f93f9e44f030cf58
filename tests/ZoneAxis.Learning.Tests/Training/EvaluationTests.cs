using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Tests.Training;

public class EvaluationTests
{
    [Fact]
    public void Ranks_and_confusions_are_counted_as_by_hand()
    {
        var evaluation = new Evaluation(6);
        evaluation.Add([0.5f, 0.2f, 0.1f, 0.1f, 0.06f, 0.04f], 0);
        evaluation.Add([0.5f, 0.2f, 0.1f, 0.1f, 0.06f, 0.04f], 1);
        evaluation.Add([0.5f, 0.2f, 0.1f, 0.1f, 0.06f, 0.04f], 3);
        evaluation.Add([0.5f, 0.2f, 0.1f, 0.1f, 0.06f, 0.04f], 5);
        Assert.Equal(4, evaluation.Count);
        Assert.Equal([1, 2, 2, 3, 3], evaluation.TopHits);
        Assert.Equal([0.25, 0.5, 0.5, 0.75, 0.75], evaluation.TopAccuracies);
        Assert.Equal(1, evaluation.HitsOf(0));
        Assert.Equal(1, evaluation.CountOf(5));
        Assert.Equal(1, evaluation.Confusion[3][0]);
    }

    [Fact]
    public void Equal_probabilities_are_no_luck_for_all_classes_at_once()
    {
        var evaluation = new Evaluation(6);
        for (var truth = 0; truth < 6; truth++)
            evaluation.Add(new float[6], truth);
        Assert.Equal([1, 2, 3, 4, 5], evaluation.TopHits);
    }

    [Fact]
    public void Probabilities_that_are_no_numbers_are_misses()
    {
        var evaluation = new Evaluation(6);
        float[] none = [float.NaN, float.NaN, float.NaN, float.NaN, float.NaN, float.NaN];
        for (var truth = 0; truth < 6; truth++)
            evaluation.Add(none, truth);
        Assert.Equal([0, 0, 0, 0, 0], evaluation.TopHits);
    }

    [Fact]
    public void A_hit_within_the_crystal_system_counts_for_the_system()
    {
        var evaluation = new Evaluation(3);
        evaluation.Add([0.1f, 0.8f, 0.1f], 0);
        evaluation.Add([0.1f, 0.1f, 0.8f], 1);
        var metrics = ModelMetrics.From(evaluation, [221, 225, 2]);
        Assert.Equal([new GroupScore("Triclinic", 0, 0), new GroupScore("Cubic", 2, 1)], metrics.Systems);
        Assert.Equal(new GroupScore("221", 1, 0), metrics.Groups[0]);
    }

    [Fact]
    public void A_network_is_evaluated_on_the_given_crystals_alone()
    {
        using Msdn network = SmallNetworks.Make();
        var set = new BarsTrainingSet(300, 16, 4);
        var evaluation = Evaluator.Evaluate(network, set, [.. Enumerable.Range(0, 131)], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(131, evaluation.Count);
        Assert.Equal([33, 33, 33, 32], Enumerable.Range(0, 4).Select(evaluation.CountOf));
    }

    [Fact]
    public void An_error_of_the_set_reaches_the_caller()
    {
        using Msdn network = SmallNetworks.Make();
        Assert.Throws<InvalidDataException>(() => Evaluator.Evaluate(network, new BrokenSet(), [0], cancellation: TestContext.Current.CancellationToken));
    }

    private sealed class BrokenSet : ITrainingSet
    {
        public int Count => 1;

        public InputEncoding Encoding => ShapedPlanes.EncodingOf(16);

        public int ClassOf(int index) => 0;

        public void Copy(int index, Span<byte> destination) => throw new InvalidDataException("broken");
    }
}
