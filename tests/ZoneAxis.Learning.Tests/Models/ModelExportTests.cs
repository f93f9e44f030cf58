using System.Text.Json;
using Microsoft.ML.OnnxRuntime;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Tests.Models;

public sealed class ModelExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-export").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_file_says_what_it_takes_and_what_the_outputs_are()
    {
        string file = Export();
        using InferenceSession session = new(File.ReadAllBytes(file));
        Assert.Equal([-1, 3, 3, 16, 16], session.InputMetadata["patterns"].Dimensions);
        Assert.Equal([-1, 4], session.OutputMetadata["probabilities"].Dimensions);
        ModelMetadata metadata = session.ModelMetadata;
        Assert.Equal("ZoneAxis", metadata.ProducerName);
        Assert.Equal([2, 14, 62, 225], JsonSerializer.Deserialize<int[]>(metadata.CustomMetadataMap["classes"])!);
        DescriptorOptions descriptor = JsonSerializer.Deserialize<DescriptorOptions>(metadata.CustomMetadataMap["descriptor"], ModelFiles.Json)!;
        Assert.Equal(16, Assert.IsType<ShapedDescriptorOptions>(descriptor).Side);
        NetworkOptions network = JsonSerializer.Deserialize<NetworkOptions>(metadata.CustomMetadataMap["network"], ModelFiles.Json)!;
        Assert.Equal("msdn", network.Kind);
        Assert.Contains("[any, 3, 3, 16, 16]", metadata.CustomMetadataMap["input"], StringComparison.Ordinal);
        Assert.Contains("rotated45", metadata.CustomMetadataMap["input"], StringComparison.Ordinal);
        Assert.Equal("Stripes of a zebra, CC BY 4.0.", metadata.CustomMetadataMap["attribution"]);
    }

    [Fact]
    public void The_same_model_gives_the_same_bytes()
    {
        byte[] first = File.ReadAllBytes(Export());
        Assert.Equal(first, File.ReadAllBytes(Export()));
    }

    [Fact]
    public void A_broken_model_leaves_a_file_of_before_as_it_is()
    {
        Export();
        string file = Path.Combine(_folder, "other.onnx");
        File.WriteAllText(Path.Combine(_folder, "weights.safetensors"), "nonsense");
        File.WriteAllText(file, "of before");
        Assert.Contains("weights.safetensors", Assert.Throws<ModelException>(() => ModelExport.Write(_folder, file)).Message, StringComparison.Ordinal);
        Assert.Equal("of before", File.ReadAllText(file));
    }

    private string Export()
    {
        using Msdn network = SmallNetworks.Make(seed: 2);
        ModelFolder model = new()
        {
            Config = new ModelConfig { Name = "small", Network = SmallNetworks.Options, Descriptor = new ShapedDescriptorOptions { Side = 16 } },
            Classes = [2, 14, 62, 225],
            Training = new TrainingManifest { Attribution = "Stripes of a zebra, CC BY 4.0." },
            Metrics = new ModelMetrics(),
        };
        model.Save(_folder, network);
        string file = Path.Combine(_folder, "small.onnx");
        ModelExport.Write(_folder, file);
        return file;
    }
}
