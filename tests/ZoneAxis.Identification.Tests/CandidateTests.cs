using ZoneAxis.Crystallography;

namespace ZoneAxis.Tests.Identifying;

public class CandidateTests
{
    [Fact]
    public void Candidates_come_in_the_order_of_their_probabilities_and_then_of_their_numbers()
    {
        IReadOnlyList<Candidate> ranked = Candidate.Rank([225, 2, 14, 194], [0.25f, 0.25f, 0.125f, 0.375f]);
        Assert.Equal([194, 2, 225, 14], ranked.Select(candidate => candidate.Number));
        Assert.Equal(new Candidate(194, "P6_3/mmc", CrystalSystem.Hexagonal, 0.375), ranked[0]);
    }

    [Fact]
    public void The_groups_of_an_enantiomorphic_pair_are_one_candidate_with_the_probability_of_both()
    {
        IReadOnlyList<Candidate> ranked = Candidate.Rank([154, 14, 152, 76], [0.25f, 0.375f, 0.25f, 0.125f]);
        Assert.Equal([152, 14, 76], ranked.Select(candidate => candidate.Number));
        Assert.Equal((154, 0.5, "152 P3_121 or 154 P3_221"), (ranked[0].EnantiomorphicPartner, ranked[0].Probability, ranked[0].Name));
        Assert.True(ranked[0].Is(152) && ranked[0].Is(154) && !ranked[0].Is(14));
        // The other group of this pair, 78, is none of the classes.
        Assert.Equal((null, "76 P4_1"), (ranked[2].EnantiomorphicPartner, ranked[2].Name));
    }

    [Fact]
    public void Groups_without_probabilities_keep_their_order()
    {
        IReadOnlyList<Candidate> candidates = Candidate.InOrder([150, 154, 152, 1]);
        Assert.Equal(["150 P321", "152 P3_121 or 154 P3_221", "1 P1"], candidates.Select(candidate => candidate.Name));
        Assert.All(candidates, candidate => Assert.Null(candidate.Probability));
    }

    [Fact]
    public void As_many_probabilities_as_groups_are_demanded() => Assert.Throws<ArgumentException>(() => Candidate.Rank([1, 2], [1f]));
}
