using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks;

/// <summary>
/// Simulates the three zone-axis patterns of a seeded sample of crystals and compares the plane lattice that is found in each with the one
/// that the visible reflections of the zero layer generate. Prints the failures by reason.
/// </summary>
public sealed class ReflectionLattices
{
    public const string Verb = "reflection-lattices";

    /// <summary>
    /// Crystals whose identifier's SHA-256 begins with an even byte serve for development, the others for the number that is reported.
    /// </summary>
    public const string FinalHalf = "final";

    private const string Right = "right";
    private const double Agreement = 0.005;
    private const double WholeTimes = 0.02;
    private const double PrecessionDegrees = 2;

    private static readonly LatticeDirection[] Directions = [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1)];

    private readonly PatternSimulator _simulator;
    private readonly ZoneLatticeFinder _finder;
    private readonly LatticePicture _picture;

    private ReflectionLattices(LatticePicture picture)
    {
        _picture = picture;
        bool curved = picture == LatticePicture.Curved;
        _simulator = new PatternSimulator(new ZoneAxes
        {
            EwaldSurface = curved || picture == LatticePicture.Precessed ? EwaldSurface.Curved : EwaldSurface.Flat,
            Precession = picture == LatticePicture.Precessed ? new Precession { AngleDegrees = PrecessionDegrees } : Precession.None,
        });
        _finder = new ZoneLatticeFinder(new ZoneLatticeOptions
        {
            EwaldWavelengthAngstrom = curved ? Beam.PublishedWavelengthAngstrom : null,
            IntensityStep = picture is LatticePicture.Grey or LatticePicture.Grey16 ? 1 : 0,
        });
    }

    /// <summary>Measures.</summary>
    /// <param name="path">A JSON-lines file of crystals, gzip.</param>
    /// <param name="count">Crystals.</param>
    /// <param name="seed">Seed of the draw.</param>
    /// <param name="half">"development" or <see cref="FinalHalf"/>.</param>
    /// <param name="picture">What the pictures are like.</param>
    public static void Measure(string path, int count, int seed, string half, LatticePicture picture)
    {
        ReflectionLattices measure = new(picture);
        SortedDictionary<string, int> verdicts = [];
        int crystals = 0;
        long ticks = 0;
        Parallel.ForEach(Draw(path, count, seed, half == FinalHalf ? 1 : 0), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, record =>
        {
            Crystal crystal = SymmetryFinder.Find(record.Crystal, SymmetryTolerance.MaterialsProject).StandardCell;
            bool all = true;
            foreach (LatticeDirection zone in Directions)
            {
                (string verdict, string details, long taken) = measure.Verdict(crystal, zone);
                all &= verdict == Right;
                Interlocked.Add(ref ticks, taken);
                lock (verdicts)
                {
                    verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;
                    if (verdict != Right)
                        Console.WriteLine($"{record.Id} {zone} {crystal.Lattice.Parameters}: {verdict}{details}");
                }
            }

            if (all)
                Interlocked.Increment(ref crystals);
        });
        Report(verdicts, crystals, count, TimeSpan.FromTicks(ticks));
    }

    private static void Report(SortedDictionary<string, int> verdicts, int crystals, int count, TimeSpan taken)
    {
        int all = verdicts.Values.Sum();
        foreach ((string verdict, int n) in verdicts)
            Console.WriteLine($"{verdict}: {n}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdicts.GetValueOrDefault(Right)} of {all} lattices right, {100.0 * verdicts.GetValueOrDefault(Right) / all:0.0} %; all three of {crystals} of {count} crystals; {taken.TotalSeconds / all:0.00} s a pattern by the clock, finding alone"));
    }

    private (string Verdict, string Details, long Ticks) Verdict(Crystal crystal, LatticeDirection zone)
    {
        Orientation orientation = new ZoneAxisView(zone).OrientationOf(crystal.Lattice);
        if (LatticeTruth.Of(crystal, orientation, zone, _picture == LatticePicture.Curved ? EwaldSurface.Curved : EwaldSurface.Flat) is not { } truth)
            return ("fewer than two visible reflections, not counted as right", "", 0);
        DiffractionPattern pattern = Pattern(crystal, orientation);
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        try
        {
            PlaneLattice found = _finder.Find(pattern, zone).Reciprocal;
            (string verdict, string details) = Compare(truth, LatticeTruth.FullArea(crystal, zone), found);
            return (verdict, details, System.Diagnostics.Stopwatch.GetElapsedTime(start).Ticks);
        }
        catch (IndexingException error)
        {
            return ("refused", ": " + error.Message, System.Diagnostics.Stopwatch.GetElapsedTime(start).Ticks);
        }
    }

    private DiffractionPattern Pattern(Crystal crystal, Orientation orientation)
    {
        Detector detector = _simulator.Geometry.Detector;
        IntensityImage image = _picture switch
        {
            LatticePicture.Grey => OfGreys(_simulator.Grey(crystal, orientation)),
            LatticePicture.Grey16 => OfGreys(_simulator.Grey16(crystal, orientation)),
            _ => _simulator.Intensity(crystal, orientation),
        };
        return new DiffractionPattern(image, detector.InverseAngstromPerPixel(_simulator.Geometry.Beam), detector.BeamRow, detector.BeamColumn);
    }

    private static IntensityImage OfGreys(GreyImage image) => new(image.Rows, image.Columns, [.. image.Pixels.ToArray().Select(grey => (double)grey)]);

    private static IntensityImage OfGreys(Grey16Image image) => new(image.Rows, image.Columns, [.. image.Pixels.ToArray().Select(grey => (double)grey)]);

    private static (string Verdict, string Details) Compare(PlaneLattice truth, double full, PlaneLattice found)
    {
        string areas = string.Create(CultureInfo.InvariantCulture, $", absences leave one in {truth.Area / full:0.00}, found one in {found.Area / full:0.00}");
        (double i, double j) = truth.CoordinatesOf(found.A);
        (double k, double l) = truth.CoordinatesOf(found.B);
        (double ri, double rj, double rk, double rl) = (Math.Round(i), Math.Round(j), Math.Round(k), Math.Round(l));
        bool onTruth = (truth.At(ri, rj) - found.A).Length < Agreement * found.A.Length && (truth.At(rk, rl) - found.B).Length < Agreement * found.B.Length;
        if (onTruth)
            return (Math.Abs(ri * rl - rj * rk) == 1 ? Right : "too coarse", areas);
        double times = truth.Area / found.Area;
        return (times > 1.5 && Math.Abs(times - Math.Round(times)) < WholeTimes * times ? "too fine" : "another lattice, or off by more than 0.5 %", areas);
    }

    private static CrystalRecord[] Draw(string path, int count, int seed, int parity)
    {
        string[] lines = [.. Lines(path)];
        new Random(seed).Shuffle(lines);
        return
        [
            .. lines.Select(line => JsonLinesReader.Parse(line, path, 1))
                .Where(record => SHA256.HashData(Encoding.UTF8.GetBytes(record.Id))[0] % 2 == parity).Take(count),
        ];
    }

    private static IEnumerable<string> Lines(string path)
    {
        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
