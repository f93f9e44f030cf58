using System.Text.Json;
using System.Text.Json.Nodes;
using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Inference;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Tests.Training;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Tests.Models;

public sealed class ModelFolderTests : IDisposable
{
    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly string _folder = Directory.CreateTempSubdirectory("zoneaxis-model").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_saved_model_gives_the_same_probabilities_when_it_is_loaded()
    {
        using Msdn network = SmallNetworks.Make(seed: 3);
        Make().Save(_folder, network);
        using SpaceGroupClassifier classifier = SpaceGroupClassifier.Load(_folder);
        List<byte[]> crystals = Enumerable.Range(0, 70).Select(Planes).ToList();
        IReadOnlyList<float[]> all = classifier.Classify(crystals, TestContext.Current.CancellationToken);
        Assert.Equal(70, all.Count);
        Assert.All(all, probabilities => Assert.Equal(1, probabilities.Sum(), 1e-5));
        float[] direct = Evaluator.Probabilities(network, crystals[69], ShapedPlanes.EncodingOf(16), Precision.Float32);
        Assert.Equal(4, all[69].Length);
        Assert.All(direct.Zip(all[69]), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void The_folder_says_again_what_was_saved()
    {
        using Msdn network = SmallNetworks.Make();
        Make().Save(_folder, network);
        ModelFolder model = ModelFolder.Load(_folder);
        Assert.Equal([2, 14, 62, 225], model.Classes);
        Assert.Equal([2, 2], Assert.IsType<MsdnOptions>(model.Config.Network).BlockLayers);
        Assert.Equal(Precision.BFloat16, model.Config.TrainedWith);
        Assert.Equal(0.75, model.Metrics.TopAccuracies[1]);
        Assert.Equal(900, model.Training.TrainCount);
        Assert.Equal(0.5, model.Training.State.History[0].Accuracy);
    }

    [Fact]
    public void The_record_of_earlier_versions_with_the_kind_beside_the_network_is_read()
    {
        using Msdn network = SmallNetworks.Make();
        Make().Save(_folder, network);
        string config = Path.Combine(_folder, "config.json");
        string text = File.ReadAllText(config);
        Assert.Contains("\"network\": {\n    \"kind\": \"msdn\",\n    \"classCount\": 4,", text, StringComparison.Ordinal);
        string earlier = text.Replace("    \"kind\": \"msdn\",\n", "", StringComparison.Ordinal).Replace("  \"network\"", "  \"kind\": \"msdn\",\n  \"network\"", StringComparison.Ordinal);
        File.WriteAllText(config, earlier);
        Assert.Equal(16, ModelFolder.Load(_folder).Config.Network.Input.Rows);
        File.WriteAllText(config, earlier.Replace("\"msdn\"", "\"oracle\"", StringComparison.Ordinal));
        AssertRefused("oracle");
    }

    [Fact]
    public void A_network_of_another_shape_than_the_record_says_is_not_saved()
    {
        using Msdn network = SmallNetworks.Make(SmallNetworks.Options with { StemWidth = 4 });
        Assert.Throws<ModelException>(() => Make().Save(_folder, network));
    }

    [Fact]
    public void The_card_states_scores_training_and_attribution()
    {
        using Msdn network = SmallNetworks.Make();
        Make().Save(_folder, network);
        string card = File.ReadAllText(Path.Combine(_folder, "README.md"));
        Assert.Contains("| 1 | 50.0 % |", card, StringComparison.Ordinal);
        Assert.Contains("900 learned from", card, StringComparison.Ordinal);
        Assert.Contains("Stripes of a zebra, CC BY 4.0.", card, StringComparison.Ordinal);
        Assert.Contains("npj Computational Materials 6, 196 (2020)", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Classes_that_do_not_fit_the_network_are_refused()
    {
        using Msdn network = SmallNetworks.Make();
        Make().Save(_folder, network);
        File.WriteAllText(Path.Combine(_folder, "classes.json"), "[1, 2]");
        AssertRefused("lists 2 space groups");
        File.WriteAllText(Path.Combine(_folder, "classes.json"), "[1, 2, 2, 231]");
        AssertRefused("from 1 to 230");
    }

    [Fact]
    public void Weights_of_another_shape_are_refused()
    {
        using Msdn network = SmallNetworks.Make();
        Make().Save(_folder, network);
        using Msdn other = SmallNetworks.Make(SmallNetworks.Options with { StemWidth = 4 });
        NetworkWeights.Save(Path.Combine(_folder, "weights.safetensors"), other);
        AssertRefused("stem.weight");
    }

    [Theory]
    [InlineData("weights.safetensors")]
    [InlineData("config.json")]
    [InlineData("metrics.json")]
    public void A_missing_or_broken_file_is_named(string file)
    {
        using Msdn network = SmallNetworks.Make();
        Make().Save(_folder, network);
        File.WriteAllText(Path.Combine(_folder, file), "{\"nonsense\": ");
        AssertRefused(file);
        File.Delete(Path.Combine(_folder, file));
        AssertRefused(file);
    }

    [Fact]
    public void A_folder_of_before_descriptors_had_a_kind_is_shaped()
    {
        SaveWithDescriptor("""{"variant": "released", "geometry": "rotated45", "cell": "setyawan-curtarolo", "symprecAngstrom": 0.05, "angleToleranceDegrees": 5, "inputSide": 16}""", "null");
        ShapedDescriptorOptions read = Assert.IsType<ShapedDescriptorOptions>(ModelFolder.Load(_folder).Config.Descriptor);
        SymmetryTolerance tolerance = new() { SymprecAngstrom = 0.05, AngleDegrees = 5 };
        AssertSame(new ShapedDescriptorOptions { Side = 16, Patterns = PatternParameters.Of(new Rotated45(), tolerance) }, read);
    }

    [Fact]
    public void A_folder_of_before_descriptors_had_a_kind_takes_its_patterns_from_its_training()
    {
        SimulationParameters flat = SimulationParameters.Of(new ZoneAxes { EwaldSurface = EwaldSurface.Flat }, "flat", new ShapingSet("far", new ShapingOptions { Reach = 2.5 }));
        string simulation = JsonSerializer.Serialize(flat, CamelCase);
        SaveWithDescriptor("""{"variant": "far", "geometry": "flat", "cell": "ita", "inputSide": 16}""", simulation);
        AssertSame(ShapedDescriptorOptions.Of(new DescriptorSource(new PatternParameters(flat), flat.Shapings[0], 16)), ModelFolder.Load(_folder).Config.Descriptor);
    }

    [Theory]
    [InlineData("""{"variant": "far", "inputSide": 16}""", "the variant far, whose constants are not said")]
    [InlineData("""{"geometry": "bent", "inputSide": 16}""", "the geometry bent, which are not described")]
    [InlineData("""{"cell": "ita", "inputSide": 16}""", "the cell ita")]
    [InlineData("""{"kind": "smell"}""", "The kind smell is unknown")]
    [InlineData("""{"kind": "shaped", "side": 32}""", "3 × 3 × 32 × 32")]
    public void A_descriptor_that_cannot_be_made_again_is_refused_with_a_sentence(string descriptor, string sentence)
    {
        SaveWithDescriptor(descriptor, "null");
        AssertRefused(sentence);
    }

    [Fact]
    public void A_missing_folder_is_named() =>
        Assert.Contains("nowhere", Assert.Throws<ModelException>(() => ModelFolder.Load("nowhere")).Message, StringComparison.Ordinal);

    [Fact]
    public void Bytes_of_another_number_are_refused()
    {
        using Msdn network = SmallNetworks.Make();
        Make().Save(_folder, network);
        using SpaceGroupClassifier classifier = SpaceGroupClassifier.Load(_folder);
        Assert.Throws<ArgumentException>(() => classifier.Classify(new byte[5]));
    }

    private static byte[] Planes(int index)
    {
        byte[] planes = new byte[ShapedPlanes.EncodingOf(16).Length];
        new BarsTrainingSet(100, 16, 4).Copy(index, planes);
        return planes;
    }

    private static void AssertSame(DescriptorOptions expected, DescriptorOptions read) =>
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(read));

    private void SaveWithDescriptor(string descriptor, string simulation)
    {
        using Msdn network = new(SmallNetworks.Options);
        Make().Save(_folder, network);
        Change("config.json", "descriptor", descriptor);
        Change("training.json", "simulation", simulation);
    }

    private void Change(string file, string member, string json)
    {
        JsonNode text = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, file)))!;
        text[member] = JsonNode.Parse(json);
        File.WriteAllText(Path.Combine(_folder, file), text.ToJsonString());
    }

