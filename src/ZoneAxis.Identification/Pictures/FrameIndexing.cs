using System.Collections.Immutable;
using System.Globalization;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>From camera frames to a cell, its reflections and what they say of the symmetry: spots, plane lattices, the cell by angles, shared rows or as it is given.</summary>
public static class FrameIndexing
{
    private const int PicturesWithoutAngles = 3;

    // A lattice on which fewer of a picture's spots lie explains it badly: a second grain, or no lattice at all.
    private const double LeastIndexedShare = 0.5;

    /// <summary>Reads and indexes pictures.</summary>
    /// <param name="request">The pictures.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="PatternFileException">A file cannot be read, or has no scale.</exception>
    /// <exception cref="IndexingException">A picture shows no lattice, no cell fits them all, or what is known of their directions is not as many as they are.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IndexedFrames Index(FrameRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Tilts.Count > 0 && request.Tilts.Count != request.Files.Count)
            throw new IndexingException($"There are {request.Files.Count} pictures and {request.Tilts.Count} pairs of angles; give one pair for each picture.") { Remedy = FrameRequest.StateTilts };
        if (request.Zones.Count > 0 && request.Zones.Count != request.Files.Count)
            throw new IndexingException($"There are {request.Files.Count} pictures and {request.Zones.Count} zone axes; name one direction for each picture.") { Remedy = PictureRequest.StateZoneAxes };
        PatternRecord[] records = PictureFiles.Read(request.Files, request.Frames);
        IReadOnlyList<GoniometerAngles> tilts = request.Tilts.Count > 0 ? request.Tilts : PictureFiles.StatedTilts(records);
        List<IndexedFrame> frames = [];
        for (int k = 0; k < records.Length; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            frames.Add(FrameOf(records[k], request, tilts.Count > 0 ? tilts[k] : null, cancellation));
        }

