using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>What the reflections of a crystal's pictures say of its group, against the truth.</summary>
internal sealed class PictureAnswer
{
    private const int First = 5;
    private const double Sure = 0.9;

    /// <summary>Answers.</summary>
    /// <param name="pictures">Indexed pictures.</param>
    /// <param name="cell">Their cell.</param>
    /// <param name="beam">The beam.</param>
    /// <param name="truth">Number of the true group.</param>
    public PictureAnswer(IReadOnlyList<IndexedPicture> pictures, PictureCell cell, Beam? beam, int truth)
    {
        PictureCell? centred = UnseenCentring.Of(cell, [], CellFromPicturesOptions.Default.LengthUncertainty);
        List = PictureReflections.Of(pictures, centred ?? cell, beam);
        Analysis = ReflectionAnalyser.Analyse(List, PictureReflections.AnalysisOptions(CellFromPicturesOptions.Default, centred is not null));
        ImmutableArray<GroupProbability> groups = Analysis.Groups;
        Place = groups.Select((one, i) => (one, i)).Where(one => IsSame(one.one.Setting.Number, truth)).Select(one => one.i + 1).DefaultIfEmpty(0).First();
        Truth = truth;
        int extinction = ExtinctionClasses.Of(truth).Groups[0];
        SymbolPlace = Analysis.Symbols.Select((one, i) => (one, i)).Where(one => one.one.Extinction.Groups[0] == extinction).Select(one => one.i + 1).DefaultIfEmpty(0).First();
        IsSurelyWrong = groups[0].Probability > Sure && Place != 1;
    }

    /// <summary>A request for the cell of pictures at angles.</summary>
    public static PictureCellRequest RequestOf(IReadOnlyList<IndexedPicture> pictures, double scale, IReadOnlyList<GoniometerAngles> angles) => new()
    {
        Pictures = pictures,
        Scales = [.. pictures.Select(_ => scale)],
        Angles = angles,
    };

    public ReflectionList List { get; }

    public ReflectionAnalysis Analysis { get; }

    public int Truth { get; }

    /// <summary>Place of the true group, from 1; 0 where it is not in the list.</summary>
    public int Place { get; }

    public bool IsAmongFirst => Place is >= 1 and <= First;

    public int SymbolPlace { get; }

    /// <summary>Whether the true extinction symbol is the first, or its groups make just the same reflections of the list absent as the first group does.</summary>
    public bool IsSymbolHeld => SymbolPlace == 1 || Analysis.Groups.FirstOrDefault(one => IsSame(one.Setting.Number, Truth)) is { } truth && Forbidden(truth).SetEquals(Forbidden(Analysis.Groups[0]));

    public bool IsSurelyWrong { get; }

    /// <summary>Whether a group of an extinction symbol makes just the same reflections of the list absent as a group does.</summary>
    public bool AreAlike(int group, ExtinctionClass symbol) =>
        Analysis.Groups.FirstOrDefault(one => IsSame(one.Setting.Number, group)) is { } one && Analysis.Groups.FirstOrDefault(other => symbol.Groups.Contains(other.Setting.Number)) is { } other
        && Forbidden(one).SetEquals(Forbidden(other));

    /// <summary>Probabilities of the groups at a temperature, and that of the true one.</summary>
    public (double First, double True) At(double temperature)
    {
        double[] powers = [.. Analysis.Groups.Select(one => Math.Pow(one.Probability, 1 / temperature))];
        double all = powers.Sum();
        return (powers[0] / all, Place == 0 ? LeastProbability : powers[Place - 1] / all);
    }

    // Groups less likely than this are not listed.
    private const double LeastProbability = 1e-6;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"truth {Truth} {ExtinctionClasses.Of(Truth).Symbol} at {Place} (symbol at {SymbolPlace}) of {List.Reflections.Length} reflections: {string.Join(", ", Analysis.Groups.Take(First).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Setting.Number} {one.Setting.Symbol} {one.Probability:0.000}")))}; Laue {string.Join(", ", Analysis.LaueClasses.Take(3).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Test.LaueClass.Symbol} {one.Probability:0.00} R {one.Test.MergingError:0.00} n {one.Test.Compared} log {one.Test.LogLikelihoodRatio:0.0}")))}");

    private HashSet<int> Forbidden(GroupProbability group) =>
        [.. Enumerable.Range(0, List.Reflections.Length).Where(i => group.Setting.Hall.Operations.Any(operation => Forbids(operation, group.Transformation, List.Reflections[i])))];

    private static bool Forbids(SymmetryOperation operation, Matrix3D transformation, Reflection one)
    {
        Vector3D on = transformation * new Vector3D(one.H, one.K, one.L);
        // No whole indices: the group's lattice has no such reflection.
        if (Math.Abs(on.X - Math.Round(on.X)) + Math.Abs(on.Y - Math.Round(on.Y)) + Math.Abs(on.Z - Math.Round(on.Z)) > 0.1)
            return true;
        IntegerVector3 h = new((int)Math.Round(on.X), (int)Math.Round(on.Y), (int)Math.Round(on.Z));
        return operation.Rotation.Transposed() * h == h && (h.X * operation.Translation.X + h.Y * operation.Translation.Y + h.Z * operation.Translation.Z) % SymmetryOperation.Denominator != 0;
    }

    // Friedel's law leaves the hand open.
    private static bool IsSame(int one, int other) => one == other || SpaceGroups.Default(one).EnantiomorphicPartner == other;
}
