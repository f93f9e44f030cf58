using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;
using ZoneAxis.Learning.Inference;
using ZoneAxis.Learning.Models;

namespace ZoneAxis;

/// <summary>Identifies crystals by a trained model: crystal, conventional cell, reflections or patterns as the model takes them, network, ranked space groups.</summary>
/// <remarks>
/// The model is loaded once. All members but <see cref="Dispose"/> may be called from several threads at a time, and each call uses the thread that it is called from alone.
/// </remarks>
public sealed class Identifier : IDisposable
{
    private readonly SpaceGroupClassifier _classifier;

    private Identifier(SpaceGroupClassifier classifier) => _classifier = classifier;

    /// <summary>What the model's folder says of it.</summary>
    public ModelFolder Model => _classifier.Model;

    /// <summary>The tolerance at which the model's crystals got their conventional cells.</summary>
    public SymmetryTolerance Tolerance => Model.Config.Descriptor.Tolerance;

    /// <summary>Whether the model can be asked about lists of reflections, <see cref="Identify(string, ReflectionReport, bool)"/>.</summary>
    public bool TakesReflections => _classifier.Descriptor is ReflectionDescriptor && Model.Classes.Count == SpaceGroups.Count;

    /// <summary>Loads a model.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <returns>The identifier; the caller disposes of it.</returns>
    /// <exception cref="ModelException">The folder cannot be used.</exception>
    /// <exception cref="Learning.Runtime.InferenceRuntimeException">The native library cannot be loaded.</exception>
    public static Identifier Open(string folder) => new(SpaceGroupClassifier.Load(folder));

    /// <summary>Identifies a crystal.</summary>
    /// <param name="crystal">In any cell.</param>
    /// <param name="structureTolerance">The tolerance at which the crystal's own symmetry is told; null for <see cref="Tolerance"/>.</param>
    /// <exception cref="SymmetryException">The crystal has no atoms, a position that is not finite, or too many atoms.</exception>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public Identification Identify(Crystal crystal, SymmetryTolerance? structureTolerance = null) => Identify([Describe(crystal, structureTolerance)])[0];