        double? kilovolts = request.Kilovolts ?? records.Select(record => record.Facts.VoltageKilovolts).FirstOrDefault(one => one is not null);
        FrameRequest known = request with { Tilts = tilts, Zones = request.Zones.Count > 0 ? request.Zones : StatedZones(records) };
        return Together([.. frames], known, kilovolts is > 0 ? Beam.OfElectrons(kilovolts.Value) : null, cancellation);
    }

    /// <summary>Puts pictures that are indexed together: the cell, its reflections, and what these say of the space group.</summary>
    /// <param name="frames">The pictures.</param>
    /// <param name="request">What is known of their directions and of the cell; its files, their scales and the beam's place do not count.</param>
    /// <param name="beam">What was scattered; null where that is not known.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IndexingException">No cell fits them all, where angles or a cell are given or <see cref="FrameRequest.MustHaveCell"/> is set.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IndexedFrames Together(ImmutableArray<IndexedFrame> frames, FrameRequest request, Beam? beam, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return WithCell(frames, request, beam, cancellation);
        }
        catch (IndexingException problem) when (!request.MustHaveCell && request is { Tilts.Count: 0, Cell: null })
        {
            return new IndexedFrames(frames, [], null, problem.Message);
        }
    }

    /// <summary>The zone axes that the parameters beside all pictures state; none where one lacks them.</summary>
    private static LatticeDirection[] StatedZones(PatternRecord[] records) => records.All(record => record.Sidecar?.View?.ZoneAxis is [_, _, _])
        ? [.. records.Select(record => record.Sidecar!.View!.ZoneAxis is [int u, int v, int w] ? new LatticeDirection(u, v, w) : default)]
        : [];

    private static IndexedFrames WithCell(ImmutableArray<IndexedFrame> frames, FrameRequest request, Beam? beam, CancellationToken cancellation)
    {
        if (request is { Tilts.Count: 0, Cell: null } && frames.Length < PicturesWithoutAngles)
            throw new IndexingException($"{frames.Length} pictures leave the cell open where the goniometer's angles are not known; add pictures until there are {PicturesWithoutAngles}, or their angles.") { Remedy = FrameRequest.StateTilts };
        CellFromPicturesOptions options = new() { TiltAxisDegrees = request.TiltAxisDegrees };
        if (request.AngleUncertaintyDegrees is { } uncertainty)
            options = options with { AngleUncertaintyDegrees = uncertainty };
        PictureCells found = PictureCellSolver.Solve(
            new PictureCellRequest
            {
                Pictures = [.. frames.Select(frame => frame.Indexed)],
                Scales = [.. frames.Select(frame => frame.InverseAngstromPerPixel)],
                Angles = request.Tilts,
                Zones = request.Zones,
                Cell = request.Cell,
                Options = options,
            },
            cancellation);
        frames = [.. frames.Select((frame, k) => frame with { Indexed = found.Pictures[k] })];
        PictureCell cell = found.Cells[0];
        PictureCell? centred = request.Cell is null ? UnseenCentring.Of(cell, request.Zones, options.LengthUncertainty) : null;
        ReflectionList reflections = PictureReflections.Of(found.Pictures, centred ?? cell, beam, request.AreFlat);
        if (reflections.Reflections.IsEmpty)
            return new IndexedFrames(frames, found.Cells, null);
        ReflectionReport report = ReflectionReport.Of(
            reflections, PictureReflections.AnalysisOptions(options, centred is not null) with { Prior = request.Prior }, cancellation);
        GroupProbability likeliest = report.Analysis.Groups[0];
        if (centred is not null)
            cell = UnseenCentring.IsCoarser(cell, likeliest) ? centred : cell;
        else if (request.Cell is null)
            cell = CentredCell.Of(cell, likeliest, options.LengthUncertainty);
        return new IndexedFrames(frames, [cell, .. found.Cells[1..]], report.WithNotes([.. Unseen(found.Cells[0], centred), .. Notes(frames, request, report)]))
        {
            Next = ZoneProposals.Of(cell, (centred ?? cell).Axes, report.Analysis, request.Tilts.Count > 0),
        };
    }

    private static IEnumerable<string> Unseen(PictureCell seen, PictureCell? centred)
    {
        if (centred is not null)
            yield return string.Create(CultureInfo.InvariantCulture, $"Two lattices show the same in these pictures, {seen.Bravais.Symbol} of a = {seen.Bravais.Ideal.A:0.000} Å and {centred.Bravais.Symbol} of a = {centred.Bravais.Ideal.A:0.000} Å; how often their groups occur tells them apart, and nothing else until a picture along a further direction is taken.");
    }

    /// <summary>What the pictures leave open, and what in them is not explained.</summary>
    private static IEnumerable<string> Notes(ImmutableArray<IndexedFrame> frames, FrameRequest request, ReflectionReport report)
    {
        for (int k = 0; k < frames.Length; k++)
        {
            (int indexed, int spots) = (frames[k].Indexed.Best.Indexed, frames[k].Indexed.Found.Spots.Length);
            if (indexed < LeastIndexedShare * spots)
                yield return string.Create(CultureInfo.InvariantCulture, $"Picture {k + 1}: {indexed} of {spots} spots lie on its lattice; the others may be another grain's.");
        }

        if (TellsSenses(request.Tilts) && frames.Where(frame => frame.RowsRunUpwards).Select(frame => Path.GetFileName(frame.File)).ToArray() is { Length: > 0 } upwards)
            yield return $"Rows of {string.Join(", ", upwards)} run upwards: the first of the file, row 0, is the lowest as the camera's program shows it. α that was calibrated on pictures whose first row is the highest has the other sign here, and so has the direction of its axis.";
        string[] open = [.. report.Analysis.Elements.Where(element => !element.IsTested).Select(element => element.Condition)];
        if (open.Length > 0)
            yield return $"No picture holds a reflection that tells of {string.Join(", ", open)}: groups that differ in that alone are told apart by how often they occur, and by nothing else.";
    }

    /// <summary>Whether the sign of α matters: tilts about one axis alone, forwards or backwards, differ by a mirror that no zero layer shows.</summary>
    private static bool TellsSenses(IReadOnlyList<GoniometerAngles> tilts) =>
        tilts.Any(one => one.AlphaDegrees != 0) && tilts.Select(one => one.BetaDegrees).Distinct().Count() > 1;

    private static IndexedFrame FrameOf(PatternRecord record, FrameRequest request, GoniometerAngles? angles, CancellationToken cancellation)
    {
        DiffractionPattern pattern = PatternOf(record, request);
        PictureIndexerOptions options = new()
        {
            Beam = request.Beam ?? (record.Pattern is { } known ? new BeamPosition(known.BeamRow, known.BeamColumn) : null),
            Spots = new SpotFinderOptions { SaturationLevel = null, Hidden = PictureFiles.Hidden(request.MaskFile, record) },
        };
        try
        {
            return new IndexedFrame(record.File, record.Image, PictureIndexer.Index(record.Image, options, cancellation), pattern.InverseAngstromPerPixel, angles) { RowsRunUpwards = record.Facts.RowsRunUpwards };
        }
        catch (IndexingException problem)
        {
            throw new IndexingException($"{record.File}: {problem.Message}");
        }
    }

    /// <summary>The picture with its scale, which the request, the file or its parameters state.</summary>
    private static DiffractionPattern PatternOf(PatternRecord record, FrameRequest request)
    {
        double? kilovolts = request.Kilovolts ?? record.Facts.VoltageKilovolts;
        try
        {
            return MeasuredPattern.Of(record, new MeasuredPatternOptions
            {
                InverseAngstromPerPixel = request.InverseAngstromPerPixel,
                WavelengthAngstrom = kilovolts is > 0 ? Beam.OfElectrons(kilovolts.Value).WavelengthAngstrom : null,
                Beam = new BeamPosition((record.Image.Rows - 1) / 2.0, (record.Image.Columns - 1) / 2.0),
                Background = BackgroundMethod.None,
            });
        }
        catch (PatternFileException problem) when (request.InverseAngstromPerPixel is null)
        {
            throw new PatternFileException(record.File, null, problem.Problem, problem) { Remedy = PictureRequest.StateScale };
        }
    }
}
