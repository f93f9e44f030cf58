using System.IO.Compression;
using System.Text.Json;
using ZoneAxis.Tests;

namespace ZoneAxis.Crystallography.Tests.Symmetry;

/// <summary>Our answers beside those of spglib on a seeded part of the reference; the benchmark project compares all of it and lists every difference.</summary>
public class SpglibAgreementTests
{
    private const int Seed = 13146;
    private const int Drawn = 1500;
    private const double LeastShare = 0.995;

    [Fact]
    public void Groups_point_groups_operations_and_Wyckoff_positions_are_those_of_spglib()
    {
        Dictionary<string, JsonElement> reference = Reference(SharedData.Require("reference", "spglib.jsonl.gz"));
        CrystalRecord[] records = [.. JsonLinesReader.Read(SharedData.Require("data", "mp-2020.jsonl.gz")).Where(record => reference.ContainsKey(record.Id))];
        new Random(Seed).Shuffle(records);
        foreach (double symprec in SymmetryStability.DefaultSymprecsAngstrom)
        {
            int same = 0, details = 0;
            foreach (CrystalRecord record in records.Take(Drawn))
            {
                JsonElement theirs = reference[record.Id].GetProperty(FormattableString.Invariant($"{symprec}"));
                CrystalSymmetry ours = SymmetryFinder.Find(record.Crystal, new SymmetryTolerance { SymprecAngstrom = symprec });
                if (ours.Number != theirs.GetProperty("number").GetInt32())
                    continue;
                same++;
                details += SameDetails(ours, theirs) ? 1 : 0;
            }
            Assert.True(same >= LeastShare * Drawn, $"At {symprec} Å {same} groups of {Drawn} crystals drawn with seed {Seed} are spglib's.");
            Assert.True(details >= LeastShare * same, $"At {symprec} Å all details of {details} of {same} crystals drawn with seed {Seed} are spglib's.");
        }
    }

    private static bool SameDetails(CrystalSymmetry ours, JsonElement theirs)
    {
        IEnumerable<string> letters = ours.OrbitOfGivenSites().Select(orbit => ours.Orbits[orbit].Wyckoff.Letter);
        return ours.PointGroup.Symbol == theirs.GetProperty("pointgroup").GetString()
            && ours.Operations.Length == theirs.GetProperty("operations").GetInt32()
            && Kinds(ours, letters).SequenceEqual(Kinds(ours, theirs.GetProperty("wyckoffs").GetString()!.Select(letter => letter.ToString())));
    }

    /// <summary>Multiplicities and site symmetries, without the order of directions: letters depend on a choice that the normaliser leaves free.</summary>
    private static IEnumerable<string> Kinds(CrystalSymmetry symmetry, IEnumerable<string> letters) => letters
        .Select(letter => symmetry.Setting.WyckoffPositions.First(position => position.Letter == letter))
        .Select(position => $"{position.Multiplicity} {string.Concat(position.SiteSymmetry.Where(c => c != '.').Order())}")
        .Order(StringComparer.Ordinal);

    private static Dictionary<string, JsonElement> Reference(string path)
    {
        using GZipStream gzip = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(gzip);
        Dictionary<string, JsonElement> answers = [];
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            answers.Add(document.RootElement.GetProperty("id").GetString()!, document.RootElement.Clone());
        }
        return answers;
    }
}