    /// <summary>Does all that is done before the network is asked: tells the crystal's own symmetry, and computes what the model takes of it.</summary>
    /// <param name="crystal">In any cell.</param>
    /// <param name="structureTolerance">
    /// The tolerance at which the crystal's own symmetry is told; null for <see cref="Tolerance"/>. The network's input does not depend on it.
    /// </param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="SymmetryException">The crystal has no atoms, a position that is not finite, or too many atoms.</exception>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    internal DescribedCrystal Describe(Crystal crystal, SymmetryTolerance? structureTolerance = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(crystal);
        structureTolerance ??= Tolerance;
        CrystalSymmetry found = SymmetryFinder.Find(crystal, Tolerance, cancellation);
        CrystalSymmetry told = structureTolerance == Tolerance ? found : SymmetryFinder.Find(crystal, structureTolerance, cancellation);
        StructureSymmetry structure = StructureSymmetry.Of(told, structureTolerance);
        if (_classifier.Descriptor is not ReflectionDescriptor descriptor)
            return new DescribedCrystal(crystal.Name, structure, _classifier.Descriptor.Describe(found));
        ReflectionList list = descriptor.ListOf(found);
        byte[] input = new byte[descriptor.Length];
        descriptor.Write(list, input);
        return new DescribedCrystal(crystal.Name, structure, input, PossibleGroups.Of(list));
    }

    /// <summary>Asks the network about several crystals together, which takes less time than one after another.</summary>
    /// <param name="crystals">What <see cref="Describe"/> made of each.</param>
    /// <returns>An answer a crystal, in their order.</returns>
    /// <exception cref="ArgumentException">A crystal was described for a model with another input.</exception>
    internal IReadOnlyList<Identification> Identify(IReadOnlyList<DescribedCrystal> crystals)
    {
        ArgumentNullException.ThrowIfNull(crystals);
        IReadOnlyList<float[]> probabilities = _classifier.Classify([.. crystals.Select(crystal => crystal.Input)]);
        return [.. crystals.Zip(probabilities, (crystal, classes) => Answer(crystal.Name, WithoutRuledOut(classes, crystal.Possible)) with { Structure = crystal.Structure })];
    }

    /// <summary>Identifies a crystal by a list of its reflections: the analysis of the list and the network are joined, see <see cref="Identification.ByAnalysis"/> and <see cref="Identification.ByNetwork"/>.</summary>
    /// <remarks>The network has learned how often inorganic crystals have which group. By the frequencies of none or of organic crystals it is not asked, by those of both as far as the crystal is likely inorganic.</remarks>
    /// <param name="input">What to call the list where it has no name.</param>
    /// <param name="report">What the list says.</param>
    /// <param name="areOfPictures">Whether the intensities were measured in pictures. Default false: as a diffractometer or a series of 3D electron diffraction gives them.</param>
    /// <exception cref="IdentificationException">The model takes no reflections, or does not know all groups.</exception>
    public Identification Identify(string input, ReflectionReport report, bool areOfPictures = false)
    {
        Identification alone = ReflectionIdentifier.Identify(input, report);
        RequireReflections();
        double share = JoinedGroups.ShareOfNetwork(report.Analysis);
        if (alone.Unknown is not null || share == 0)
            return alone;
        NetworkGroups network = Ask(report.Analysis);
        return alone with
        {
            Candidates = JoinedGroups.Join(alone.Candidates, network.Of, share, JoinWeights.For(report.Analysis.List, areOfPictures)),
            ByAnalysis = alone.Candidates,
            ByNetwork = Candidate.Rank(network.First.Select((probability, place) => (place + 1, probability))),
            Model = Model.Config.Name,
            Descriptor = Model.Config.Descriptor.Description,
        };
    }

    /// <summary>Identifies a crystal by pictures of its three raw patterns, made as the model's descriptor says.</summary>
    /// <param name="files">Pictures in the order of the geometry's views.</param>
    /// <param name="frames">Which image of each file: none or null for the first that is no thumbnail, one for all files, or one for each in their order.</param>
    /// <exception cref="IdentificationException">The pictures are not such as the model learned from.</exception>
    /// <exception cref="Diffraction.PatternFileException">A file is no picture of a pattern.</exception>
    /// <exception cref="Diffraction.IndexingException">There are several frames, and not as many as files.</exception>
    public Identification IdentifyPictures(IReadOnlyList<string> files, IReadOnlyList<Diffraction.FrameSelection>? frames = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        PatternTriple raw = NetworkPictures.Read(files, frames ?? [], Model.Config.Descriptor);
        return Answer(string.Join(", ", files.Select(Path.GetFileName)), _classifier.Classify(_classifier.Descriptor.Describe(raw))) with
        {
            Assumptions = $"Assumed: geometry {Model.Config.Descriptor.Geometry}, pictures as the simulator writes them.",
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _classifier.Dispose();

    /// <summary>Asks the network about an analysed list.</summary>
    /// <param name="analysis">What the list says.</param>
    /// <exception cref="IdentificationException">The model takes no reflections, or does not know all groups.</exception>
    internal NetworkGroups Ask(ReflectionAnalysis analysis)
    {
        ReflectionDescriptor descriptor = RequireReflections();
        return NetworkGroups.Ask(analysis, ((ReflectionDescriptorOptions)descriptor.Options).Simulation, lists => Ask(lists, descriptor));
    }

    private ReflectionDescriptor RequireReflections()
    {
        if (_classifier.Descriptor is not ReflectionDescriptor descriptor)
            throw new IdentificationException($"The model {Model.Config.Name} is given {Model.Config.Descriptor.Description}, which cannot be made of a list of reflections; name a model that takes reflections.");
        if (Model.Classes.Count < SpaceGroups.Count)
            throw new IdentificationException($"The model {Model.Config.Name} tells {Model.Classes.Count} groups apart; one of all {SpaceGroups.Count} is needed for a list of reflections.");
        return descriptor;
    }

    /// <summary>The probability of each group, by its number less 1, of each list.</summary>
    private double[][] Ask(IReadOnlyList<ReflectionList> lists, ReflectionDescriptor descriptor)
    {
        byte[][] inputs = [.. lists.Select(_ => new byte[descriptor.Length])];
        for (int place = 0; place < inputs.Length; place++)
            descriptor.Write(lists[place], inputs[place]);
        return [.. _classifier.Classify(inputs).Select(ByNumber)];
    }

    private double[] ByNumber(float[] probabilities)
    {
        double[] byNumber = new double[SpaceGroups.Count];
        foreach ((int group, float probability) in Model.Classes.Zip(probabilities))
            byNumber[group - 1] = probability;
        return byNumber;
    }

    /// <summary>The probabilities of the classes, none for those that the reflections rule out; as they are where that is every class that has any.</summary>
    private float[] WithoutRuledOut(float[] probabilities, bool[]? possible)
    {
        if (possible is null)
            return probabilities;
        float[] left = [.. Model.Classes.Zip(probabilities, (group, probability) => possible[group - 1] ? probability : 0)];
        float sum = left.Sum();
        return sum > 0 ? [.. left.Select(probability => probability / sum)] : probabilities;
    }

    private Identification Answer(string name, float[] probabilities) => new()
    {
        Crystal = name,
        Candidates = Candidate.Rank(Model.Classes, probabilities),
        Model = Model.Config.Name,
        Geometry = Model.Config.Descriptor.Geometry,
        Cell = Model.Config.Descriptor.Cell,
        Descriptor = Model.Config.Descriptor.Description,
    };
}
