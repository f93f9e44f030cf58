using System.Collections.Immutable;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>From camera frames to a cell and its reflections: spots, plane lattices, the cell by the goniometer's angles.</summary>
public static class FrameIndexing
{
    /// <summary>Reads and indexes pictures.</summary>
    /// <param name="request">The pictures.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="PatternFileException">A file cannot be read, or has no scale.</exception>
    /// <exception cref="IndexingException">A picture shows no lattice, or no cell fits them all.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IndexedFrames Index(FrameRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Tilts.Count > 0 && request.Tilts.Count != request.Files.Count)
            throw new IndexingException($"There are {request.Files.Count} pictures and {request.Tilts.Count} pairs of angles; give one pair for each picture.") { Remedy = FrameRequest.StateTilts };
        PatternRecord[] records = PictureFiles.Read(request.Files, request.Frames);
        IReadOnlyList<GoniometerAngles> tilts = request.Tilts.Count > 0 ? request.Tilts : PictureFiles.StatedTilts(records);
        List<IndexedFrame> frames = [];
        double? kilovolts = request.Kilovolts;
        for (int k = 0; k < records.Length; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            kilovolts ??= records[k].VoltageKilovolts;
            frames.Add(FrameOf(records[k], request, tilts.Count > 0 ? tilts[k] : null));
        }

        if (tilts.Count < 2)
            return new IndexedFrames([.. frames], [], null, null);
        return Together([.. frames], request, kilovolts is > 0 ? Beam.OfElectrons(kilovolts.Value) : null, cancellation);
    }

    /// <summary>Puts pictures that are indexed together: the cell, its reflections, and what these say of the space group.</summary>
    /// <param name="frames">The pictures, two or more, each with its angles.</param>
    /// <param name="request">Direction of the α axis and how sure the angles are; its files and their scales do not count.</param>
    /// <param name="beam">What was scattered; null where that is not known.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IndexingException">No cell fits them all.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IndexedFrames Together(ImmutableArray<IndexedFrame> frames, FrameRequest request, Beam? beam, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        CellFromPicturesOptions options = new() { TiltAxisDegrees = request.TiltAxisDegrees };
        if (request.AngleUncertaintyDegrees is { } uncertainty)
            options = options with { AngleUncertaintyDegrees = uncertainty };
        ImmutableArray<PictureCell> cells = TiltedCellSolver.Solve([.. frames.Select(frame => (frame.Reciprocal, frame.Angles!.Value))], options, cancellation);
        ReflectionList reflections = PictureReflections.Of([.. frames.Select(frame => frame.Indexed)], cells[0], beam);
        ReflectionAnalysis? symmetry = reflections.Reflections.IsEmpty ? null : ReflectionAnalyser.Analyse(reflections, null, cancellation);
        return new IndexedFrames(frames, cells, reflections, symmetry);
    }

    private static IndexedFrame FrameOf(PatternRecord record, FrameRequest request, GoniometerAngles? angles)
    {
        DiffractionPattern pattern = PatternOf(record, request);
        PictureIndexerOptions options = new()
        {
            Beam = request.Beam ?? (record.Pattern is { } known ? new BeamPosition(known.BeamRow, known.BeamColumn) : null),
            Spots = new SpotFinderOptions { SaturationLevel = null, Hidden = PictureFiles.Hidden(request.MaskFile, record) },
        };
        try
        {
            return new IndexedFrame(record.File, record.Image, PictureIndexer.Index(record.Image, options), pattern.InverseAngstromPerPixel, angles);
        }
        catch (IndexingException problem)
        {
            throw new IndexingException($"{record.File}: {problem.Message}");
        }
    }

    /// <summary>The picture with its scale, which the request, the file or its parameters state.</summary>
    private static DiffractionPattern PatternOf(PatternRecord record, FrameRequest request)
    {
        try
        {
            return MeasuredPattern.Of(record, new MeasuredPatternOptions
            {
                InverseAngstromPerPixel = request.InverseAngstromPerPixel,
                WavelengthAngstrom = request.Kilovolts is > 0 and { } kilovolts ? Beam.OfElectrons(kilovolts).WavelengthAngstrom : null,
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
