using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>The space groups of structures, pictures and lists, in the one form of answers.</summary>
/// <param name="limits">Limits of reading.</param>
/// <param name="models">The models.</param>
/// <param name="lists">The analysis of lists.</param>
/// <param name="pictures">The indexing of pictures.</param>
/// <param name="nearest">Finds crystals with nearly the same lattice.</param>
internal sealed class IdentifyAnalysis(WebLimits limits, ModelShelf models, ListAnalysis lists, PictureAnalysis pictures, NearestCrystals nearest) : IAnalysis
{
    private const int UsualTop = 10;
    private const string Frames = "frames";

    private static readonly string[] Kinds = ["structure", "pictures", "reflections"];

    /// <inheritdoc/>
    public string Name => "identify";

    /// <inheritdoc/>
    public CsvColumns Columns => IdentificationJson.Columns;

    /// <inheritdoc/>
    public IEnumerable<JsonObject> Run(IReadOnlyList<InputFile> files, JsonObject options, bool forPage, CancellationToken stop)
    {
        IdentifyOptions asked = OptionsReader.Read<IdentifyOptions>(options);
        int top = OptionsReader.Within(asked.Top, UsualTop, 1, SpaceGroups.Count, "top");
        string? kind = asked.As is null ? null : OptionsReader.OneOf(asked.As, Kinds, "as");
        ReflectionJob listJob = lists.JobOf(new ListOptions(asked.Cell, asked.Radiation, asked.WavelengthAngstrom, asked.Block, asked.Prior));
        return Each(files, kind, asked, top, listJob, forPage, stop);
    }

    private IEnumerable<JsonObject> Each(IReadOnlyList<InputFile> files, string? kind, IdentifyOptions asked, int top, ReflectionJob listJob, bool forPage, CancellationToken stop)
    {
        List<InputFile> frames = [];
        // Neighbours of one kind are answered together; what order they came in stays.
        foreach ((InputKind of, List<InputFile> run) in Runs(files, kind))
        {
            if (of == InputKind.Pictures)
            {
                frames.AddRange(run);
                continue;
            }

            foreach (JsonObject line in of == InputKind.Reflections ? OfLists(run, listJob, asked, top, forPage, stop) : OfStructures(run, asked, top, forPage, stop))
                yield return line;
        }

        if (frames.Count > 0)
            yield return OfPictures(frames, asked, top, forPage, stop);
    }

    private IEnumerable<(InputKind Kind, List<InputFile> Files)> Runs(IReadOnlyList<InputFile> files, string? kind)
    {
        (InputKind Kind, List<InputFile> Files)? run = null;
        foreach (InputFile file in files)
        {
            InputKind of = kind is null ? InputKinds.Of(file, limits) : Enum.Parse<InputKind>(kind, ignoreCase: true);
            if (run is { } open && open.Kind == of)
            {
                open.Files.Add(file);
                continue;
            }

            if (run is { } ended)
                yield return ended;
            run = (of, [file]);
        }

        if (run is { } last)
            yield return last;
    }

    private IEnumerable<JsonObject> OfStructures(List<InputFile> files, IdentifyOptions asked, int top, bool forPage, CancellationToken stop)
    {
        IdentificationJob job = new(models.Open(asked.Model), null, new StructureReading { Options = Reading.OfStructures(limits) });
        using InputFolder folder = new(files);
        foreach (IdentifiedInput one in job.Run(folder.Paths, null, stop))
        {
            string input = folder.NameOf(one.Input.Name);
            yield return one.Answer is { } answer
                ? Line(folder, input, answer, top, one.Input.Notes, forPage, () => CellOf(one.Input.Crystal!, stop))
                : folder.Read(IdentificationJson.Line(input, WebHint.AddTo(one.Problem!, one.Remedy)));
        }
    }

    private static (Lattice Lattice, SpaceGroupSetting Setting) CellOf(Crystal crystal, CancellationToken stop)
    {
        CrystalSymmetry symmetry = SymmetryFinder.Find(crystal, null, stop);
        return (symmetry.StandardCell.Lattice, symmetry.Setting);
    }

    private static (Lattice Lattice, SpaceGroupSetting Setting) CellOf(ReflectionReport report) => (report.Best.Cell, report.Best.Setting);

    private IEnumerable<JsonObject> OfLists(List<InputFile> files, ReflectionJob job, IdentifyOptions asked, int top, bool forPage, CancellationToken stop)
    {
        using InputFolder folder = new(files);
        foreach (ReflectionResult one in job.Run(folder.Paths, null, stop))
        {
            string input = folder.NameOf(one.Path);
            yield return one.Report is { } report
                ? Line(folder, input, Answer(input, report, asked, areOfPictures: false), top, report.Notes, forPage, () => CellOf(report))
                : folder.Read(IdentificationJson.Line(input, WebHint.AddTo(one.Problem!, one.Remedy)));
        }
    }

    private JsonObject OfPictures(List<InputFile> files, IdentifyOptions asked, int top, bool forPage, CancellationToken stop)
    {
        string input = string.Join(", ", files.Select(file => file.Name));
        using InputFolder folder = new(files);
        try
        {
            if ((asked.Geometry ?? Frames) != Frames)
                return Line(folder, input, OfNetwork(folder, asked), top, [], forPage, null);
            ReflectionReport report = pictures.ReportOf(folder, asked, stop)
                ?? throw new IndexingException($"{input}: the cell of pictures follows from the tilts of two or more; state the tilt of each frame.");
            return Line(folder, input, Answer(input, report, asked, areOfPictures: true), top, report.Notes, forPage, () => CellOf(report));
        }
        catch (Exception failure) when (FailureSentence.IsExpected(failure) && failure is not (OperationCanceledException or RequestException))
        {
            return folder.Read(IdentificationJson.Line(input, WebHint.AddTo(FailureSentence.Of(failure), (failure as ZoneAxisException)?.Remedy)));
        }
    }

    /// <summary>The analysis of a list joined with the network that was asked for; alone where that takes no reflections.</summary>
    private Identification Answer(string input, ReflectionReport report, IdentifyOptions asked, bool areOfPictures)
    {
        if (asked.Model is null && models.Names.IsEmpty)
            return ReflectionIdentifier.Identify(input, report);
        Identifier network = models.Open(asked.Model);
        return network.TakesReflections ? network.Identify(input, report, areOfPictures) : ReflectionIdentifier.Identify(input, report);
    }

    private Identification OfNetwork(InputFolder folder, IdentifyOptions asked)
    {
        Identifier identifier = models.Open(asked.Model);
        string known = identifier.Model.Config.Descriptor.Geometry;
        return asked.Geometry == known
            ? identifier.IdentifyPictures(folder.Paths)
            : throw RequestException.Wrong($"geometry is '{InputFile.Shown(asked.Geometry)}'; it must be {Frames}, which are indexed, or {known}, that of the model.");
    }

    private JsonObject Line(InputFolder folder, string input, Identification answer, int top, IReadOnlyList<string> notes, bool forPage, Func<(Lattice Lattice, SpaceGroupSetting Setting)>? cell)
    {
        JsonObject line = folder.Read(IdentificationJson.Line(input, answer, top, notes));
        if (!forPage)
            return line;
        AnswerPanel.AddTo(line, answer);
        if (cell?.Invoke() is var (lattice, setting))
            line["nearest"] = nearest.Of(lattice, setting);
        return line;
    }
}
