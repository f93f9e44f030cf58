using System.Diagnostics;
using System.Globalization;
using ZoneAxis.Crystallography;
using ZoneAxis.Crystallography.Tests.Invariants;

namespace ZoneAxis.Benchmarks.Agreement;

/// <summary>Walks every crystal that there is to try through the invariants of the symmetry finder, and prints the counts and every breach.</summary>
public static class SymmetryInvariantWalk
{
    public const string Verb = "symmetry-invariants";

    private const int Draws = 50;
    private const int Seed = 20201106;
    private const double NoiseAngstrom = 1e-4;

    private static readonly SymmetryTolerance[] Tolerances =
    [
        new() { SymprecAngstrom = 0.001 },
        new() { SymprecAngstrom = 0.01 },
        new() { SymprecAngstrom = 0.1 },
        SymmetryTolerance.MaterialsProject,
    ];

    /// <summary>Walks the made-up crystals, the 44 CIFs, the case studies and both files of the Materials Project.</summary>
    /// <param name="shared">Folder that holds data/ and reference/.</param>
    /// <returns>0 if every invariant holds for every crystal, else 1.</returns>
    public static int Run(string shared)
    {
        SymmetryTolerance tight = new() { SymprecAngstrom = 10 * NoiseAngstrom };
        int breaches = Walk($"made up, {Draws} draws a group", MadeUp(), [tight]);
        breaches += Walk("CIFs", Cifs(Path.Combine(shared, "reference", "cif")), Tolerances);
        foreach (string file in new[] { "case-studies.jsonl", "mp-2020.jsonl.gz", "mp-later.jsonl.gz" })
            breaches += Walk(file, JsonLinesReader.Read(Path.Combine(shared, "data", file)).Select(record => (record.Id, record.Crystal)), Tolerances);
        return breaches == 0 ? 0 : 1;
    }

    private static IEnumerable<(string Name, Crystal Crystal)> MadeUp() =>
        from number in Enumerable.Range(1, SpaceGroups.Count)
        from draw in DrawnCrystals.Measured(number, NoiseAngstrom).Draw(Seed + number, Draws)
        select ($"group {number}, CsCheck seed {draw.Seed}", draw.Value);

    private static IEnumerable<(string Name, Crystal Crystal)> Cifs(string folder) =>
        from path in Directory.GetFiles(folder, "*.cif").Order(StringComparer.Ordinal)
        from crystal in StructureFile.Read(path)
        select ($"{Path.GetFileName(path)} {crystal.Name}", crystal);

    private static int Walk(string source, IEnumerable<(string Name, Crystal Crystal)> crystals, SymmetryTolerance[] tolerances)
    {
        long start = Stopwatch.GetTimestamp();
        int[] tried = new int[tolerances.Length], wrong = new int[tolerances.Length], fractions = new int[tolerances.Length];
        foreach ((string name, Crystal crystal) in crystals)
        {
            for (int k = 0; k < tolerances.Length; k++)
            {
                tried[k]++;
                CrystalSymmetry symmetry = SymmetryFinder.Find(crystal, tolerances[k]);
                (int given, int standard) = (symmetry.GivenInPrimitive.Determinant, symmetry.StandardInPrimitive.Determinant);
                fractions[k] += given % standard != 0 && standard % given != 0 ? 1 : 0;
                string breaches = string.Join("; ", SymmetryInvariants.Breaches(symmetry));
                if (breaches.Length == 0)
                    continue;
                wrong[k]++;
                Console.WriteLine($"{source}: {name} at {Text(tolerances[k])}: {breaches}.");
            }
        }
        for (int k = 0; k < tolerances.Length; k++)
            Console.WriteLine($"{source} at {Text(tolerances[k])}: {tried[k]} crystals, {wrong[k]} with a breach; det P is a fraction (2/3 …) for {fractions[k]}, given in a supercell that no whole number of standard cells fills.");
        Console.WriteLine($"{source}: {Stopwatch.GetElapsedTime(start).TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s.");
        return wrong.Sum();
    }

    private static string Text(SymmetryTolerance tolerance) => string.Create(
        CultureInfo.InvariantCulture, $"{tolerance.SymprecAngstrom} Å{(tolerance.AngleDegrees is { } angle ? $" and {angle}°" : "")}");
}
