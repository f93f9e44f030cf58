using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ZoneAxis.Corpora;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Tests;

namespace ZoneAxis.Cli.Tests;

public class ShippedModelTests
{
    private const long LargestBytes = 8_000_000;
    private const int CrystalsOfThe72Groups = 94_285;

    private static readonly string Folder = Path.Combine(SharedData.ProjectRoot, "models", "msdn-72");

    [Fact]
    public void It_is_the_published_network_with_the_papers_groups_in_at_most_8_MB()
    {
        ModelFolder model = ModelFolder.Load(Folder);
        using Network network = model.LoadNetwork(Folder);

        Assert.Equal(1_542_424, network.Parameters.numel());
        Assert.Equal(PaperGroups.SeventyTwo, model.Classes);
        Assert.True(Directory.GetFiles(Folder).Sum(file => new FileInfo(file).Length) <= LargestBytes);
    }

    [Fact]
    public void It_was_tested_on_a_fifth_of_all_crystals_and_is_right_for_more_than_half()
    {
        ModelFolder model = ModelFolder.Load(Folder);

        Assert.Equal(CrystalsOfThe72Groups, model.Training.CorpusCount);
        Assert.Equal((int)Math.Round(0.2 * CrystalsOfThe72Groups), model.Metrics.TestCount);
        Assert.True(model.Metrics.TopAccuracies[0] >= 0.5);
        Assert.Equal(model.Metrics.TestCount, model.Metrics.Groups.Sum(group => group.Count));
        Assert.Equal(model.Metrics.TopAccuracies[0], (double)model.Metrics.Groups.Sum(group => group.Hits) / model.Metrics.TestCount, 1e-9);
    }

    [Fact]
    public void Its_folder_holds_the_split_that_it_learned_by()
    {
        TrainingManifest training = ModelFolder.Load(Folder).Training;
        SplitRecord record = training.SplitRecord!;
        StoredSplit split = ModelSplit.Read(Folder, record).Split;

        Assert.Equal((record.Name, record.Kind, record.Seed, record.Folds), (null, split.Options.Kind, split.Options.Seed, split.Options.Folds));
        Assert.Equal((training.SplitSeed, training.CorpusCount), (record.Seed, split.Parts.Length));
        Assert.Equal((training.TestCount, training.ValidationCount), (split.Counts[StoredSplit.Test], split.Counts[record.Fold!.Value]));
    }

    [Fact]
    public void Its_record_is_that_of_the_standard_split_of_the_crystals_that_it_names()
    {
        string path = SharedData.Require("data", "mp-2020.jsonl.gz");
        ModelFolder model = ModelFolder.Load(Folder);
        using (FileStream bytes = File.OpenRead(path))
            Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes)), model.Training.Source, StringComparison.Ordinal);
        ImmutableArray<CorpusEntry> entries = [.. Entries(path)];
        StoredSplit split = CorpusSplits.Standard(entries, model.Classes, model.Training.SplitSeed);
        SplitRecord record = model.Training.SplitRecord!;
        TrainingParts parts = TrainingParts.Of(entries, split, record.Fold, model.Classes);

        Assert.Equal(split.Parts, ModelSplit.Read(Folder, record).Split.Parts);
        Assert.Equal(
            (model.Training.CorpusCount, model.Training.TrainCount, model.Training.ValidationCount, model.Training.TestCount),
            (parts.Crystals, parts.Training.Length, parts.Validation.Length, parts.Test.Length));
        Dictionary<int, int> tested = parts.Test.CountBy(place => entries[place].Facts.Label!.Value).ToDictionary();
        Assert.All(model.Metrics.Groups, group => Assert.Equal(group.Count, tested.GetValueOrDefault(int.Parse(group.Name, CultureInfo.InvariantCulture))));
    }

    /// <summary>Identifiers and labels, which are all that a random split takes into account.</summary>
    private static IEnumerable<CorpusEntry> Entries(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            // The line as a whole would take five times as long to read.
            Match head = Regex.Match(line, "\"id\":\"(?<id>[^\"]+)\".*?\"sg\":(?<sg>[0-9]+)");
            Assert.True(head.Success, $"A line without id and sg: {line}");
            yield return new CorpusEntry
            {
                Id = head.Groups["id"].Value,
                Facts = new EntryFacts { Label = int.Parse(head.Groups["sg"].Value, CultureInfo.InvariantCulture) },
                Formula = "",
                Elements = 1,
                VolumePerAtom = 1,
                Prototype = "",
                Problem = "",
            };
        }
    }

    [Fact]
    public void Its_card_is_the_one_made_of_its_files() =>
        Assert.Equal(ModelCard.Text(ModelFolder.Load(Folder)), File.ReadAllText(Path.Combine(Folder, "README.md")).ReplaceLineEndings("\n"));

    [Fact]
    public void It_names_the_source_of_its_crystals_and_their_licence()
    {
        string attribution = ModelFolder.Load(Folder).Training.Attribution;
        Assert.Contains("Materials Project", attribution, StringComparison.Ordinal);
        Assert.Contains("CC BY 4.0", attribution, StringComparison.Ordinal);
    }

    [Fact]
    public void It_names_the_group_of_crystals_that_the_network_knows_well()
    {
        // High symmetry, few prototypes: what a trained network gets right and a random one does not.
        string[] files = ["halite.cif", "copper.cif", "caesium-chloride.cif", "tausonite.cif", "diamond.cif", "magnesium.cif"];
        CliRun run = CliRun.Of(["identify", "--json", "--top", "1", "--model", "msdn-72", .. files.Select(file => Path.Combine(Examples.Folder, file))]);

        Assert.Equal(0, run.Code);
        int right = run.Objects.Count(one =>
            one.GetProperty("candidates")[0].GetProperty("number").GetInt32() == one.GetProperty("structure").GetProperty("number").GetInt32());
        Assert.True(right >= 4, $"{right} of {files.Length} are right.");
    }
}
