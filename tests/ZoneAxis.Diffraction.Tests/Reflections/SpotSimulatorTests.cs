using ZoneAxis.Crystallography;
using ZoneAxis.Tests;

namespace ZoneAxis.Diffraction.Tests;

/// <summary>Laws of the spots of a crystal plate.</summary>
public class SpotSimulatorTests
{
    private static readonly Crystal Rutile = StructureFile.Read(Path.Combine(SharedData.ProjectRoot, "examples", "rutile.cif"))[0];

    [Fact]
    public void A_spot_on_the_sphere_grows_with_the_square_of_the_thickness_and_the_factor()
    {
        SpotSimulationOptions thin = new() { Zone = new LatticeDirection(0, 0, 1), ThicknessAngstrom = 10, ReachInverseAngstrom = 0.5 };
        SimulatedSpot spot = SpotSimulator.Simulate(Rutile, thin).Single(one => (one.H, one.K, one.L) == (1, 1, 0));
        double squared = ReflectionSimulator.Intensities(Rutile, [new IntegerVector3(1, 1, 0)], thin.Beam)[0];
        double x = Math.PI * 10 * spot.ExcitationErrorInverseAngstrom;
        double expected = squared * Math.Pow(thin.Beam.WavelengthAngstrom * 10 / Rutile.Lattice.Volume * Math.Sin(x) / x, 2);
        Assert.Equal(expected, spot.Intensity, 1e-9 * expected);
    }

    [Fact]
    public void Friedel_mates_are_alike_on_the_zone_and_unlike_off_it()
    {
        SpotSimulationOptions onZone = new() { Zone = new LatticeDirection(1, 1, 0) };
        Dictionary<(int, int, int), double> on = Zero(SpotSimulator.Simulate(Rutile, onZone));
        Assert.All(on, spot => Assert.Equal(spot.Value, on[(-spot.Key.Item1, -spot.Key.Item2, -spot.Key.Item3)], 1e-9));
        Dictionary<(int, int, int), double> off = Zero(SpotSimulator.Simulate(Rutile, onZone with { TiltXDegrees = 0.5 }));
        Assert.Contains(off, spot => off.GetValueOrDefault((-spot.Key.Item1, -spot.Key.Item2, -spot.Key.Item3)) < 0.5 * spot.Value);
    }

    [Fact]
    public void Precession_evens_out_a_tilt()
    {
        SpotSimulationOptions tilted = new() { Zone = new LatticeDirection(1, 1, 0), TiltXDegrees = 0.3 };
        Assert.True(Unevenness(tilted with { Precession = new Precession { AngleDegrees = 2 } }) < 0.5 * Unevenness(tilted));
    }

    [Fact]
    public void Spots_lie_where_the_simulator_of_pictures_puts_them()
    {
        SpotSimulationOptions options = new() { Zone = new LatticeDirection(1, 0, 1), ThicknessAngstrom = 50 };
        ZoneAxes geometry = new(options.Zone) { Beam = options.Beam };
        Orientation orientation = geometry.Views[0].OrientationOf(Rutile.Lattice);
        IntensityImage picture = new PatternSimulator(geometry).Intensity(Rutile, geometry.Views[0]);
        double scale = geometry.Detector.InverseAngstromPerPixel(options.Beam);
        IndexedSpot[] indexed = [.. new SpotIndexing(geometry).Of(picture, Rutile, orientation).Take(20)];
        Dictionary<(int, int, int), SimulatedSpot> spots = SpotSimulator.Simulate(Rutile, options).ToDictionary(spot => (spot.H, spot.K, spot.L));
        Assert.NotEmpty(indexed);
        Assert.All(indexed, one =>
        {
            SimulatedSpot spot = spots[(one.H, one.K, one.L)];
            Assert.Equal(one.Column - geometry.Detector.BeamColumn, spot.X / scale, 0.5);
            Assert.Equal(one.Row - geometry.Detector.BeamRow, spot.Y / scale, 0.5);
        });
    }

    [Fact]
    public void The_shortest_vectors_of_a_zone_span_its_layer()
    {
        foreach ((int u, int v, int w) in new[] { (0, 0, 1), (1, 0, 0), (1, 1, 1), (-2, 3, 5), (0, 7, -4), (6, 10, 15) })
        {
            LatticeDirection zone = new(u, v, w);
            (IntegerVector3 a, IntegerVector3 b) = ZoneBasis.Of(Rutile.Lattice, zone);
            Vector3D normal = a.ToVector3D().Cross(b.ToVector3D());
            // Indices of a basis of the layer have the zone's own indices as their vector product.
            Assert.True(normal == new Vector3D(u, v, w) || normal == new Vector3D(-u, -v, -w), $"[{u} {v} {w}]: {a} × {b} = {normal}");
            (Vector3D first, Vector3D second) = (Rutile.Lattice.Inverse * a.ToVector3D(), Rutile.Lattice.Inverse * b.ToVector3D());
            Assert.True(2 * Math.Abs(first.Dot(second)) <= first.LengthSquared * (1 + 1e-9) && first.Length <= second.Length * (1 + 1e-9));
        }
    }

    [Fact]
    public void A_cell_beyond_all_measure_is_refused_before_it_is_walked() =>
        Assert.Contains("smaller radius", Assert.Throws<ArgumentException>(() => SpotSimulator.Simulate(
            new Crystal("x", new Lattice(new CellParameters(2000, 2000, 2000, 90, 90, 90)), [new Site(Element.FromSymbol("C"), Vector3D.Zero)]))).Message, StringComparison.Ordinal);

    private static Dictionary<(int, int, int), double> Zero(IEnumerable<SimulatedSpot> spots) =>
        spots.Where(spot => spot.Layer == 0).ToDictionary(spot => (spot.H, spot.K, spot.L), spot => spot.Intensity);

    private static double Unevenness(SpotSimulationOptions options)
    {
        Dictionary<(int, int, int), double> spots = Zero(SpotSimulator.Simulate(Rutile, options));
        return spots.Sum(spot => Math.Abs(spot.Value - spots.GetValueOrDefault((-spot.Key.Item1, -spot.Key.Item2, -spot.Key.Item3)))) / spots.Values.Sum();
    }
}
