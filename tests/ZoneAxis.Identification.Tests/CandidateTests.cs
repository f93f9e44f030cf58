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
    public void As_many_probabilities_as_groups_are_demanded() => Assert.Throws<ArgumentException>(() => Candidate.Rank([1, 2], [1f]));
}