    private void AssertRefused(string part)
    {
        ModelException error = Assert.Throws<ModelException>(() => SpaceGroupClassifier.Load(_folder).Dispose());
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    private static ModelFolder Make()
    {
        Predictions predictions = new("small", Precision.Float32, [2, 14, 62, 225],
        [
            new("a", 2, [0.7f, 0.1f, 0.1f, 0.1f]),
            new("b", 225, [0.1f, 0.1f, 0.1f, 0.7f]),
            new("c", 2, [0.2f, 0.1f, 0.6f, 0.1f]),
            new("d", 14, [0.4f, 0.1f, 0.3f, 0.2f]),
        ]);
        return new ModelFolder
        {
            Config = new ModelConfig { Name = "small", Network = SmallNetworks.Options, Descriptor = new ShapedDescriptorOptions { Side = 16 }, TrainedWith = Precision.BFloat16 },
            Classes = [2, 14, 62, 225],
            Training = new TrainingManifest
            {
                Source = "made-up stripes",
                Attribution = "Stripes of a zebra, CC BY 4.0.",
                Split = "none",
                TrainCount = 900,
                State = new TrainingState { Step = 10, Seconds = 60, History = [new ValidationRecord(1, 10, 0.7, 0.5, null)] },
            },
            Metrics = ModelMetrics.Of(predictions),
        };
    }
}
