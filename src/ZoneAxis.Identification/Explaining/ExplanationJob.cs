using ZoneAxis.Corpora;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Models;
using ZoneAxis.Learning.Networks;
using ZoneAxis.Learning.Runtime;

namespace ZoneAxis;

/// <summary>Shows what a trained network of pictures sees in crystals: the feature maps of its blocks, and how much they repeat each other.</summary>
public sealed class ExplanationJob : IDisposable
{
    private readonly Identifier _identifier;
    private readonly Network _network;
    private readonly Descriptor _descriptor;
    private readonly int _stream;
    private readonly Lazy<Dictionary<string, int>> _parts;

    /// <summary>Loads a model.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="stream">Which image of a crystal is looked at, from 0.</param>
    /// <exception cref="ModelException">The folder cannot be used, or the model takes no pictures, or fewer.</exception>
    /// <exception cref="TorchRuntimeException">The native libraries cannot be loaded.</exception>
    public ExplanationJob(string folder, int stream = 0)
    {
        TorchRuntime.EnsureLoaded();
        ModelFolder model = ModelFolder.Load(folder);
        if (model.Config.Descriptor is not PatternDescriptorOptions options)
            throw new ModelException($"The model {folder} takes {model.Config.Descriptor.Description}, of which there are no feature maps to show; choose a model of patterns.");
        if (stream < 0 || stream >= options.Input.Streams)
            throw new ModelException($"The model {folder} sees {options.Input.Streams} pictures of a crystal, and number {stream + 1} was asked for.");
        (_descriptor, _stream) = (model.MakeDescriptor(folder), stream);
        _parts = new Lazy<Dictionary<string, int>>(() => model.Training.SplitRecord is { } record
            ? ModelSplit.Read(folder, record).Split.Parts.ToDictionary(part => part.Id, part => part.Part, StringComparer.Ordinal)
            : []);
        _network = model.LoadNetwork(folder);
        try
        {
            _identifier = Identifier.Open(folder);
        }
        catch
        {
            _network.Dispose();
            throw;
        }
    }

    /// <summary>Name of the model.</summary>
    public string Model => _identifier.Model.Config.Name;

    /// <summary>The part of the model's split that a crystal was in: its fold, or <see cref="StoredSplit.Test"/>; null where it was in none.</summary>
    /// <param name="id">What the crystal is called in the corpus.</param>
    /// <exception cref="ModelException">The file of its split is missing, or another one than the model was trained by.</exception>
    public int? PartOf(string id) => _parts.Value.TryGetValue(id, out int part) ? part : null;

    /// <summary>Explains a crystal.</summary>
    /// <param name="crystal">In any cell.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="SymmetryException">The crystal has no atoms, a position that is not finite, or too many atoms.</exception>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Explanation Explain(Crystal crystal, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(crystal);
        DescribedCrystal described = _identifier.Describe(crystal, cancellation: cancellation);
        Identification answer = _identifier.Identify([described])[0];
        return new Explanation(
            described.Name,
            described.Structure,
            answer.Candidates,
            ExplainedPicture.Of(described.Input, _descriptor.Encoding, _stream),
            LayerOutputs.Blocks(_network, described.Input, _descriptor.Encoding, _stream));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _identifier.Dispose();
        _network.Dispose();
    }
}
