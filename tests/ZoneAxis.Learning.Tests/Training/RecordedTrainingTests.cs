using System.Runtime.InteropServices;
using System.Security.Cryptography;
using TorchSharp;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;
using ZoneAxis.Learning.Training;
using static TorchSharp.torch;

namespace ZoneAxis.Learning.Tests.Training;

/// <summary>
/// Five steps from a seed give the numbers that commit 1fcd1dc gave: a training can be repeated. Bits are compared where the processor computes as the
/// one of the record, which a random convolution tells; elsewhere the numbers are compared.
/// </summary>
public class RecordedTrainingTests
{
    private const int Crystals = 40;
    private const int ThreadsOfRecord = 1;
    private const string ConvolutionOfRecord = "bd2c7b64293f330cef11377cc56ff30029f7f821f1b29161f27c6dd62eea8a56";
    private const string FreshOfRecord = "78c772d635d0d6ed1ba054b44ab3ff5b5300addc55a66d011a6cc46ec2e3a4ac";

    public RecordedTrainingTests() => TorchRuntime.EnsureLoaded();

    private static bool IsProcessorOfRecord
    {
        get
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor images = rand([2, 8, 16, 16], generator: new Generator(7));
            Tensor kernels = rand([8, 8, 3, 3], generator: new Generator(8));
            return HashOf(nn.functional.conv2d(images, kernels).contiguous().data<float>().ToArray()) == ConvolutionOfRecord;
        }
    }

    [Theory]
    [InlineData(Precision.Float32, 0.0, 12.545821077491532, 1.3915464258138275, "b2652d6c51f673b7d196ed3feb3f9e265b4bf9b69a74122236d008917999e683")]
    [InlineData(Precision.Float32, 0.2, 12.549535705567758, 1.3893790577058793, "c511b25c0d20f3423170375c5cd8536ca29937632273965682546b2d07d1a7e8")]
    [InlineData(Precision.BFloat16, 0.0, 12.545503611608686, 1.391548697822552, "caf09e30d8f2e06c0ee5122b8287fa96db4018f408240bea87392bc6e94d16a6")]
    public void Five_steps_from_a_seed_give_the_recorded_parameters(Precision precision, double dropout, double norm, double loss, string hash)
    {
        int threads = get_num_threads();
        try
        {
            set_num_threads(ThreadsOfRecord);
            bool isProcessorOfRecord = IsProcessorOfRecord;
            using Msdn network = SmallNetworks.Make(SmallNetworks.Options with { Dropout = dropout, FeatureDropout = dropout }, seed: 3);
            string fresh = HashOf(FlatBuffer.ToArray(network.Parameters));
            TrainingResult result = Trainer.Train(
                network, new BarsTrainingSet(Crystals, 16, 4), [.. Enumerable.Range(0, Crystals)], [], OptionsOf(precision), cancellation: TestContext.Current.CancellationToken);
            float[] parameters = FlatBuffer.ToArray(network.Parameters);

            Assert.Equal(5, result.State.Step);
            Assert.Equal(norm, Math.Sqrt(parameters.Sum(value => (double)value * value)), 1e-2);
            Assert.Equal(loss, result.State.Loss!.Value, 1e-2);
            if (!isProcessorOfRecord || result.Precision != precision)
                return;
            Assert.Equal(FreshOfRecord, fresh);
            Assert.Equal(hash, HashOf(parameters));
        }
        finally
        {
            set_num_threads(threads);
        }
    }

    private static TrainingOptions OptionsOf(Precision precision) => new()
    {
        Epochs = 1,
        BatchSize = 8,
        LearningRate = 5e-3,
        WarmUpSteps = 2,
        Precision = precision,
        AverageDecay = 0,
        Threads = ThreadsOfRecord,
        LabelSmoothing = 0.1,
    };

    private static string HashOf(float[] values) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<float>(values)));
}
