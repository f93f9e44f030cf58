using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>Frames of an independent simulator: plane lattice of each and reduced cell of each crystal against the truth.</summary>
internal sealed class FrameBenchmark
{
    public const string Verb = "picture-frames";

    private const double MostStretch = 0.07;

    private readonly Dictionary<string, CrystalRecord> _crystals;
    private (int Right, int All) _planes;
    private (int Right, int All) _cells;
    private int _groups;

    private FrameBenchmark(Dictionary<string, CrystalRecord> crystals) => _crystals = crystals;

    /// <summary>Measures.</summary>
    /// <param name="path">A JSON-lines file of crystals, gzip.</param>
    /// <param name="folder">Folder with a folder for each grade, each with pictures and truth.jsonl.</param>
    public static void Measure(string path, string folder)
    {
        (string Folder, JsonObject Truth)[] all = [.. Directory.GetDirectories(folder).Order().SelectMany(grade => File.ReadLines(Path.Combine(grade, "truth.jsonl")).Select(line => (grade, JsonNode.Parse(line)!.AsObject())))];
        HashSet<string> wanted = [.. all.Select(one => one.Truth["id"]!.GetValue<string>())];
        FrameBenchmark benchmark = new(Crystals(path, wanted));
        foreach ((string grade, JsonObject truth) in all)
            benchmark.Run(grade, truth);
        Console.WriteLine($"plane lattice right {benchmark._planes.Right} of {benchmark._planes.All}; reduced cell right {benchmark._cells.Right} of {benchmark._cells.All}; group among the first five {benchmark._groups} of {benchmark._cells.All}");
    }

    private void Run(string grade, JsonObject truth)
    {
        CrystalRecord record = _crystals[truth["id"]!.GetValue<string>()];
        Crystal crystal = SymmetryFinder.Find(record.Crystal, SymmetryTolerance.MaterialsProject).StandardCell;
        double scale = truth["scale"]!.GetValue<double>();
        List<GoniometerAngles> angles = [];
        List<IndexedPicture> pictures = [];
        List<double> stretches = [];
        Console.WriteLine($"{Path.GetFileName(grade)} {record.Id} {crystal.Lattice.Parameters}");
        foreach (JsonNode? frame in truth["frames"]!.AsArray())
        {
            int[] zone = [.. frame!["zone"]!.AsArray().Select(index => index!.GetValue<int>())];
            LatticeDirection direction = new(zone[0], zone[1], zone[2]);
            string file = Path.Combine(grade, frame["file"]!.GetValue<string>());
            try
            {
                IndexedPicture indexed = PictureIndexer.Index(PatternFile.Read(file).Image);
                pictures.Add(indexed);
                PlaneLattice found = new(scale * indexed.Best.Pixels.A, scale * indexed.Best.Pixels.B);
                angles.Add(new GoniometerAngles(frame["alpha"]!.GetValue<double>(), frame["beta"]!.GetValue<double>()));
                PlaneLattice expected = LatticeTruth.Of(crystal, new ZoneAxisView(direction).OrientationOf(crystal.Lattice), direction, EwaldSurface.Flat)!.Value;

                // The scale is what a microscopist knows; it is the same for all pictures of a crystal.
                stretches.Add(Math.Sqrt(found.Area / expected.Area));
                double stretch = stretches.Order().ElementAt(stretches.Count / 2);
                bool right = Math.Abs(stretch - 1) < MostStretch && Math.Abs(found.A.Length / expected.A.Length / stretch - 1) < 0.03 && Math.Abs(found.B.Length / expected.B.Length / stretch - 1) < 0.03 && Math.Abs(found.AngleDegrees - expected.AngleDegrees) < 1;
                _planes = (_planes.Right + (right ? 1 : 0), _planes.All + 1);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {direction} {(right ? "right" : "WRONG")} beam {indexed.Beam.Row:0.0} {indexed.Beam.Column:0.0} spots {indexed.Found.Spots.Length} width {indexed.Found.WidthPixels:0.00} expected {Words(expected)} found {string.Join("; ", indexed.Lattices.Take(3).Select(one => $"{Words(new PlaneLattice(scale * one.Pixels.A, scale * one.Pixels.B))} {one.Merit:0} ({one.Indexed})"))}"));
            }
            catch (IndexingException problem)
            {
                _planes = (_planes.Right, _planes.All + 1);
                Console.WriteLine($"  {direction} refused: {problem.Message}");
            }
        }

        Cell(record, scale, angles, pictures, truth);
    }

    private void Cell(CrystalRecord record, double scale, List<GoniometerAngles> angles, List<IndexedPicture> pictures, JsonObject json)
    {
        CellTruth truth = new(SymmetryFinder.Find(record.Crystal, SymmetryTolerance.MaterialsProject).PrimitiveStandardCell, []);
        bool right = false;
        string found;
        try
        {
            (ImmutableArray<PictureCell> cells, ImmutableArray<IndexedPicture> chosen) = PictureCellSolver.Solve(PictureAnswer.RequestOf(pictures, scale, angles));
            right = truth.IsRight(cells[0].Reduced);
            found = string.Join("\n      ", cells.Take(2).Select(cell => $"{cell.Reduced} {cell.Bravais.Symbol} {cell.Bravais.Cell} χ² {cell.ChiSquared:0.0}/{cell.Freedom} merit {cell.Merit:0.0} {string.Join(' ', cell.Zones.Select(zone => zone.Zone))}"));
            PictureAnswer answer = new(chosen, cells[0], Beam.OfElectrons(json["voltage"]!.GetValue<double>()), json["sg"]!.GetValue<int>());
            _groups += answer.IsAmongFirst ? 1 : 0;
            found += $"\n  {(answer.IsAmongFirst ? "GOOD" : "BAD")} {answer}";
        }
        catch (IndexingException problem)
        {
            found = problem.Message;
        }

        _cells = (_cells.Right + (right ? 1 : 0), _cells.All + 1);
        Console.WriteLine($"  {(right ? "right" : "WRONG")}, expected {Lattice.FromBasis(truth.First).Parameters}\n      {found}");
    }

    private static string Words(PlaneLattice lattice) => string.Create(CultureInfo.InvariantCulture, $"{lattice.A.Length:0.0000}×{lattice.B.Length:0.0000}@{lattice.AngleDegrees:0.0}");

    private static Dictionary<string, CrystalRecord> Crystals(string path, HashSet<string> wanted)
    {
        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        Dictionary<string, CrystalRecord> crystals = [];
        while (crystals.Count < wanted.Count && reader.ReadLine() is { } line)
        {
            if (wanted.Any(id => line.Contains($"\"{id}\"", StringComparison.Ordinal)) && JsonLinesReader.Parse(line, path, 1) is { } record && wanted.Contains(record.Id))
                crystals[record.Id] = record;
        }

        return crystals;
    }
}
