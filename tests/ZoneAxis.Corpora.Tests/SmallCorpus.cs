namespace ZoneAxis.Corpora.Tests;

/// <summary>A folder with a few made-up crystals, and the corpora made of them.</summary>
internal sealed class SmallCorpus : IDisposable
{
    public const int ShardSize = 2;
    public const string Licence = "made up for a test";

    // Rock salt, caesium chloride, iron, one without a label, an element without form factors, and one more: three shards of two.
    public static readonly string[] Lines =
    [
        Line("salt", "225", "[3.99, 3.99, 3.99, 60, 60, 60]", "Na", "Cl"),
        Line("caesium", "221", "[4.12, 4.12, 4.12, 90, 90, 90]", "Cs", "Cl"),
        Line("iron", "229", "[2.87, 2.87, 2.87, 90, 90, 90]", "Fe", "Fe"),
        Line("unlabelled", null, "[4.12, 4.12, 4.12, 90, 90, 90]", "Cs", "Br"),
        Line("heavy", "221", "[4.12, 4.12, 4.12, 90, 90, 90]", "Og", "Cl"),
        Line("bromide", "221", "[4.29, 4.29, 4.29, 90, 90, 90]", "Cs", "Br"),
    ];

    public static readonly SimulationParameters Parameters = SimulationParameters.Of();

    private readonly string _root = Directory.CreateTempSubdirectory("zoneaxis-corpus-").FullName;

    public string Source => Path("crystals.jsonl");

    public string Folder => Path("corpus");

    public static string Line(string id, string? group, string lattice, string first, string second) =>
        $$"""{"id":"{{id}}","formula":"{{first}}{{second}}",{{(group is null ? "" : $"\"sg\":{group},")}}"snapshot2020":true,"lattice":{{lattice}},"species":["{{first}}","{{second}}"],"frac":[[0,0,0],[0.5,0.5,0.5]]}""";

    public string Path(string name) => System.IO.Path.Combine(_root, name);

    public SmallCorpus Write(params string[] lines)
    {
        File.WriteAllLines(Source, lines);
        return this;
    }

    public CorpusManifest Import(string? folder = null) =>
        new CorpusImporter(new ImportOptions { ShardSize = ShardSize }).Import([StructureSources.Open(Source, Licence)], folder ?? Folder);

    public void Simulate(string? folder = null, ShardPart? part = null, SimulationParameters? parameters = null, int workers = 1) =>
        new CorpusSimulator(parameters ?? Parameters, workers).Simulate(folder ?? Folder, part ?? ShardPart.Whole);

    /// <summary>The whole corpus, made in one go.</summary>
    public Corpus Make(string? folder = null)
    {
        Write(Lines);
        Import(folder);
        Simulate(folder);
        CorpusMerge.Merge(folder ?? Folder);
        return Corpus.Open(folder ?? Folder);
    }

    /// <summary>Where a corpus keeps the patterns that <see cref="Parameters"/> make.</summary>
    public static string PatternsOf(string folder) => System.IO.Path.Combine(folder, "patterns", "rotated45");

    /// <summary>Every file of a folder by its path within it, with its bytes as text.</summary>
    public static SortedDictionary<string, string> Contents(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => System.IO.Path.GetRelativePath(folder, file), file => Convert.ToHexString(File.ReadAllBytes(file))),
        StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
