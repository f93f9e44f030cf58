using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>
/// Pictures of a seeded sample of crystals, three or four zones each, in a grade; compares plane lattices and reduced cells that are found with the true ones.
/// </summary>
internal sealed class PictureBenchmark
{
    public const string Verb = "pictures";

    private static readonly double[] Temperatures = [0.5, 0.65, 0.8, 1, 1.25, 1.5, 2];

    private readonly SortedDictionary<string, int> _planes = [];
    private readonly Lock _lock = new();
    private readonly string? _dump;
    private readonly SortedDictionary<string, int> _cells = [];
    private readonly List<PictureAnswer> _groups = [];
    private double _seconds;
    private double _cellSeconds;
    private int _skipped;

    private PictureBenchmark(string? dump) => _dump = dump;

    /// <summary>Measures.</summary>
    /// <param name="path">A JSON-lines file of crystals, gzip.</param>
    /// <param name="count">Crystals.</param>
    /// <param name="seed">Seed of all draws.</param>
    /// <param name="grade">What the pictures are like.</param>
    /// <param name="dump">Folder to write the pictures to, with the command that indexes them; or null.</param>
    public static void Measure(string path, int count, int seed, PictureGrade grade, string? dump)
    {
        PictureBenchmark benchmark = new(dump);
        CrystalRecord[] records = CrystalSample.Draw(path, count, seed);
        Parallel.For(0, records.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => benchmark.Run(records[i], new Random(seed * 1000 + i), grade));
        benchmark.Report(grade);
    }

    private void Run(CrystalRecord record, Random random, PictureGrade grade)
    {
        Crystal crystal = record.Crystal;
        (Matrix3D holder, (LatticeDirection Zone, double Alpha, double Beta)[] zones) = TiltedZones.Draw(crystal.Lattice, random);
        PictureConditions conditions = PictureConditions.Draw(grade, random, Math.Cbrt(crystal.Lattice.Volume));
        PictureSimulation simulation = new(crystal, holder, conditions, random);
        List<SimulatedPicture> pictures = [];
        List<GoniometerAngles> planes = [];
        List<IndexedPicture> indexed = [];
        foreach ((LatticeDirection zone, double alpha, double beta) in zones)
        {
            SimulatedPicture picture = simulation.Take(zone, alpha, beta);
            pictures.Add(picture);
            PlaneTruth truth = new(picture);
            (string verdict, string details, double seconds) = Judge(picture, truth, planes, indexed);
            lock (_lock)
            {
                if (!truth.Exists)
                {
                    _skipped++;
                    continue;
                }

                _planes[verdict] = _planes.GetValueOrDefault(verdict) + 1;
                _seconds += seconds;
                if (verdict == "right")
                    continue;
                Console.WriteLine($"{record.Id} {zone} blur {conditions.BlurPixels:0.0} dose {conditions.DoseElectrons:0}: {verdict} {details}");
            }
        }

        JudgeCell(record, pictures, planes, indexed, simulation.Beam);
        if (_dump is not null)
            Write(record, pictures, _dump);
    }

