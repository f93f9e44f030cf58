using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Inference;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Tests.Training;

namespace ZoneAxis.Learning.Tests.Inference;

public sealed class SpaceGroupClassifierTests : IDisposable
{
    private const int Side = 16;

    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-classifier").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(21)]
    public void Any_number_of_crystals_gets_the_probabilities_that_libtorch_gives(int count)
    {
        using Msdn network = Save();
        using SpaceGroupClassifier classifier = SpaceGroupClassifier.Load(_folder);
        byte[][] crystals = [.. Enumerable.Range(0, count).Select(Planes)];
        IReadOnlyList<float[]> all = classifier.Classify(crystals, TestContext.Current.CancellationToken);
        Assert.Equal(count, all.Count);
        for (int index = 0; index < count; index++)
        {
            float[] direct = Evaluator.Probabilities(network, crystals[index], classifier.Encoding, Precision.Float32);
            Assert.All(direct.Zip(all[index]), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
        }
    }

    [Fact]
    public void Several_threads_may_ask_at_a_time()
    {
        using Msdn network = Save();
        using SpaceGroupClassifier classifier = SpaceGroupClassifier.Load(_folder);
        float[][] one = [.. Enumerable.Range(0, 40).Select(index => classifier.Classify(Planes(index)))];
        float[][] many = new float[one.Length][];
        Parallel.For(0, one.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, index => many[index] = classifier.Classify(Planes(index)));
        Assert.Equal(one, many);
    }

    [Fact]
    public void A_work_that_is_stopped_ends()
    {
        using Msdn network = Save();
        using SpaceGroupClassifier classifier = SpaceGroupClassifier.Load(_folder);
        Assert.ThrowsAny<OperationCanceledException>(() => classifier.Classify([.. Enumerable.Range(0, 100).Select(Planes)], new CancellationToken(canceled: true)));
    }

    private Msdn Save()
    {
        Msdn network = SmallNetworks.Make(seed: 5);
        ModelFolder model = new()
        {
            Config = new ModelConfig { Name = "small", Network = SmallNetworks.Options, Descriptor = new ShapedDescriptorOptions { Side = Side } },
            Classes = [2, 14, 62, 225],
            Training = new TrainingManifest(),
            Metrics = new ModelMetrics(),
        };
        model.Save(_folder, network);
        return network;
    }

    private static byte[] Planes(int index)
    {
        byte[] planes = new byte[ShapedPlanes.EncodingOf(Side).Length];
        new BarsTrainingSet(100, Side, 4).Copy(index, planes);
        return planes;
    }
}
