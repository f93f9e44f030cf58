using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction.Tests.Indexing;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests;

public class CancellationTests
{
    private static readonly TimeSpan Meanwhile = TimeSpan.FromSeconds(0.2);
    private static readonly LatticeDirection Along001 = new(0, 0, 1);

    // A picture of it takes a minute.
    private static readonly Crystal Large = new("large", new Lattice(new CellParameters(60, 60, 60, 90, 90, 90)),
        [.. Enumerable.Range(0, 20_000).Select(i => new Site(Element.FromSymbol("Fe"), new Vector3D(i / 20_000.0, i % 141 / 141.0, i % 17 / 17.0)))]);

    [Fact]
    public void A_simulation_can_be_stopped()
    {
        PatternSimulator simulator = new(new Rotated45());
        PatternView view = simulator.Geometry.Views[0];
        Orientation orientation = view.OrientationOf(Make.RockSalt.Lattice);
        Cancelling.StopsWhatBegins(token => simulator.Intensity(Make.RockSalt, orientation, token));
        Cancelling.StopsWhatBegins(token => simulator.Intensity(Make.RockSalt, orientation, 0.01, token));
        Cancelling.StopsWhatBegins(token => simulator.Intensity(Make.RockSalt, PatternAxis.X, token));
        Cancelling.StopsWhatBegins(token => simulator.Pattern(Make.RockSalt, view, token));
        Cancelling.StopsWhatBegins(token => simulator.Grey(Make.RockSalt, PatternAxis.X, token));
        Cancelling.StopsWhatBegins(token => simulator.Grey16(Make.RockSalt, view, token));
        Cancelling.StopsWhatBegins(token => simulator.GreyTriple(Make.RockSalt, token));
        Cancelling.StopsWhatIsUnderWay(token => simulator.Intensity(Large, view, token), Meanwhile);
    }

    [Fact]
    public void A_simulation_with_a_precessing_beam_can_be_stopped()
    {
        Rotated45 geometry = new() { Precession = new Precession { AngleDegrees = 1, Steps = 100_000 } };
        PatternSimulator simulator = new(geometry);
        Cancelling.StopsWhatBegins(token => simulator.Grey(Make.RockSalt, PatternAxis.X, token));
        Cancelling.StopsWhatBegins(token => simulator.Grey16(Make.RockSalt, geometry.Views[0], token));
        Cancelling.StopsWhatIsUnderWay(token => simulator.Intensity(Make.RockSalt, PatternAxis.X, token), Meanwhile);
    }

    [Fact]
    public void A_simulation_of_a_defective_crystallite_can_be_stopped()
    {
        Rotated45 geometry = new() { Crystallite = Defective.Cells(40, 40, 40) };
        DefectSimulator simulator = new(geometry);
        Orientation orientation = geometry.Views[0].OrientationOf(Make.RockSalt.Lattice);
        DefectiveCrystallite crystallite = Defective.Of(Make.RockSalt, geometry.Crystallite, 1, new StaticDisplacements());
        Cancelling.StopsWhatBegins(token => DefectiveCrystallite.Of(Make.RockSalt, geometry.Crystallite, [new Vacancies()], 1, token));
        Cancelling.StopsWhatBegins(token => simulator.Intensity(crystallite, orientation, token));
        Cancelling.StopsWhatBegins(token => simulator.Grey(crystallite, orientation, token));
        Cancelling.StopsWhatIsUnderWay(token => simulator.Intensity(crystallite, orientation, token), Meanwhile);
        Cancelling.StopsWhatIsUnderWay(token => simulator.Grey(crystallite, orientation, token), Meanwhile);
    }

    [Fact]
    public void The_search_for_a_zones_lattice_can_be_stopped()
    {
        ZoneLatticeFinder finder = new();
        DiffractionPattern pattern = ZonePatterns.Simulate(Make.Triclinic, Along001);
        Cancelling.StopsWhatBegins(token => finder.Find(pattern, Along001, token));
        Cancelling.StopsWhatIsUnderWay(token => finder.Find(Noise(1024), Along001, token), Meanwhile);
    }

    [Fact]
    public void The_search_for_a_cell_can_be_stopped()
    {
        // The table of extinction classes is made once, in half a second that cannot be stopped.
        _ = ExtinctionClasses.Of(1);
        PlaneLattice square = new(new PlaneVector(0.2, 0), new PlaneVector(0, 0.2));
        ZoneLattice[] zones = [.. ZonePatterns.Three.Select(zone => new ZoneLattice(zone, square, []))];
        Cancelling.StopsWhatBegins(token => new CellSolver().Solve(zones, token));
        Cancelling.StopsWhatIsUnderWay(token => SolveForEver(zones, token), Meanwhile);

        static void SolveForEver(ZoneLattice[] zones, CancellationToken token)
        {
            while (true)
                new CellSolver().Solve(zones, token);
        }
    }

    [Fact]
    public void A_token_that_is_not_cancelled_changes_nothing()
    {
        using CancellationTokenSource source = new();
        PatternSimulator simulator = new(new Rotated45());
        Assert.Equal(simulator.Intensity(Make.RockSalt, PatternAxis.X).Values, simulator.Intensity(Make.RockSalt, PatternAxis.X, source.Token).Values);
        Assert.Equal(simulator.Grey(Make.RockSalt, PatternAxis.Y).Pixels, simulator.Grey(Make.RockSalt, PatternAxis.Y, source.Token).Pixels);
    }

    private static DiffractionPattern Noise(int side)
    {
        Random random = new(TestSeed.Next());
        return new DiffractionPattern(new IntensityImage(side, side, [.. Enumerable.Range(0, side * side).Select(_ => random.NextDouble())]), 0.0028, side / 2.0, side / 2.0);
    }
}
