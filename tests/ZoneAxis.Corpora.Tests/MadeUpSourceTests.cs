using ZoneAxis.Crystallography;

namespace ZoneAxis.Corpora.Tests;

public class MadeUpSourceTests
{
    private static readonly int[] Groups = [2, 62, 221];

    [Fact]
    public void Every_group_is_made_up_as_often_as_asked_and_the_finder_confirms_the_label()
    {
        SourcedStructure[] all = [.. new MadeUpSource(Groups, 2, seed: 5).Read(null, TestContext.Current.CancellationToken)];
        Assert.Equal([2, 62, 221, 2, 62, 221], all.Select(one => one.Facts.Label!.Value));
        Assert.All(all, one => Assert.Equal(one.Facts.Label, SymmetryFinder.Find(one.Crystal!).Number));
        Assert.Equal(all.Length, all.Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public void It_goes_on_behind_any_position_with_the_same_crystals()
    {
        MadeUpSource source = new(Groups, 2, seed: 5);
        SourcedStructure[] all = [.. source.Read(null, TestContext.Current.CancellationToken)];
        for (int done = 0; done < all.Length; done++)
        {
            SourcedStructure[] rest = [.. source.Read(all[done].Position, TestContext.Current.CancellationToken)];
            Assert.Equal(all[(done + 1)..].Select(one => one.Crystal!.Lattice.Volume), rest.Select(one => one.Crystal!.Lattice.Volume));
        }
    }

    [Fact]
    public void Another_request_is_another_source()
    {
        string[] hashes = [new MadeUpSource(Groups, 2, 5).Sha256, new MadeUpSource(Groups, 3, 5).Sha256, new MadeUpSource(Groups, 2, 6).Sha256, new MadeUpSource([2], 2, 5).Sha256];
        Assert.Equal(4, hashes.Distinct().Count());
        Assert.Throws<ArgumentException>(() => new MadeUpSource([231], 1, 0));
        Assert.Throws<ArgumentException>(() => new MadeUpSource([], 1, 0));
    }
}
