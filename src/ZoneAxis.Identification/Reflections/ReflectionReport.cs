using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>What a list of reflections says of the symmetry of its crystal, in the steps of the analysis.</summary>
/// <param name="Analysis">The tables and probabilities.</param>
/// <param name="Statistics">How the intensities are distributed.</param>
public sealed record ReflectionReport(ReflectionAnalysis Analysis, ReflectionStatistics Statistics)
{
    /// <summary>The likeliest group.</summary>
    public GroupProbability Best => Analysis.Groups[0];

    /// <summary>The glide planes and screw axes that groups of the likeliest Laue class may have, and whether the absences show them.</summary>
    public ImmutableArray<ElementFinding> Elements => [.. Analysis.Elements.Select(test => ElementFinding.Of(test, Best.Setting))];

    /// <summary>How well the zones hk0, h0l and 0kl follow the plane point groups that their lattices allow, on the axes of the likeliest group.</summary>
    public ImmutableArray<ZoneSymmetry> Zones => ZoneSymmetries.Of(Analysis);

    /// <summary>Why the list allows no answer, as a sentence: it holds too little, or what no crystal gives; null where it allows one.</summary>
    public string? Unknown => UnfitEvidence.ReasonOf(Analysis, Statistics);

    /// <summary>What a user should know of the list and of the answer, a sentence each; empty where there is nothing.</summary>
    public ImmutableArray<string> Notes => [.. Analysis.List.Notes, .. HandNote(), .. TwinNote()];

    /// <summary>The report with more that a user should know of the list.</summary>
    /// <param name="notes">A sentence each.</param>
    internal ReflectionReport WithNotes(IEnumerable<string> notes) =>
        this with { Analysis = Analysis with { List = Analysis.List with { Notes = [.. Analysis.List.Notes, .. notes] } } };

    /// <summary>The group of a number with its probability; null where it is less likely than one in a million.</summary>
    /// <param name="number">Number of the group, 1 to 230.</param>
    public GroupProbability? Find(int number) => Analysis.Groups.FirstOrDefault(one => one.Setting.Number == number);

    /// <summary>Writes the list in the standard setting of a group; beside SHELX instructions their list, too.</summary>
    /// <param name="path">The file, whose name says the format, see <see cref="ReflectionFile.FormatOfName"/>; an existing one is replaced.</param>
    /// <param name="group">One of the groups of the analysis.</param>
    /// <returns>What was written otherwise than the list has it, a sentence each.</returns>
    /// <exception cref="ArgumentException">The name says no format that is written.</exception>
    /// <exception cref="ReflectionListException">The format cannot hold the list.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public ImmutableArray<string> Write(string path, GroupProbability group)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(group);
        ReflectionList standard = Analysis.InStandardSetting(group);
        ImmutableArray<string> notes = [.. standard.Notes.Skip(Analysis.List.Notes.Length), .. ReflectionFile.Write(path, standard, new ReflectionWriteOptions { Setting = group.Setting })];
        return ReflectionFile.FormatOfName(path) == ReflectionFormat.ShelxInstructions
            ? [.. notes, .. ReflectionFile.Write(Path.ChangeExtension(path, ".hkl"), standard)]
            : notes;
    }

    /// <summary>Analyses a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="options">Prior and tolerance; the defaults if null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDataException">The list holds no reflection that says anything.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ReflectionReport Of(ReflectionList list, ReflectionAnalysisOptions? options = null, CancellationToken cancellation = default)
    {
        try
        {
            ReflectionAnalysis analysis = ReflectionAnalyser.Analyse(list, options, cancellation);
            return new ReflectionReport(analysis, ReflectionStatistics.Of(analysis));
        }
        catch (ArgumentException none) when (none is not ArgumentNullException)
        {
            throw new InvalidDataException(FailureSentence.OfArgument(none), none);
        }
    }

    /// <summary>Draws what the answer follows from, see <see cref="ReflectionFigure"/>.</summary>
    /// <param name="path">The file, an SVG where its name ends in .svg, else a PNG; an existing one is replaced.</param>
    /// <param name="input">What to call the list.</param>
    /// <param name="style">Colours. Default white, for print.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Plot(string path, string input, FigureStyle style = FigureStyle.White) => ReflectionFigure.Write(path, Path.GetFileName(input), Analysis, Statistics, style);

    private IEnumerable<string> TwinNote() => Statistics.Twinning is { SaysTwin: true } twinning
        ? [string.Create(CultureInfo.InvariantCulture, $"⟨|L|⟩ is {twinning.Mean.Mean:0.000} ± {twinning.Mean.Deviation:0.000}, and 0.500 was expected of a crystal without a centre, 0.375 of one that is half its twin: it may be twinned, and then its true Laue class is a lower one.")]
        : [];

    private IEnumerable<string> HandNote()
    {
        if (!Best.Setting.IsSohncke)
            return [];
        string partner = Best.Setting.EnantiomorphicPartner is { } other ? $"; of the other hand its group is {SpaceGroups.Default(other)}" : "";
        return [$"{Best.Setting} has no operation that changes hands: a crystal of it is of one hand{partner}, and this list does not say of which."];
    }
}
