using System.Diagnostics;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>The spots of a structure along a zone, fast enough to follow a slider.</summary>
/// <param name="limits">Limits of reading.</param>
internal sealed class SimulationAnalysis(WebLimits limits)
{
    private const int MostZoneIndex = 20;
    private const int MostForbidden = 200;
    private const int MostSpots = 5000;
    private const double MostDose = 1e12;
    private const double AngstromPerNanometre = 10;
    private const double UsualKilovolts = 200;
    private const double UsualNanometres = 20;
    private const double UsualReach = 2;
    private const int UsualStrongest = 600;

    // From here on a spot takes so much of the beam that the beam itself changes on its way.
    private const double KinematicLimit = 0.1;

    private static readonly string[] Cells = ["ita", "sc", "as-given"];

    /// <summary>The spots.</summary>
    /// <param name="file">The structure.</param>
    /// <param name="options">Zone, beam and crystal plate.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="RequestException">An option is wrong.</exception>
    /// <exception cref="ZoneAxisException">The structure cannot be read or simulated.</exception>
    public JsonObject Run(InputFile file, SimulationOptions options, CancellationToken stop)
    {
        Stopwatch watch = Stopwatch.StartNew();
        CellConvention convention = CellConventions.Parse(OptionsReader.OneOf(options.Cell, Cells, "cell"));
        SpotSimulationOptions plate = PlateOf(options);
        CrystalSymmetry symmetry = SymmetryFinder.Find(CrystalOf(file, options), SymmetryTolerance.MaterialsProject with { MaximumAtoms = limits.Atoms }, stop);
        Crystal cell = convention == CellConvention.AsGiven ? symmetry.Given : symmetry.CellOf(convention);
        IReadOnlyList<SimulatedSpot> spots = Simulated(cell, plate, stop);
        JsonObject line = JsonAnswer.Node(new
        {
            Input = file.Name,
            Crystal = symmetry.Given.Name,
            Zone = new[] { plate.Zone.U, plate.Zone.V, plate.Zone.W },
            plate.Beam.Kilovolts,
            plate.Beam.WavelengthAngstrom,
            ThicknessNanometres = plate.ThicknessAngstrom / AngstromPerNanometre,
            TiltDegrees = new[] { plate.TiltXDegrees, plate.TiltYDegrees },
            PrecessionDegrees = plate.Precession.AngleDegrees,
            Model = "kinematic",
            Cell = convention.Word(),
            symmetry.Number,
            symmetry.Setting.Symbol,
            plate.ReachInverseAngstrom,
            Axes = AxesOf(cell.Lattice, plate),
            Spots = NodesOf(spots, options).Concat(ForbiddenOf(symmetry, convention, cell.Lattice, plate)),
            StrongestOfBeam = spots.Count > 0 ? spots[0].Intensity : 0,
            Notes = spots.Count > 0 && spots[0].Intensity > KinematicLimit
                ? new[] { FormattableString.Invariant($"The strongest spot would have {100 * spots[0].Intensity:0} % of the beam: at this thickness electrons scatter more than once, and the intensities are not to be taken at their word.") }
                : null,
        }).AsObject();
        line["milliseconds"] = watch.Elapsed.TotalMilliseconds;
        return line;
    }

    private static SpotSimulationOptions PlateOf(SimulationOptions options)
    {
        double[] tilt = OptionsReader.Numbers(options.TiltDegrees ?? [0, 0], 2, "tiltDegrees");
        return new SpotSimulationOptions
        {
            Zone = ZoneOf(options.Zone ?? [0, 0, 1]),
            Beam = Beam.OfElectrons(OptionsReader.Within(options.Kilovolts, UsualKilovolts, 20, 1500, "kilovolts")),
            ThicknessAngstrom = AngstromPerNanometre * OptionsReader.Within(options.ThicknessNanometres, UsualNanometres, 0.5, 1000, "thicknessNanometres"),
            TiltXDegrees = OptionsReader.Within(tilt[0], 0, -10, 10, "tiltDegrees"),
            TiltYDegrees = OptionsReader.Within(tilt[1], 0, -10, 10, "tiltDegrees"),
            Precession = new Precession { AngleDegrees = OptionsReader.Within(options.PrecessionDegrees, 0, 0, 5, "precessionDegrees") },
            ReachInverseAngstrom = OptionsReader.Within(options.ReachInverseAngstrom, UsualReach, 0.2, 5, "reachInverseAngstrom"),
        };
    }

