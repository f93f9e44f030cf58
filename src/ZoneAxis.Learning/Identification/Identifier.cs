using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inference;
using ZoneAxis.Learning.Models;

namespace ZoneAxis.Learning;

/// <summary>Identifies crystals by a trained model: crystal, conventional cell, three patterns, shaped, network, ranked space groups.</summary>
/// <remarks>
/// The model is loaded once. <see cref="Describe"/>, which takes most of the time, may be called from several threads at a time;
/// <see cref="Identify(DescribedCrystal)"/> from one.
/// </remarks>
public sealed class Identifier : IDisposable
{
    private readonly SpaceGroupClassifier _classifier;
    private readonly ShapedDescriptor _descriptor;

    private Identifier(SpaceGroupClassifier classifier, ShapedDescriptor descriptor)
    {
        _classifier = classifier;
        _descriptor = descriptor;
    }

    /// <summary>What the model's folder says of it.</summary>
    public ModelFolder Model => _classifier.Model;

    /// <summary>The tolerance at which the model's crystals got their conventional cells.</summary>
    public SymmetryTolerance Tolerance => new()
    {
        SymprecAngstrom = Model.Config.Descriptor.SymprecAngstrom,
        AngleDegrees = Model.Config.Descriptor.AngleToleranceDegrees,
    };

    /// <summary>Loads a model.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <returns>The identifier; the caller disposes of it.</returns>
    /// <exception cref="ModelException">The folder cannot be used.</exception>
    /// <exception cref="IdentificationException">The model takes patterns that this version does not make.</exception>
    /// <exception cref="Runtime.TorchRuntimeException">The native libraries cannot be loaded.</exception>
    public static Identifier Open(string folder)
    {
        ShapedDescriptor descriptor = DescriptorOf(ModelFolder.Load(folder), folder);
        return new Identifier(SpaceGroupClassifier.Load(folder), descriptor);
    }

    /// <summary>Identifies a crystal.</summary>
    /// <param name="crystal">In any cell.</param>
    /// <param name="structureTolerance">The tolerance at which the crystal's own symmetry is told; null for <see cref="Tolerance"/>.</param>
    /// <exception cref="IdentificationException">The crystal's patterns cannot be simulated.</exception>
    public Identification Identify(Crystal crystal, SymmetryTolerance? structureTolerance = null) => Identify(Describe(crystal, structureTolerance));

    /// <summary>Does all that is done before the network is asked: tells the crystal's own symmetry, simulates and shapes its patterns.</summary>
    /// <param name="crystal">In any cell.</param>
    /// <param name="structureTolerance">
    /// The tolerance at which the crystal's own symmetry is told; null for <see cref="Tolerance"/>. The network's input does not depend on it.
    /// </param>
    /// <exception cref="IdentificationException">The crystal's patterns cannot be simulated.</exception>
    public DescribedCrystal Describe(Crystal crystal, SymmetryTolerance? structureTolerance = null)
    {
        ArgumentNullException.ThrowIfNull(crystal);
        structureTolerance ??= Tolerance;
        try
        {
            CrystalSymmetry found = SymmetryFinder.Find(crystal, Tolerance);
            CrystalSymmetry told = structureTolerance == Tolerance ? found : SymmetryFinder.Find(crystal, structureTolerance);
            byte[] planes = _descriptor.Describe(SetyawanCurtaroloCell.Of(found));
            return new DescribedCrystal(crystal.Name, StructureSymmetry.Of(told, structureTolerance), planes);
        }
        catch (Exception e) when (e is MissingFormFactorException or ArgumentException)
        {
            throw new IdentificationException(e.Message, e);
        }
    }

    /// <summary>Asks the network.</summary>
    /// <param name="crystal">What <see cref="Describe"/> made.</param>
    /// <exception cref="ArgumentException">The crystal was described for a model with another input.</exception>
    public Identification Identify(DescribedCrystal crystal)
    {
        ArgumentNullException.ThrowIfNull(crystal);
        return new Identification
        {
            Crystal = crystal.Name,
            Candidates = Candidate.Rank(Model.Classes, _classifier.Classify(crystal.Planes)),
            Structure = crystal.Structure,
            Model = Model.Config.Name,
            Geometry = Model.Config.Descriptor.Geometry,
            Cell = Model.Config.Descriptor.Cell,
            Descriptor = $"shaped ({Model.Config.Descriptor.Variant}), {_descriptor.Options.Side} px",
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _classifier.Dispose();

    private static ShapedDescriptor DescriptorOf(ModelFolder model, string folder)
    {
        DescriptorOptions wanted = model.Config.Descriptor;
        DescriptorOptions known = new();
        ShapedDescriptorOptions made = new() { Side = wanted.InputSide };
        if (wanted.Geometry != made.Geometry.Name)
            throw new IdentificationException($"The model {folder} takes patterns of the geometry {wanted.Geometry}; this version makes those of {made.Geometry.Name}.");
        if (wanted.Variant != known.Variant)
            throw new IdentificationException($"The model {folder} takes patterns shaped by the variant {wanted.Variant}; this version knows {known.Variant}.");
        if (wanted.Cell != known.Cell)
            throw new IdentificationException($"The model {folder} takes patterns of the cell {wanted.Cell}; this version knows {known.Cell}.");
        return new ShapedDescriptor(made);
    }
}
