using ZoneAxis.Crystallography.Tests.Invariants;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.MadeUp;

public class MadeUpCrystalsTests
{
    // What is told by counts, to a few spreads, is counted on the same crystals in every run.
    private const int Seed = 0;

    private static readonly CrystalStatistics Statistics = CrystalStatistics.MaterialsProject2020;

    private static readonly Dictionary<Element, ElementStatistics> ByElement = Statistics.Elements.ToDictionary(element => element.Element);

    private static readonly MadeUpCrystals MadeUp = new();

    private static readonly Lazy<(int Group, Crystal Crystal)[]> All = new(() => OneOfEach(Seed));

    [Fact]
    public void Every_group_is_drawn_and_the_finder_confirms_it_at_both_tolerances()
    {
        int seed = TestSeed.Next();
        Assert.All(OneOfEach(seed), drawn =>
        {
            Assert.Equal(drawn.Group, SymmetryFinder.Find(drawn.Crystal).Number);
            Assert.Equal(drawn.Group, SymmetryFinder.Find(drawn.Crystal, SymmetryTolerance.MaterialsProject).Number);
            Assert.Equal($"madeup-{drawn.Group}-{seed}", drawn.Crystal.Name);
        });
    }

    [Fact]
    public void No_two_atoms_are_nearer_than_the_statistics_allow() => Assert.All(OneOfEach(TestSeed.Next()), drawn =>
    {
        ElementStatistics[] elements = [.. drawn.Crystal.Composition().Keys.Select(element => ByElement[element])];
        double least = new MadeUpOptions().LeastContact * elements.Min(first => elements.Min(first.ShortestDistanceTo));
        Assert.True(ClosestPair.Distance(drawn.Crystal) >= 0.999 * least, $"{drawn.Crystal.Name}: {ClosestPair.Distance(drawn.Crystal)} Å, not {least} Å.");
    });

    [Fact]
    public void Volumes_lie_where_the_statistics_have_them()
    {
        double[] ratios = [.. All.Value.Select(drawn => drawn.Crystal.Lattice.Volume / drawn.Crystal.Sites.Sum(site => ByElement[site.Element].VolumeCubicAngstrom)).Order()];
        Assert.All(ratios, ratio => Assert.InRange(ratio, 0.999 * Statistics.VolumeRatio.At(0), 1.001 * Statistics.VolumeRatio.At(1)));
        // Denser draws fail more often, for want of room: the middle may lie above that of the statistics.
        Assert.InRange(ratios[ratios.Length / 2], Statistics.VolumeRatio.At(0.4), Statistics.VolumeRatio.At(0.8));
    }

    [Fact]
    public void Numbers_of_elements_follow_the_statistics_of_the_crystal_systems()
    {
        foreach (int elements in Enumerable.Range(1, 4))
        {
            double[] expected =
            [
                .. All.Value.Select(drawn =>
                {
                    OrbitCount[] own = [.. Statistics.Orbits.Where(count => count.System == CrystalSystems.OfGroup(drawn.Group))];
                    return own.Where(count => count.Elements == elements).Sum(count => count.Crystals) / (double)own.Sum(count => count.Crystals);
                }),
            ];
            int drawnWith = All.Value.Count(drawn => drawn.Crystal.Composition().Count == elements);
            double spread = Math.Sqrt(expected.Sum(share => share * (1 - share)));
            Assert.True(Math.Abs(drawnWith - expected.Sum()) < 4 * spread, $"{drawnWith} crystals have {elements} elements; the statistics ask for {expected.Sum():0} ± {spread:0}.");
        }
    }

    [Fact]
    public void Common_elements_are_common()
    {
        ElementStatistics[] byNumber = [.. Statistics.Elements.OrderByDescending(element => element.Crystals)];
        int With(IEnumerable<ElementStatistics> elements) => elements.Sum(element => All.Value.Count(drawn => drawn.Crystal.Composition().ContainsKey(element.Element)));
        int half = byNumber.Length / 2;
        double expected = byNumber.Take(half).Sum(element => element.Crystals) / (double)byNumber.Sum(element => element.Crystals);
        double common = With(byNumber.Take(half)) / (double)With(byNumber);
        Assert.InRange(common, expected - 0.1, expected + 0.1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_crystal_and_another_seed_another()
    {
        Crystal first = MadeUp.Draw(62, 17);
        Crystal again = new MadeUpCrystals().Draw(62, 17);
        Assert.Equal((first.Name, first.Lattice.Parameters), (again.Name, again.Lattice.Parameters));
        Assert.Equal(first.Sites, again.Sites);
        Assert.NotEqual(first.Lattice.Parameters, MadeUp.Draw(62, 18).Lattice.Parameters);
    }

    [Fact]
    public void Where_no_try_succeeds_the_error_says_how_many_there_were()
    {
        MadeUpCrystals none = new(Statistics with { Elements = [.. Statistics.Elements.Select(element => element with { LikeContact = 50 })] }, new MadeUpOptions { MaximumTries = 7 });
        Assert.Contains("None of 7", Assert.Throws<MadeUpCrystalException>(() => none.Draw(1, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => none.Draw(231, 1));
        Assert.Throws<ArgumentException>(() => new MadeUpCrystals(Statistics, new MadeUpOptions { TriesPerFurtherOrbit = 0 }));
        Assert.Throws<ArgumentException>(() => new MadeUpCrystals(Statistics with { Elements = [] }));
    }

    private static (int Group, Crystal Crystal)[] OneOfEach(int seed) =>
        [.. ParallelEnumerable.Range(1, SpaceGroups.Count).AsOrdered().Select(number => (number, MadeUp.Draw(number, seed)))];
}
