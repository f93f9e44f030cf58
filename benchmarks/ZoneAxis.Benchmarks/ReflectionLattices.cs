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
public static class ReflectionLattices
{
    public const string Verb = "reflection-lattices";

    /// <summary>
    /// Crystals whose identifier's SHA-256 begins with an even byte serve for development, the others for the number that is reported.
    /// </summary>
    public const string FinalHalf = "final";

    private const string Right = "right";

    // A reflection counts as visible from this fraction of the strongest of its zone.
    private const double VisibleFraction = 1e-3;
    private const double ReachInverseAngstrom = 1;
    private const double Agreement = 0.005;
    private const double NoLength = 1e-6;

    private static readonly LatticeDirection[] Directions = [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1)];

    /// <summary>Measures.</summary>
    /// <param name="path">A JSON-lines file of crystals, gzip.</param>
    /// <param name="count">Crystals.</param>
    /// <param name="seed">Seed of the draw.</param>
    /// <param name="half">"development" or <see cref="FinalHalf"/>.</param>
    /// <param name="surface">Curved or flat patterns.</param>
    public static void Measure(string path, int count, int seed, string half, EwaldSurface surface)
    {
        ZoneAxes geometry = new() { EwaldSurface = surface };
        var simulator = new PatternSimulator(geometry);
        double scale = geometry.Detector.InverseAngstromPerPixel(geometry.Beam);
        ZoneLatticeFinder finder = new(new ZoneLatticeOptions { EwaldWavelengthAngstrom = surface == EwaldSurface.Flat ? null : Beam.PublishedWavelengthAngstrom });
        SortedDictionary<string, int> verdicts = [];
        CrystalRecord[] drawn = Draw(path, count, seed, half == FinalHalf ? 1 : 0);
        if (Environment.GetEnvironmentVariable("ZX_ONE") is { } only)
            drawn = [.. drawn.Where(one => only.Split(',').Contains(one.Id))];
        Parallel.ForEach(drawn, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, record =>
        {
            Crystal crystal = SymmetryFinder.Find(record.Crystal, SymmetryTolerance.MaterialsProject).StandardCell;
            if (Environment.GetEnvironmentVariable("ZX_DEBUG") is not null)
                Console.WriteLine($"TRUE {crystal.Lattice.Parameters.A:R} {crystal.Lattice.Parameters.B:R} {crystal.Lattice.Parameters.C:R}");
            if (Environment.GetEnvironmentVariable("ZX_F") is not null)
            {
                Console.WriteLine(string.Join("; ", crystal.Sites.Select(one => one.ToString())));
                foreach ((int k, int l) in new[] { (0,0), (1,0),(2,0),(4,0),(0,4),(2,2),(0,6),(6,0),(8,0),(8,8),(6,2) })
                    Console.WriteLine($"F {k} {l}: {Math.Pow(StructureFactor.At(crystal, new Vector3D(0, k, l)).Magnitude, 2)}");
            }
            foreach (LatticeDirection zone in Directions)
            {
                Orientation orientation = new ZoneAxisView(zone).OrientationOf(crystal.Lattice);
                IntensityImage image = simulator.Intensity(crystal, orientation);
                string verdict = Verdict(crystal, orientation, zone, new DiffractionPattern(image, scale, geometry.Detector.BeamRow, geometry.Detector.BeamColumn), surface, finder);
                lock (verdicts)
                {
                    verdicts[verdict] = verdicts.GetValueOrDefault(verdict) + 1;
                    if (verdict != Right)
                        Console.WriteLine($"{record.Id} {zone} {crystal.Lattice.Parameters}: {verdict}");
                }
            }
        });
        int all = verdicts.Values.Sum();
        foreach ((string verdict, int n) in verdicts)
            Console.WriteLine($"{verdict}: {n}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdicts.GetValueOrDefault(Right)} of {all} lattices right, {100.0 * verdicts.GetValueOrDefault(Right) / all:0.0} %"));
    }

    private static string Verdict(Crystal crystal, Orientation orientation, LatticeDirection zone, DiffractionPattern pattern, EwaldSurface surface, ZoneLatticeFinder finder)
    {
        if (Truth(crystal, orientation, zone, surface) is not { } truth)
            return "fewer than two visible reflections, not counted as right";
        try
        {
            return Compare(truth, Full(crystal, orientation, zone), finder.Find(pattern, zone).Reciprocal);
        }
        catch (IndexingException)
        {
            return "not indexed";
        }
    }

    private static string Compare(PlaneLattice truth, double full, PlaneLattice found)
    {
        string areas = string.Create(CultureInfo.InvariantCulture, $"areas truth {truth.Area / full:0.00} found {found.Area / full:0.00}");
        (double i, double j) = truth.CoordinatesOf(found.A);
        (double k, double l) = truth.CoordinatesOf(found.B);
        (double ri, double rj, double rk, double rl) = (Math.Round(i), Math.Round(j), Math.Round(k), Math.Round(l));
        bool onTruth = (truth.At(ri, rj) - found.A).Length < Agreement * found.A.Length && (truth.At(rk, rl) - found.B).Length < Agreement * found.B.Length;
        double index = Math.Abs(ri * rl - rj * rk);
        if (onTruth)
            return index == 1 ? Right : "too coarse " + areas;
        double times = truth.Area / found.Area;
        return times > 1.5 && Math.Abs(times - Math.Round(times)) < 0.02 * times ? "too fine " + areas : "another lattice, or off by more than 0.5 % " + areas;
    }

    private static double Full(Crystal crystal, Orientation orientation, LatticeDirection zone)
    {
        Vector3D[] axes = [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1)];
        Vector3D direction = new(zone.U, zone.V, zone.W);
        Vector3D[] g = [.. axes.Where(h => h.Dot(direction) == 0).Select(h => crystal.Lattice.Inverse * h)];
        return g[0].Cross(g[1]).Length;
    }

    /// <summary>The lattice that the visible reflections of the zero layer generate.</summary>
    private static PlaneLattice? Truth(Crystal crystal, Orientation orientation, LatticeDirection zone, EwaldSurface surface)
    {
        CellParameters p = crystal.Lattice.Parameters;
        double period = (new Vector3D(zone.U, zone.V, zone.W) * crystal.Lattice.Basis).Length;
        List<(double Intensity, PlaneVector H)> all = [];
        (int mh, int mk, int ml) = ((int)(ReachInverseAngstrom * p.A), (int)(ReachInverseAngstrom * p.B), (int)(ReachInverseAngstrom * p.C));
        for (int h = -mh; h <= mh; h++)
        {
            for (int k = -mk; k <= mk; k++)
            {
                for (int l = -ml; l <= ml; l++)
                {
                    if (h * zone.U + k * zone.V + l * zone.W != 0 || (h, k, l) == (0, 0, 0))
                        continue;
                    Vector3D g = orientation.Rotation * (crystal.Lattice.Inverse * new Vector3D(h, k, l));
                    if (g.Length > ReachInverseAngstrom)
                        continue;
                    double along = period * Beam.PublishedWavelengthAngstrom * g.LengthSquared / 2;
                    double ratio = surface == EwaldSurface.Flat || Math.Abs(along) < NoLength ? 1 : Math.Sin(Math.PI * Crystallite.PublishedCells * along) / (Crystallite.PublishedCells * Math.Sin(Math.PI * along));
                    double amplitude = StructureFactor.At(crystal, new Vector3D(h, k, l)).Magnitude * ratio;
                    all.Add((amplitude * amplitude, new PlaneVector(g.X, g.Y)));
                }
            }
        }

        double most = all.Count == 0 ? 0 : all.Max(one => one.Intensity);
        return Generated(all.Where(one => one.Intensity >= VisibleFraction * most).Select(one => one.H).OrderBy(h => h.Length));
    }

    /// <summary>Euclid's algorithm in the plane: each vector is reduced by the lattice so far, and what is left of it joins.</summary>
    private static PlaneLattice? Generated(IEnumerable<PlaneVector> vectors)
    {
        (PlaneVector a, PlaneVector b) = (default, default);
        foreach (PlaneVector vector in vectors)
        {
            PlaneVector rest = vector;
            while (rest.Length > NoLength)
            {
                if (a.Length < NoLength)
                {
                    (a, rest) = (rest, default);
                }
                else if (Math.Abs(b.Length) < NoLength)
                {
                    if (Math.Abs(a.Cross(rest)) > NoLength)
                    {
                        (b, rest) = (rest, default);
                        continue;
                    }

                    rest -= Math.Round(rest.Dot(a) / a.Dot(a)) * a;
                    if (rest.Length > NoLength)
                        (a, rest) = (rest, a);
                }
                else
                {
                    PlaneLattice lattice = new PlaneLattice(a, b).Reduced();
                    (double i, double j) = lattice.CoordinatesOf(rest);
                    rest -= lattice.At(Math.Round(i), Math.Round(j));
                    (a, b) = (lattice.A, lattice.B);
                    if (rest.Length > NoLength)
                        (a, b, rest) = Math.Abs(a.Cross(rest)) > NoLength ? (a, rest, b) : (rest, b, a);
                }
            }
        }

        return b.Length < NoLength ? null : new PlaneLattice(a, b).Reduced();
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
