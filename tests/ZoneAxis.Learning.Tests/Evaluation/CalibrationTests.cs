using System.Collections.Immutable;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Tests.Evaluation;

/// <summary>How honest probabilities are, and how they are made so.</summary>
public class CalibrationTests
{
    private static readonly ImmutableArray<int> Groups = [1, 2, 225];

    [Fact]
    public void A_network_that_is_right_as_often_as_it_says_has_no_error() => Assert.Equal(0, Of((0.75f, 3), (0.75f, 1)).CalibrationError, 1e-6);

    [Fact]
    public void A_network_that_is_always_wrong_has_its_confidence_as_error() => Assert.Equal(0.9, Of((0.9f, 0), (0.9f, 4)).CalibrationError, 1e-6);

    [Theory]
    [InlineData(0.9f, 0.6)]
    [InlineData(0.6f, 0.8)]
    public void The_fitted_temperature_makes_probabilities_as_large_as_the_network_is_right(float said, double right)
    {
        int hits = (int)Math.Round(right * 50);
        Predictions predictions = Of((said, hits), (said, 50 - hits));
        Predictions honest = predictions.AtTemperature(TemperatureScaling.Fit(predictions));
        Assert.Equal(right, honest.MeanConfidence, 0.01);
        Assert.True(honest.CalibrationError < predictions.CalibrationError);
        Assert.Equal(predictions.Top(1), honest.Top(1));
    }

    [Fact]
    public void Where_there_are_no_crystals_the_temperature_is_one() => Assert.Equal(1, TemperatureScaling.Fit(new Predictions("none", Precision.Float32, Groups, [])));

    [Fact]
    public void Probabilities_at_a_temperature_add_up_to_one_in_the_same_order()
    {
        float[] cold = TemperatureScaling.Apply([0.7f, 0.3f, 0], 0.5);
        Assert.Equal(1, cold.Sum(), 1e-6);
        Assert.Equal(0.7 * 0.7 / ((0.7 * 0.7) + (0.3 * 0.3)), cold[0], 1e-6);
        Assert.Equal(0.7, TemperatureScaling.Apply([0.7f, 0.3f, 0], 1)[0], 1e-6);
    }

    [Fact]
    public void The_most_certain_are_counted_alone()
    {
        Predictions predictions = new("test", Precision.Float32, Groups, [new("a", 1, [0.9f, 0.1f, 0]), new("b", 2, [0.6f, 0.4f, 0])]);
        Assert.Equal((0.5, 1.0), (predictions.AccuracyOfMostCertain(1), predictions.AccuracyOfMostCertain(0.5)));
        Assert.Equal(0.5, predictions.MeanGroupAccuracy(1));
        Assert.Equal(double.NaN, predictions.MeanGroupAccuracy(2));
    }

    [Fact]
    public void Among_some_groups_no_other_is_possible()
    {
        Predictions predictions = new("test", Precision.Float32, Groups, [new("a", 2, [0.5f, 0.3f, 0.2f]), new("b", 1, [0.5f, 0.3f, 0.2f])]);
        Predictions some = predictions.Among([2, 225]);
        Assert.Equal([0.6f, 0.4f], some.All.Single().Probabilities);
        Assert.Equal(1, some.Top(1));
    }

    [Fact]
    public void Groups_of_one_extinction_class_count_as_one()
    {
        // P1 and P-1 have no absences in the one Laue class; Fm-3m is another.
        Predictions predictions = new("test", Precision.Float32, Groups, [new("a", 2, [0.9f, 0.1f, 0]), new("b", 225, [0.9f, 0.1f, 0])]);
        Assert.Equal((0.5, 0.5, 0.0), (predictions.ExtinctionAccuracy, predictions.SystemAccuracy, predictions.Top(1)));
    }

    /// <summary>Crystals of which the first is said to be of group 1 with some probability: so many that are, and so many that are not.</summary>
    private static Predictions Of((float Said, int Count) right, (float Said, int Count) wrong)
    {
        static ImmutableArray<float> Said(float first) => [first, 1 - first, 0];
        return new Predictions("test", Precision.Float32, Groups, [.. Enumerable.Repeat(new Prediction("right", 1, Said(right.Said)), right.Count), .. Enumerable.Repeat(new Prediction("wrong", 2, Said(wrong.Said)), wrong.Count)]);
    }
}
