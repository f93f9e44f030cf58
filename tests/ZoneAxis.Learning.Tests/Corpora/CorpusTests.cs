using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Corpora;

namespace ZoneAxis.Learning.Tests.Corpora;

public sealed class CorpusTests : IDisposable
{
    private const int Side = 32;
    private static readonly CorpusOptions Options = new() { Side = Side, ChunkSize = 2, Workers = 1 };

    // Rock salt and caesium chloride, a group that is not taken (229), one without a label, and an element without form factors.
    private static readonly string[] Lines =
    [
        Line("salt", "225", "[3.99, 3.99, 3.99, 60, 60, 60]", "Na", "Cl"),
        Line("caesium", "221", "[4.12, 4.12, 4.12, 90, 90, 90]", "Cs", "Cl"),
        Line("iron", "2", "[2.87, 2.87, 2.87, 90, 90, 90]", "Fe", "Fe"),
        Line("unlabelled", null, "[4.12, 4.12, 4.12, 90, 90, 90]", "Cs", "Br"),
        Line("heavy", "221", "[4.12, 4.12, 4.12, 90, 90, 90]", "Og", "Cl"),
        Line("bromide", "221", "[4.29, 4.29, 4.29, 90, 90, 90]", "Cs", "Br"),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-corpus-").FullName;

    private string Source => Path.Combine(_folder, "crystals.jsonl");

    private string Target => Path.Combine(_folder, "corpus");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_corpus_holds_the_labelled_crystals_of_the_chosen_groups_and_lists_what_failed()
    {
        using Corpus corpus = Make(Options with { Groups = [221, 225] });

        Assert.Equal(["salt", "caesium", "heavy", "bromide"], corpus.Entries.Select(entry => entry.Id));
        Assert.Equal([225, 221, 0, 221], corpus.Entries.Select(entry => entry.FoundGroup));
        Assert.Contains("Og", Assert.Single(corpus.Entries, entry => entry.Length == 0).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_planes_read_back_are_those_of_the_descriptor()
    {
        using Corpus corpus = Make(Options);
        byte[] planes = new byte[NetworkInput.Length(Side)];
        corpus.CopyPlanes(0, planes);

        Crystallography.CrystalRecord salt = Crystallography.JsonLinesReader.Read(Source).First();
        Crystallography.CrystalSymmetry symmetry = Crystallography.SymmetryFinder.Find(salt.Crystal, Options.Tolerance);
        byte[] expected = new ShapedDescriptor(new ShapedDescriptorOptions { Side = Side }).Describe(Crystallography.SetyawanCurtaroloCell.Of(symmetry));

        Assert.Equal(expected, planes);
        Assert.Contains(planes, value => value != 0);
    }

    [Fact]
    public void A_crystal_without_patterns_cannot_be_read()
    {
        using Corpus corpus = Make(Options);
        int heavy = corpus.Entries.Single(entry => entry.Id == "heavy") is { } entry ? corpus.Entries.IndexOf(entry) : -1;
        Assert.Contains("heavy", Assert.Throws<InvalidDataException>(() => corpus.CopyPlanes(heavy, new byte[NetworkInput.Length(Side)])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 0)]
    [InlineData(0, 7)]
    [InlineData(150, 1)]
    public void A_killed_run_goes_on_to_the_same_bytes(int lostOfIndex, int lostOfPlanes)
    {
        Make(Options).Dispose();
        string index = Path.Combine(Target, "index.tsv");
        string planes = Path.Combine(Target, "planes.bin");
        (byte[] Index, byte[] Planes) whole = (File.ReadAllBytes(index), File.ReadAllBytes(planes));
        File.WriteAllBytes(index, whole.Index[..^lostOfIndex]);
        File.WriteAllBytes(planes, whole.Planes[..^lostOfPlanes]);

        Make(Options).Dispose();

        Assert.Equal(whole.Index, File.ReadAllBytes(index));
        Assert.Equal(whole.Planes, File.ReadAllBytes(planes));
    }

    [Fact]
    public void A_folder_with_a_corpus_of_other_options_is_refused()
    {
        Make(Options).Dispose();
        Assert.Contains("other options", Assert.Throws<InvalidDataException>(() => Make(Options with { Side = 16 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unfinished_corpus_is_not_opened()
    {
        Make(Options).Dispose();
        string index = Path.Combine(Target, "index.tsv");
        File.WriteAllLines(index, File.ReadAllLines(index).SkipLast(1));
        Assert.Contains("3 of 4", Assert.Throws<InvalidDataException>(() => Corpus.Open(Target)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_corpus_is_not_opened() =>
        Assert.Contains("no corpus", Assert.Throws<InvalidDataException>(() => Corpus.Open(_folder)).Message, StringComparison.Ordinal);

    private Corpus Make(CorpusOptions options)
    {
        File.WriteAllLines(Source, Lines);
        new CorpusBuilder(options with { Groups = [221, 225] }).Build(Source, Target);
        return Corpus.Open(Target);
    }

    private static string Line(string id, string? group, string lattice, string first, string second) =>
        $$"""{"id":"{{id}}","formula":"{{first}}{{second}}",{{(group is null ? "" : $"\"sg\":{group},")}}"lattice":{{lattice}},"species":["{{first}}","{{second}}"],"frac":[[0,0,0],[0.5,0.5,0.5]]}""";
}
