using ZoneAxis.Diffraction;

namespace ZoneAxis.Tests.Identifying;

public class JoinedGroupsTests
{
    private static readonly ReflectionList XRays = Lists.Of(62) with { Radiation = Radiation.XRay };
    private static readonly IReadOnlyList<Candidate> Analysis = Candidate.Rank([(2, 0.6), (1, 0.3), (14, 0.1)]);

    [Fact]
    public void A_network_that_tells_nothing_changes_no_order()
    {
        IReadOnlyList<Candidate> joined = JoinedGroups.Join(Analysis, _ => 0.01, 1, JoinWeights.For(XRays, areOfPictures: false));
        Assert.Equal([2, 1, 14], joined.Select(one => one.Number));
        Assert.Equal(1, joined.Sum(one => one.Probability!.Value), 1e-12);
    }

    [Fact]
    public void What_the_network_is_sure_of_goes_before_what_the_analysis_is_not_sure_of()
    {
        IReadOnlyList<Candidate> joined = JoinedGroups.Join(Analysis, one => one.Number == 1 ? 0.99 : 0.005, 1, JoinWeights.For(XRays, areOfPictures: false));
        Assert.Equal(1, joined[0].Number);
        Assert.Equal(1, joined.Sum(one => one.Probability!.Value), 1e-12);
    }

    [Fact]
    public void Of_electrons_the_analysis_has_less_to_say_and_what_pictures_say_weighs_otherwise()
    {
        ReflectionList electrons = XRays with { Radiation = Radiation.Electron };
        double RatioOfTwo(ReflectionList list)
        {
            IReadOnlyList<Candidate> joined = JoinedGroups.Join(Analysis, one => one.Number == 1 ? 0.99 : 0.005, 1, JoinWeights.For(list, areOfPictures: false));
            return joined.First(one => one.Number == 1).Probability!.Value / joined.First(one => one.Number == 2).Probability!.Value;
        }

        Assert.True(RatioOfTwo(electrons) > RatioOfTwo(XRays));
        Assert.NotEqual(JoinWeights.For(electrons, areOfPictures: true), JoinWeights.For(electrons, areOfPictures: false));
    }

    [Fact]
    public void What_the_network_rules_out_is_not_ruled_out_for_good()
    {
        IReadOnlyList<Candidate> joined = JoinedGroups.Join(Candidate.Rank([(2, 1 - 1e-9), (1, 1e-9)]), one => one.Number == 1 ? 1 : 0, 1, JoinWeights.For(XRays, areOfPictures: false));
        Assert.Equal(2, joined[0].Number);
    }

    [Fact]
    public void As_far_as_the_crystal_is_none_of_those_that_the_network_knows_the_analysis_is_kept()
    {
        IReadOnlyList<Candidate> kept = JoinedGroups.Join(Analysis, one => one.Number == 1 ? 0.99 : 0.005, 0, JoinWeights.For(XRays, areOfPictures: false));
        Assert.All(Analysis.Zip(kept), pair => Assert.Equal((pair.First.Number, pair.First.Probability!.Value), (pair.Second.Number, Math.Round(pair.Second.Probability!.Value, 12))));
        ReflectionList list = Lists.Of(62);
        double Share(GroupPrior prior) => JoinedGroups.ShareOfNetwork(ReflectionAnalyser.Analyse(list, new ReflectionAnalysisOptions { Prior = prior }));
        Assert.Equal((1, 0, 0), (Share(GroupPrior.MaterialsProject), Share(GroupPrior.None), Share(GroupPrior.Organic)));
        Assert.InRange(Share(GroupPrior.Any), 0.5, 0.999);
    }

    [Fact]
    public void The_answer_says_where_analysis_and_network_disagree()
    {
        Identification answer = new() { Crystal = "a", Candidates = Analysis, Geometry = null, ByAnalysis = Analysis, ByNetwork = Candidate.Rank([(1, 0.9), (2, 0.1)]) };
        Assert.Contains("2 P-1 (60.0 %), the network 1 P1 (90.0 %)", answer.Note, StringComparison.Ordinal);
        Assert.Null((answer with { ByNetwork = Analysis }).Note);
        Assert.Null(answer.Verdict);
    }

    [Fact]
    public void A_model_of_pictures_is_not_asked_about_a_list()
    {
        using SmallModelFolder folder = new();
        using Identifier identifier = Identifier.Open(folder.Path);
        IdentificationException refused = Assert.Throws<IdentificationException>(() => identifier.Identify("a", Lists.ReportOf(Lists.Of(62))));
        Assert.Contains("name a model that takes reflections", refused.Message, StringComparison.Ordinal);
    }
}