    /// <summary>Writes the pictures, and the command that indexes them.</summary>
    private static void Write(CrystalRecord record, List<SimulatedPicture> pictures, string folder)
    {
        Directory.CreateDirectory(folder);
        string[] files = [.. pictures.Select((_, k) => $"{record.Id}_{k + 1}.png")];
        foreach ((SimulatedPicture picture, string file) in pictures.Zip(files))
            Grey16Image.Of(picture.Image).WritePng(Path.Combine(folder, file));
        string tilts = string.Join(' ', pictures.Select(picture => string.Create(CultureInfo.InvariantCulture, $"{picture.Alpha:0.0},{picture.Beta:0.0}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"zoneaxis index {string.Join(' ', files)} --scale {pictures[0].KnownScale:0.000000} --tilts {tilts}"));
    }

    private void JudgeCell(CrystalRecord record, List<SimulatedPicture> pictures, List<GoniometerAngles> angles, List<IndexedPicture> indexed, Beam beam)
    {
        CellTruth truth = new(record.Crystal, pictures);
        CellParameters expected = Lattice.FromBasis(truth.First).Parameters;
        string verdict, details;
        long start = Stopwatch.GetTimestamp();
        try
        {
            (ImmutableArray<PictureCell> cells, ImmutableArray<IndexedPicture> chosen) = PictureCellSolver.Solve(PictureAnswer.RequestOf(indexed, pictures[0].KnownScale, angles));
            int place = cells.Select((cell, i) => (cell, i)).Where(one => truth.IsRight(one.cell.Reduced)).Select(one => one.i).DefaultIfEmpty(-1).First();
            verdict = place == 0 ? "right" : place > 0 ? "right but not first" : "wrong";
            JudgeGroup(record, new PictureAnswer(chosen, cells[0], beam, SymmetryFinder.Find(record.Crystal, SymmetryTolerance.MaterialsProject).Setting.Number));
            details = string.Join("; ", cells.Take(3).Select(cell => $"{cell.Reduced} {cell.Bravais.Symbol} χ² {cell.ChiSquared:0.0}/{cell.Freedom} merit {cell.Merit:0.0} {string.Join(' ', cell.Zones.Select(zone => zone.Zone))}"));
        }
        catch (IndexingException problem)
        {
            (verdict, details) = ("refused", problem.Message);
        }

        lock (_lock)
        {
            _cellSeconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
            _cells[verdict] = _cells.GetValueOrDefault(verdict) + 1;
            if (verdict != "right")
                Console.WriteLine($"CELL {record.Id} {string.Join(' ', pictures.Select(picture => picture.Zone))}: {verdict}, truth {expected}, found {details}");
        }
    }

    private void JudgeGroup(CrystalRecord record, PictureAnswer answer)
    {
        lock (_lock)
        {
            _groups.Add(answer);
            if (answer.IsSurelyWrong || !answer.IsAmongFirst)
                Console.WriteLine($"GROUP {record.Id} {(answer.IsSurelyWrong ? "surely wrong" : "not among the first")}: {answer}");
        }
    }

    private static (string Verdict, string Details, double Seconds) Judge(SimulatedPicture picture, PlaneTruth truth, List<GoniometerAngles> planes, List<IndexedPicture> all)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            IndexedPicture indexed = PictureIndexer.Index(picture.Image);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            planes.Add(new GoniometerAngles(picture.Alpha, picture.Beta));
            all.Add(indexed);
            if (!truth.Exists)
                return ("", "", seconds);
            string verdict = truth.Judge(indexed.Best.Pixels);
            double off = double.Hypot(indexed.Beam.Row - picture.Beam.Row, indexed.Beam.Column - picture.Beam.Column);
            if (verdict == "right" && off > 2)
                verdict = "right, beam wrong";
            string alternatives = string.Join("; ", indexed.Lattices.Take(3).Select(one => $"{Words(one.Pixels)} {one.Merit:0.0} ({one.Indexed})"));
            return (verdict, $"strong {picture.Strong.Count}+{picture.Higher}, spots {indexed.Found.Spots.Length} width {indexed.Found.WidthPixels:0.00}, beam off {off:0.0}, truth {Words(truth.Coarsest)}, found {alternatives}", seconds);
        }
        catch (IndexingException problem)
        {
            return ("refused", $"strong {picture.Strong.Count}: {problem.Message}", Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
    }

    private static string Words(PlaneLattice lattice) => string.Create(CultureInfo.InvariantCulture, $"{lattice.A.Length:0.00}×{lattice.B.Length:0.00}@{lattice.AngleDegrees:0.0}");

    private void Report(PictureGrade grade)
    {
        int all = _planes.Values.Sum();
        Console.WriteLine(string.Join(", ", _planes.Select(one => $"{one.Key} {one.Value}")) + $"; {_skipped} pictures without a lattice to see");
        int right = _planes.Where(one => one.Key.StartsWith("right", StringComparison.Ordinal)).Sum(one => one.Value);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{grade}: plane lattice right {right} of {all}, {100.0 * right / all:0.0} %, {1000 * _seconds / all:0} ms a picture"));
        int cells = _cells.Values.Sum();
        Console.WriteLine(string.Join(", ", _cells.Select(one => $"{one.Key} {one.Value}")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{grade}: reduced cell right {_cells.GetValueOrDefault("right")} of {cells}, {100.0 * _cells.GetValueOrDefault("right") / cells:0.0} %, {1000 * _cellSeconds / cells:0} ms a crystal"));
        Console.WriteLine($"{grade}: of {cells} crystals group first {_groups.Count(one => one.Place == 1)}, among the first five {_groups.Count(one => one.IsAmongFirst)}; extinction symbol first {_groups.Count(one => one.SymbolPlace == 1)}, among those that no reflection of the pictures tells from it {_groups.Count(one => one.IsSymbolHeld)}; wrong with more than 90 % {_groups.Count(one => one.IsSurelyWrong)}");
        foreach (double temperature in Temperatures)
        {
            (double First, double True)[] at = [.. _groups.Select(one => one.At(temperature))];
            int sure = at.Count(one => one.First > 0.9);
            int wrong = at.Zip(_groups).Count(one => one.First.First > 0.9 && one.Second.Place != 1);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{grade}: at {temperature:0.00} times its temperature mean -ln p of the true group {at.Average(one => -Math.Log(one.True)):0.000}, mean probability of the first {100 * at.Average(one => one.First):0.0} %, right {100.0 * _groups.Count(one => one.Place == 1) / _groups.Count:0.0} %, above 90 % {sure}, of these wrong {wrong}"));
        }
    }
}
