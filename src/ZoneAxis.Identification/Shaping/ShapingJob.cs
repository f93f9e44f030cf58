using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Draws the lines between the spots of raw patterns that are pictures already, and writes the results as images.</summary>
public sealed class ShapingJob
{
    private readonly ShapingRequest _request;
    private readonly ShapedPictures _pictures;

    /// <summary>A job.</summary>
    /// <param name="request">What is wanted.</param>
    public ShapingJob(ShapingRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _request = request;
        _pictures = new ShapedPictures(request);
    }

    /// <summary>Shapes pictures, one after the other; the work is done while the results are taken.</summary>
    /// <param name="paths">Files of square grey pictures with the direct beam in the middle, as a user gave them.</param>
    /// <param name="progress">Told after each result has been taken; null for nobody.</param>
    /// <param name="cancellation">Stops between two pictures.</param>
    /// <returns>One result a picture, in the order of the pictures; pictures that cannot be shaped are results too.</returns>
    /// <exception cref="IOException">While results are taken: the folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">While results are taken: the folder may not be made.</exception>
    /// <exception cref="OperationCanceledException">While results are taken: the job was stopped.</exception>
    public IEnumerable<ShapingResult> Run(
        IReadOnlyList<string> paths, IProgress<InputProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Each(paths, new InputCount(paths, progress), cancellation);
    }

    private IEnumerable<ShapingResult> Each(IReadOnlyList<string> paths, InputCount count, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_request.Folder);
        // Some file systems take a_x and A_x for one name.
        HashSet<string> stems = new(StringComparer.OrdinalIgnoreCase);
        foreach (string path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Of(path, stems);
            count.Add(path);
        }
    }

    private ShapingResult Of(string path, HashSet<string> stems)
    {
        if ((_request.Axis ?? ShapedPictures.AxisOf(path)) is not { } axis)
            return Refused(path, ShapingRefusal.UnknownAxis, "the name does not end in _x, _y or _z.");
        string stem = ShapedPictures.StemOf(path);
        if (!stems.Add(stem))
            return new ShapingResult(path, $"{path}: its images would have the names of another picture's, {stem}.shaped.png; write them into another folder.");
        try
        {
            return Shape(path, axis);
        }
        catch (Exception failure)
        {
            return new ShapingResult(path, FailureSentence.OfInput(path, failure));
        }
    }

    private ShapingResult Shape(string path, PatternAxis axis)
    {
        GreyImage raw = PatternFile.ReadGreys(path, new PatternReadOptions { Frame = _request.Frame });
        if (raw.Rows != raw.Columns)
            throw new InvalidDataException($"the picture has {raw.Rows} rows and {raw.Columns} columns; only square ones can be shaped, so cut it to a square about the direct beam.");
        return ShapedPictures.SideFor(_request.Shaper) is { } side && raw.Rows != side
            ? Refused(path, ShapingRefusal.OtherSide, $"the picture has {raw.Rows} × {raw.Columns} px; the published code's constants are for {side} × {side} px, so resample it.")
            : new ShapingResult(path, null) { Axis = axis, Files = _pictures.Write(raw, path, axis) };
    }

    private static ShapingResult Refused(string path, ShapingRefusal refusal, string problem) => new(path, $"{path}: {problem}") { Refusal = refusal };
}
