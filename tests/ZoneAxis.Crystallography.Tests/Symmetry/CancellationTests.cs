using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Symmetry;

public class CancellationTests
{
    private static readonly TimeSpan Meanwhile = TimeSpan.FromSeconds(0.2);

    private static readonly Element Iron = Element.FromSymbol("Fe");

    // A sheet of 70 by 70 cells whose atoms are moved by up to 0.004 Å: every translation fits, but so badly that none follows from others. A search takes seconds.
    private static readonly Crystal Sheet = new("sheet", new Lattice(new(3, 210, 210, 90, 90, 90)),
        [.. from i in Enumerable.Range(0, 70) from j in Enumerable.Range(0, 70) select new Site(Iron, new Vector3D(Moved(i, j) / 3, (i + Moved(j, i) / 3) / 70, j / 70.0))]);

    private static double Moved(int i, int j) => 0.004 * Math.Sin(1e4 * Math.Sin(i + 70 * j));

    [Fact]
    public void A_search_can_be_stopped()
    {
        Crystal small = new("small", new Lattice(new(3, 3, 3, 90, 90, 90)), [new Site(Iron, default)]);
        Cancelling.StopsWhatBegins(token => SymmetryFinder.Find(small, cancellation: token));
        Cancelling.StopsWhatBegins(token => SymmetryStability.Of(small, cancellation: token));
        Cancelling.StopsWhatBegins(token => CellConvention.InternationalTables.CellOf(small, new SymmetryTolerance(), token));
        Cancelling.StopsWhatIsUnderWay(token => SymmetryFinder.Find(Sheet, cancellation: token), Meanwhile);
    }

    [Fact]
    public void The_search_for_operations_can_be_stopped()
    {
        AtomSet atoms = AtomKinds.Of(Sheet).Atoms;
        SymmetryTolerance tolerance = new();
        Cancelling.StopsWhatBegins(token => OperationSearch.Find(atoms, tolerance, tolerance.SymprecAngstrom, token));
        Cancelling.StopsWhatIsUnderWay(token => OperationSearch.Find(atoms, tolerance, tolerance.SymprecAngstrom, token), Meanwhile);
    }

    [Fact]
    public void The_gathering_of_mixed_sites_can_be_stopped()
    {
        Crystal mixed = Sheet with { Sites = [.. Sheet.Sites.Select(site => site with { Occupancy = 0.5 })] };
        Cancelling.StopsWhatBegins(token => AtomKinds.Of(mixed, token));
    }

    [Fact]
    public void A_token_that_is_not_cancelled_changes_nothing()
    {
        Crystal pair = new("pair", new Lattice(new(3, 3, 3, 90, 90, 90)), [new Site(Iron, default), new Site(Iron, new(0.5, 0.5, 0.5))]);
        using CancellationTokenSource source = new();
        CrystalSymmetry with = SymmetryFinder.Find(pair, cancellation: source.Token), without = SymmetryFinder.Find(pair);
        Assert.Equal(without.Number, with.Number);
        Assert.Equal(without.Transformation, with.Transformation);
        Assert.Equal(without.StandardCell.Sites, with.StandardCell.Sites);
    }
}
