using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Evaluation;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Models;

/// <summary>
/// A trained model on the disk: <c>weights.safetensors</c>, <c>config.json</c>, <c>classes.json</c> (the space groups in the
/// order of the network's classes), <c>training.json</c>, <c>metrics.json</c> and the model card <c>README.md</c>;
/// beside them, where training has put it, the split <c>split.parquet</c> (<see cref="ModelSplit"/>).
/// </summary>
public sealed record ModelFolder
{
    /// <summary>The network and the images it takes.</summary>
    public required ModelConfig Config { get; init; }

    /// <summary>The space groups in the order of the network's classes, each from 1 to 230 and once.</summary>
    public required IReadOnlyList<int> Classes { get; init; }

    /// <summary>What the model was trained on.</summary>
    public required TrainingManifest Training { get; init; }

    /// <summary>What it scored.</summary>
    public required ModelMetrics Metrics { get; init; }

    /// <summary>Writes a model folder, its card too; files that are there are replaced.</summary>
    /// <param name="path">The folder, made where it is missing.</param>
    /// <param name="network">The network with its weights.</param>
    /// <exception cref="ModelException">The parts do not fit each other.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Save(string path, Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        Check(path);
        if (ModelFiles.Text(network.Options) != ModelFiles.Text(Config.Network))
            throw new ModelException($"The network to be saved in {path} is a {network.Options.Description}; the model's record says {Config.Network.Description}.");
        NetworkWeights.Save(Path.Combine(path, ModelFiles.Weights), network);
        ModelFiles.Write(path, ModelFiles.Config, Config);
        ModelFiles.Write(path, ModelFiles.Classes, Classes);
        ModelFiles.Write(path, ModelFiles.Training, Training);
        ModelFiles.Write(path, ModelFiles.Metrics, Metrics);
        ModelCard.Write(Path.Combine(path, ModelFiles.Card), this);
    }

    /// <summary>Reads everything but the weights.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ModelException">A file is missing or broken, or the files do not fit each other.</exception>
    public static ModelFolder Load(string path)
    {
        if (!Directory.Exists(path))
            throw new ModelException($"There is no model folder {path}.");
        JsonObject config = ModelFiles.Read<JsonObject>(path, ModelFiles.Config);
        JsonObject training = ModelFiles.Read<JsonObject>(path, ModelFiles.Training);
        ModelFiles.Guard(path, () => ModelFolderUpgrade.Apply(config, training, ModelFiles.Json));
        ModelFolder folder = new()
        {
            Config = ModelFiles.Parse<ModelConfig>(path, ModelFiles.Config, config),
            Classes = ModelFiles.Read<int[]>(path, ModelFiles.Classes),
            Training = ModelFiles.Parse<TrainingManifest>(path, ModelFiles.Training, training),
            Metrics = ModelFiles.Read<ModelMetrics>(path, ModelFiles.Metrics),
        };
        folder.Check(path);
        return folder;
    }

    /// <summary>Reads the weights into a network of this model's shape.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>The network; the caller disposes of it.</returns>
    /// <exception cref="ModelException">The weights are missing, broken or of another shape.</exception>
    public Network LoadNetwork(string path)
    {
        Network network = NetworkRegistry.Create(Config.Network);
        try
        {
            NetworkWeights.Load(Path.Combine(path, ModelFiles.Weights), network);
            return network;
        }
        catch (NetworkException e)
        {
            network.Dispose();
            throw new ModelException(e.Message, e);
        }
    }

    /// <summary>Reads the weights into a network that is to be trained from them on.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="network">The network, whose parameters and state must be of the shapes of this model's; unchanged where an exception is thrown.</param>
    /// <returns>What the record of that training says of them.</returns>
    /// <exception cref="ModelException">The weights are missing, broken or of another shape.</exception>
    public StartingWeights LoadInto(string path, Network network)
    {
        string file = Path.Combine(path, ModelFiles.Weights);
        try
        {
            NetworkWeights.Load(file, network);
        }
        catch (NetworkException e)
        {
            throw new ModelException($"A training cannot begin with the weights of {path}, a {Config.Network.Description}: {e.Message}", e);
        }

        using FileStream stream = File.OpenRead(file);
        long before = Training.Options.Start?.Crystals ?? 0;
        return new StartingWeights(Config.Name, Convert.ToHexStringLower(SHA256.HashData(stream)), before + (Training.State.Step * Training.Options.BatchSize));
    }

    /// <summary>Makes what describes crystals to the network.</summary>
    /// <param name="path">The folder, for messages.</param>
    /// <exception cref="ModelException">This version cannot make such a descriptor.</exception>
    public Descriptor MakeDescriptor(string path)
    {
        try
        {
            return Config.Descriptor.Create();
        }
        catch (ArgumentException problem)
        {
            throw new ModelException($"The model {path} is given what this version does not make: {problem.Message}", problem);
        }
    }

    private void Check(string path)
    {
        if (Config?.Network is null || Config.Descriptor is null || Classes is null || Training is null || Metrics is null)
            throw new ModelException($"The model {path} lacks a part: a file of its folder says null where something is needed.");
        if (Config.Kind is { } kind && kind != Config.Network.Kind)
            throw new ModelException($"The model {path} is of the kind {kind}, and its network of the kind {Config.Network.Kind}; this version knows {string.Join(", ", NetworkRegistry.All.Select(one => one.Name))}.");
        try
        {
            Config.Network.Validate();
        }
        catch (ArgumentException e)
        {
            throw new ModelException($"The model {path} has an impossible network: {e.Message}", e);
        }

        if (Config.Temperature is { } temperature && !(temperature > 0 && double.IsFinite(temperature)))
            throw new ModelException(FormattableString.Invariant($"The model {path} has the temperature {temperature}; it must be above 0."));
        if (Classes.Count != Config.Network.ClassCount)
            throw new ModelException($"The model {path} lists {Classes.Count} space groups, and its network tells {Config.Network.ClassCount} apart.");
        if (Classes.Any(group => group is < 1 or > SpaceGroups.Count) || Classes.Distinct().Count() != Classes.Count)
            throw new ModelException($"The space groups of the model {path} are not all from 1 to {SpaceGroups.Count} and once.");
        if (Config.Descriptor.Input != Config.Network.Input)
            throw new ModelException($"The model {path} is given {Config.Descriptor.Input} numbers of a crystal ({Config.Descriptor.Description}), and its network takes {Config.Network.Input}.");
    }
}
