using System.Globalization;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Inputs;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Tests.Training;

namespace ZoneAxis.Learning.Tests.Evaluation;

public class EvaluatorTests
{
    private static readonly int[] Groups = [62, 2, 225, 14];

    [Fact]
    public void A_network_is_asked_about_the_given_crystals_alone_and_in_their_order()
    {
        using Msdn network = SmallNetworks.Make();
        BarsTrainingSet set = new(300, 16, 4);
        int[] indices = [.. Enumerable.Range(100, 131).Reverse()];
        List<double> progress = [];
        Predictions predictions = Evaluator.Predict(network, set, indices, Ids(indices), "small", Groups, progress: new Recorder(progress), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(Ids(indices), predictions.All.Select(one => one.Id));
        Assert.Equal(indices.Select(index => Groups[index % 4]), predictions.All.Select(one => one.Group));
        Assert.All(predictions.All, one => Assert.Equal(1, one.Probabilities.Sum(), 1e-5));
        Assert.Equal([128 / 131.0, 1], progress);
        Assert.Equal(predictions.Top(1), Evaluator.Hits(network, set, indices, cancellation: TestContext.Current.CancellationToken) / (double)indices.Length);
        byte[] last = new byte[set.Encoding.Length];
        set.Copy(indices[^1], last);
        float[] alone = Evaluator.Probabilities(network, last, set.Encoding, Precision.Float32);
        Assert.All(alone.Zip(predictions.All[^1].Probabilities), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void An_error_of_the_set_reaches_the_caller()
    {
        using Msdn network = SmallNetworks.Make();
        Assert.Throws<InvalidDataException>(() => Evaluator.Hits(network, new BrokenSet(), [0], cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_crystal_of_no_class_is_refused_by_its_identifier()
    {
        using Msdn network = SmallNetworks.Make();
        DotsTrainingSet set = new(network.Options.Input, 8, 5);
        ArgumentException error = Assert.Throws<ArgumentException>(() => Evaluator.Predict(network, set, [3, 4], ["a", "b"], "small", Groups, cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("crystal b", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_stops_when_it_is_told_to()
    {
        using Msdn network = SmallNetworks.Make();
        using CancellationTokenSource stop = new();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Evaluator.Predict(network, new BarsTrainingSet(4, 16, 4), [0, 1], ["a", "b"], "small", Groups, cancellation: stop.Token));
    }

    private static string[] Ids(int[] indices) => [.. indices.Select(index => index.ToString(CultureInfo.InvariantCulture))];

    private sealed class Recorder(List<double> parts) : IProgress<double>
    {
        public void Report(double value) => parts.Add(value);
    }

    private sealed class BrokenSet : ITrainingSet
    {
        public int Count => 1;

        public InputEncoding Encoding => ShapedPlanes.EncodingOf(16);

        public int ClassOf(int index) => 0;

        public void Copy(int index, Span<byte> destination) => throw new InvalidDataException("broken");
    }
}
