using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inference;
using ZoneAxis.Learning.Models;

namespace ZoneAxis;

/// <summary>Identifies crystals by a trained model: crystal, conventional cell, three patterns, shaped, network, ranked space groups.</summary>
/// <remarks>
/// The model is loaded once. <see cref="Describe"/>, which takes most of the time, may be called from several threads at a time;
/// <see cref="Identify(DescribedCrystal)"/> from one.
/// </remarks>
public sealed class Identifier : IDisposable
{
    private readonly SpaceGroupClassifier _classifier;

    private Identifier(SpaceGroupClassifier classifier) => _classifier = classifier;

    /// <summary>What the model's folder says of it.</summary>
    public ModelFolder Model => _classifier.Model;

    /// <summary>The tolerance at which the model's crystals got their conventional cells.</summary>
    public SymmetryTolerance Tolerance => Model.Config.Descriptor.Tolerance;

    /// <summary>Loads a model.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <returns>The identifier; the caller disposes of it.</returns>
    /// <exception cref="ModelException">The folder cannot be used.</exception>
    /// <exception cref="Learning.Runtime.TorchRuntimeException">The native libraries cannot be loaded.</exception>
    public static Identifier Open(string folder) => new(SpaceGroupClassifier.Load(folder));

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
            byte[] planes = _classifier.Descriptor.Describe(found);
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
            Descriptor = Model.Config.Descriptor.Description,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _classifier.Dispose();
}
