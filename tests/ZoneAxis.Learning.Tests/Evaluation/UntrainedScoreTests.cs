using ZoneAxis.Learning.Evaluation;

namespace ZoneAxis.Learning.Tests.Evaluation;

/// <summary>Groups that are told by the likeness of features.</summary>
public sealed class UntrainedScoreTests
{
    [Fact]
    public void The_smallest_distance_wins()
    {
        CrystalFeatures[] references = [Of(3, [1, 0], [1, 0]), Of(69, [0, 1], [0, 1])];
        UntrainedScore score = UntrainedScore.Of(references, [Of(3, [9, 1], [8, 1]), Of(69, [1, 7], [0, 3])]);
        Assert.Equal((2, 2, 2), (score.Groups, score.References, score.Test));
        Assert.Equal((1.0, 1.0), (score.ByMean[0], score.ByNearest[0]));
    }

    [Fact]
    public void The_distances_of_all_streams_are_added_whatever_their_lengths()
    {
        // The first stream speaks for 3 by much more than the second for 69, but its numbers are small.
        CrystalFeatures[] references = [Of(3, [1, 0], [1, 1]), Of(69, [0, 1], [1, 0])];
        Assert.Equal(1.0, UntrainedScore.Of(references, [Of(3, [0.01f, 0], [500, 0])]).ByMean[0]);
    }

    [Fact]
    public void A_group_of_two_shapes_is_found_by_its_nearest_reference_and_not_by_the_mean()
    {
        CrystalFeatures[] references = [Of(3, [1, 0, 0]), Of(3, [0, 1, 0]), Of(69, [0.9f, 0, 0.4f]), Of(69, [0.9f, 0, 0.45f])];
        UntrainedScore score = UntrainedScore.Of(references, [Of(3, [1, 0, 0.05f])]);
        Assert.Equal((0.0, 1.0), (score.ByMean[0], score.ByNearest[0]));
        Assert.Equal(1.0, score.ByMean[1]);
    }

    [Fact]
    public void A_group_without_references_is_never_right() => Assert.Equal(0, UntrainedScore.Of([Of(3, [1, 0])], [Of(69, [1, 0])]).ByNearest[4]);

    private static CrystalFeatures Of(int group, params float[][] streams) => new(group, streams);
}
