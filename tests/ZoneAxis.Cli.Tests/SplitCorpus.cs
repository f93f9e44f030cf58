namespace ZoneAxis.Cli.Tests;

/// <summary>A small corpus with a split, made once for many tests, each of which gets a copy.</summary>
public sealed class SplitCorpus : IDisposable
{
    internal const int Crystals = 24;
    internal const string Split = "four";

    private readonly TemporaryFolder _folder = new();

    public SplitCorpus()
    {
        string source = _folder.Write("crystals.jsonl", string.Join('\n', SmallCrystals.Lines(Crystals)));
        Assert.Equal(0, CliRun.Of("corpus", source, "--out", Corpus).Code);
        Assert.Equal(0, CliRun.Of("corpus", "split", Corpus, "--folds", "4", "--name", Split, "--seed", "7").Code);
    }

    private string Corpus => _folder.File("corpus");

    public void Dispose() => _folder.Dispose();

    internal void CopyTo(string folder)
    {
        foreach (string file in Directory.GetFiles(Corpus, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(Corpus, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
