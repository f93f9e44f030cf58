using System.Text.Json;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Graphs;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Learning.Models;

/// <summary>Writes trained models as ONNX files, which many programs run.</summary>
/// <remarks>
/// The input is <c>patterns</c>, 32-bit, [crystals, streams, channels, rows, columns] with any number of crystals. The outputs are
/// <c>probabilities</c> and, before the softmax, <c>logits</c>, both [crystals, classes]. Of the file's texts (<c>metadata_props</c>)
/// <c>classes</c> is the JSON array of the space groups in the order of the classes; <c>network</c> and <c>descriptor</c> are those objects of the model's
/// <c>config.json</c>; <c>name</c>, <c>input</c> and <c>attribution</c> are words. No deep-learning library is needed.
/// </remarks>
public static class ModelExport
{
    /// <summary>Writes an ONNX file; it is either wholly there afterwards or as it was before.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="file">The file.</param>
    /// <returns>What the model's folder says.</returns>
    /// <exception cref="ModelException">The folder cannot be used.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static ModelFolder Write(string folder, string file)
    {
        ModelFolder model = ModelFolder.Load(folder);
        OnnxModel graph = MakeGraph(model, folder);
        WholeFile.Write(file, graph.WriteTo, makeFolder: true);
        return model;
    }

    /// <summary>Makes the graph of a model from its weights.</summary>
    /// <param name="model">What the folder says.</param>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ModelException">The weights are missing, broken or of another shape.</exception>
    internal static OnnxModel MakeGraph(ModelFolder model, string folder)
    {
        try
        {
            NetworkOptions network = model.Config.Network;
            StoredWeights weights = StoredWeights.Read(Path.Combine(folder, ModelFiles.Weights));
            GraphBuilder graph = new(network.Input, weights.Take);
            GraphValue logits = network.AddTo(graph);
            weights.RequireAllTaken();
            return graph.Complete(logits, model.Config.Temperature ?? 1, model.Config.Name, VersionOf(), MeaningOf(model.Config.Descriptor), TextsOf(model));
        }
        catch (NetworkException e)
        {
            throw new ModelException(e.Message, e);
        }
    }

    private static Dictionary<string, string> TextsOf(ModelFolder model) => new()
    {
        ["name"] = model.Config.Name,
        ["input"] = MeaningOf(model.Config.Descriptor),
        ["classes"] = JsonSerializer.Serialize(model.Classes),
        ["network"] = ModelFiles.Text(model.Config.Network),
        ["descriptor"] = ModelFiles.Text(model.Config.Descriptor),
        ["attribution"] = model.Training.Attribution,
    };

    private static string MeaningOf(DescriptorOptions descriptor) =>
        $"[crystals, streams, channels, rows, columns] = [any, {descriptor.Input.ToString().Replace(" × ", ", ", StringComparison.Ordinal)}]: "
        + $"{descriptor.Description}, geometry {descriptor.Geometry}, cell {descriptor.Cell}{(descriptor is PatternDescriptorOptions ? "; images as grey / 255, in [0, 1]" : "")}.";

    private static string VersionOf() => typeof(ModelExport).Assembly.GetName().Version?.ToString(3) ?? "unknown";
}