    private static LatticeDirection ZoneOf(int[] zone)
    {
        if (zone.Length != 3 || zone.Any(index => Math.Abs((long)index) > MostZoneIndex) || zone.All(index => index == 0))
            throw RequestException.Wrong($"zone must be three whole numbers from -{MostZoneIndex} to {MostZoneIndex}, not all 0.");
        return new LatticeDirection(zone[0], zone[1], zone[2]);
    }

    private Crystal CrystalOf(InputFile file, SimulationOptions options)
    {
        IReadOnlyList<StructureResult> read = StructureFile.ReadEach(new MemoryStream(file.Content), file.Name, Reading.OfStructures(limits), out _);
        int place = OptionsReader.Within(options.Crystal, 0, 0, read.Count - 1, "crystal");
        return read[place].Crystal ?? throw read[place].Error!;
    }

    private static IReadOnlyList<SimulatedSpot> Simulated(Crystal cell, SpotSimulationOptions plate, CancellationToken stop)
    {
        try
        {
            return SpotSimulator.Simulate(cell, plate, stop);
        }
        catch (ArgumentException beyond)
        {
            throw RequestException.Wrong(FailureSentence.OfArgument(beyond));
        }
    }

    private static IEnumerable<object> NodesOf(IReadOnlyList<SimulatedSpot> spots, SimulationOptions options)
    {
        int strongest = OptionsReader.Within(options.Strongest, UsualStrongest, 1, MostSpots, "strongest");
        double? dose = options.Dose is { } given ? OptionsReader.Within(given, given, 1, MostDose, "dose") : null;
        RandomNumbers random = new((ulong)OptionsReader.Within(options.Seed, 0, 0, int.MaxValue, "seed"));
        double all = spots.Sum(spot => spot.Intensity);
        return [.. spots.Take(strongest).Select(spot => Node(spot, spot.Intensity / spots[0].Intensity, isForbidden: false, dose is { } electrons ? random.NextPoisson(electrons * spot.Intensity / all) : null))];
    }

    private static object Node(SimulatedSpot spot, double intensity, bool isForbidden, double? counts) => new
    {
        Hkl = new[] { spot.H, spot.K, spot.L },
        DAngstrom = spot.SpacingAngstrom,
        Intensity = intensity,
        spot.X,
        spot.Y,
        spot.ExcitationErrorInverseAngstrom,
        spot.Layer,
        IsForbidden = isForbidden,
        Counts = counts,
    };

    /// <summary>The places of the zero layer that the space group leaves empty, nearest first.</summary>
    private static IEnumerable<object> ForbiddenOf(CrystalSymmetry symmetry, CellConvention convention, Lattice lattice, SpotSimulationOptions plate)
    {
        if (convention != CellConvention.InternationalTables)
            return [];
        SystematicAbsences absences = new(symmetry.Setting.Hall.Operations);
        Matrix3D rotation = SpotSimulator.RotationOf(lattice, plate);
        (IntegerVector3 first, IntegerVector3 second) = ZoneBasis.Of(lattice, plate.Zone);
        (Vector3D a, Vector3D b) = (lattice.Inverse * first.ToVector3D(), lattice.Inverse * second.ToVector3D());
        // The basis is reduced, so that no coordinate is larger than the radius over two thirds of the shorter vector.
        int most = Math.Min(100, (int)(1.5 * plate.ReachInverseAngstrom / Math.Min(a.Length, b.Length)) + 1);
        return
        [
            .. (from i in Enumerable.Range(-most, 2 * most + 1)
               from j in Enumerable.Range(-most, 2 * most + 1)
               let place = rotation * (i * a + j * b)
               where (i, j) != (0, 0) && place.Length <= plate.ReachInverseAngstrom
               let h = new IntegerVector3(i * first.X + j * second.X, i * first.Y + j * second.Y, i * first.Z + j * second.Z)
               where absences.IsAbsent(h.X, h.Y, h.Z)
               orderby place.Length
               select Node(new SimulatedSpot(h.X, h.Y, h.Z, place.X, place.Y, 1 / place.Length, 0, 0, 0), 0, isForbidden: true, null)).Take(MostForbidden),
        ];
    }

    private static object AxesOf(Lattice lattice, SpotSimulationOptions plate)
    {
        Matrix3D rotation = SpotSimulator.RotationOf(lattice, plate);
        (IntegerVector3 first, IntegerVector3 second) = ZoneBasis.Of(lattice, plate.Zone);
        object Axis(IntegerVector3 h)
        {
            Vector3D place = rotation * (lattice.Inverse * h.ToVector3D());
            return new { Hkl = new[] { h.X, h.Y, h.Z }, place.X, place.Y };
        }

        return new { First = Axis(first), Second = Axis(second) };
    }
}
