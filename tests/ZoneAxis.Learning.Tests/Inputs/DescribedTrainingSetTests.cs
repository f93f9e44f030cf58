using ZoneAxis.Corpora;
using ZoneAxis.Corpora.Tests;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inputs;

namespace ZoneAxis.Learning.Tests.Inputs;

/// <summary>A corpus that is described once.</summary>
public sealed class DescribedTrainingSetTests : IDisposable
{
    private static readonly Descriptor Descriptor = new ReflectionDescriptorOptions { Simulation = new SimulatedReflectionOptions { MostReflections = 200 } }.Create();

    private readonly SmallCorpus _small = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-described").FullName;

    public void Dispose()
    {
        _small.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Every_crystal_stands_in_it_in_every_view_and_a_joined_set_has_all_of_both()
    {
        Corpus corpus = _small.Make();
        CorpusTrainingSet plain = new(corpus, [221, 225], Descriptor);
        using DescribedTrainingSet set = DescribedTrainingSet.Make(corpus, [221, 225], Descriptor, Path.Combine(_folder, "all.bin"), threads: 2);
        Assert.Equal((4 * plain.Count, plain.Origin), (set.Count, set.Origin));
        byte[] views = new byte[4 * Descriptor.Length];
        corpus.DescribeViews(1, Descriptor, views);
        IReadOnlyList<int> places = set.InAllViews([1]);
        Assert.Equal([1, 1 + plain.Count, 1 + (2 * plain.Count), 1 + (3 * plain.Count)], places);
        JoinedTrainingSets joined = new(plain, set);
        Assert.Equal(5 * plain.Count, joined.Count);
        foreach ((int view, int place) in places.Index())
        {
            byte[] stored = new byte[Descriptor.Length];
            joined.Copy(joined.StartOf(1) + place, stored);
            Assert.Equal(views[(view * Descriptor.Length)..((view + 1) * Descriptor.Length)], stored);
            Assert.Equal((plain.ClassOf(1), plain.NameOf(1)), (joined.ClassOf(plain.Count + place), joined.NameOf(plain.Count + place)));
        }
    }

    [Fact]
    public void Of_the_relatives_that_are_kept_a_pass_takes_one_or_the_crystal_itself_and_other_crystals_have_none()
    {
        const int Kept = 2, Passes = 40;
        Corpus corpus = _small.Make();
        AugmentationOptions options = new() { Share = 0.5, Kept = Kept };
        string path = Path.Combine(_folder, "kept.bin");
        using DescribedTrainingSet set = DescribedTrainingSet.Make(corpus, [221, 225], Descriptor, path, threads: 1, new KeptRelatives(options, [1], seed: 3));
        using DescribedTrainingSet plain = DescribedTrainingSet.Make(corpus, [221, 225], Descriptor, Path.Combine(_folder, "plain.bin"), threads: 1);
        Assert.Equal(plain.Count, set.Count);
        foreach (int place in set.InAllViews([1]))
        {
            string itself = Convert.ToHexString(Copied(plain, place, pass: null));
            Assert.Equal(itself, Convert.ToHexString(Copied(set, place, pass: null)));
            HashSet<string> seen = [.. Enumerable.Range(0, Passes).Select(pass => Convert.ToHexString(Copied(set, place, pass)))];
            Assert.Equal(1 + Kept, seen.Count);
            Assert.Contains(itself, seen);
        }

        foreach (int place in set.InAllViews([0]))
            Assert.All(Enumerable.Range(0, Passes), pass => Assert.Equal(Copied(plain, place, pass: null), Copied(set, place, pass)));
        Assert.Throws<ArgumentException>(() => new KeptRelatives(new AugmentationOptions(), [1], seed: 3));
        set.Dispose();
        using DescribedTrainingSet ofAnother = DescribedTrainingSet.Make(corpus, [221, 225], Descriptor, path, threads: 1, new KeptRelatives(options, [0], seed: 3));
        Assert.Contains(Enumerable.Range(0, Passes), pass => !Copied(plain, 0, pass: null).SequenceEqual(Copied(ofAnother, 0, pass)));
        Assert.All(Enumerable.Range(0, Passes), pass => Assert.Contains(Copied(ofAnother, 0, pass), value => value != 0));
    }

    [Fact]
    public void A_file_is_taken_up_again_only_where_it_is_of_the_same_crystals_and_descriptor()
    {
        Corpus corpus = _small.Make();
        string path = Path.Combine(_folder, "all.bin");
        DescribedTrainingSet.Make(corpus, [221], Descriptor, path, threads: 1).Dispose();
        byte[] first = File.ReadAllBytes(path);
        File.WriteAllBytes(path, new byte[first.Length]);
        DescribedTrainingSet.Make(corpus, [221], Descriptor, path, threads: 1).Dispose();
        Assert.All(File.ReadAllBytes(path), value => Assert.Equal(0, value));
        Descriptor other = new ReflectionDescriptorOptions { Measured = MeasuredPart.ThreeZones, Simulation = new SimulatedReflectionOptions { MostReflections = 200 } }.Create();
        DescribedTrainingSet.Make(corpus, [221], other, path, threads: 1).Dispose();
        Assert.NotEqual(first, File.ReadAllBytes(path));
    }

    private static byte[] Copied(DescribedTrainingSet set, int place, int? pass)
    {
        byte[] copied = new byte[Descriptor.Length];
        if (pass is { } one)
            set.Copy(place, one, copied);
        else
            set.Copy(place, copied);
        return copied;
    }

    [Fact]
    public void Sets_of_different_encodings_are_not_joined()
    {
        Corpus corpus = _small.Make();
        Assert.Contains("cannot be joined", Assert.Throws<ArgumentException>(() => new JoinedTrainingSets(new CorpusTrainingSet(corpus, [221], Descriptor), new CorpusTrainingSet(corpus, [221], corpus.Descriptor(64).Create()))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new JoinedTrainingSets());
    }
}
