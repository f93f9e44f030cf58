using ZoneAxis.Diffraction;

namespace ZoneAxis.Web;

/// <summary>Reads pictures and indexes each by itself.</summary>
/// <param name="limits">Limits of reading.</param>
/// <param name="options">What is known of all.</param>
internal sealed class FrameReader(WebLimits limits, PictureOptions options)
{
    /// <summary>Reads a picture.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="known">What is known of it.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="RequestException">What is known of it is no lattice, or hides nothing that there is.</exception>
    public ReadFrame Read(string path, string name, FrameOptions known, CancellationToken stop)
    {
        try
        {
            PatternRecord record = PatternFile.Read(path, Reading.OfPictures(limits));
            return Index(record, name, known, stop);
        }
        catch (PatternFileException unread)
        {
            return new ReadFrame(name, null, null, known, null, null, false, null, unread.Message);
        }
    }

    private ReadFrame Index(PatternRecord record, string name, FrameOptions known, CancellationToken stop)
    {
        double? scale = ScaleOf(record, known);
        GoniometerAngles? angles = known.Tilt is { } tilt ? new GoniometerAngles(tilt[0], tilt[1]) : null;
        PictureIndexerOptions indexing = IndexingOf(record, known);
        ReadFrame read = new(name, record.Image, record.Kind, known, null, null, scale is not null, record.Facts.VoltageKilovolts, null);
        try
        {
            IndexedPicture indexed = PictureIndexer.Index(record.Image, indexing, stop);
            indexed = known.Lattice is { } lattice ? LatticeChoice.Apply(indexed, lattice) : indexed;
            return read with { Found = indexed.Found, Indexed = new IndexedFrame(name, record.Image, indexed, scale ?? 1, angles) { RowsRunUpwards = record.Facts.RowsRunUpwards } };
        }
        catch (IndexingException problem)
        {
            return read with { Found = SpotFinder.Find(record.Image, indexing.Spots), Problem = $"{name}: {problem.Message}" };
        }
    }

    private static PictureIndexerOptions IndexingOf(PatternRecord record, FrameOptions known) => new()
    {
        Beam = known.Beam is { } beam ? new BeamPosition(beam[0], beam[1]) : record.Pattern is { } stated ? new BeamPosition(stated.BeamRow, stated.BeamColumn) : null,
        Spots = new SpotFinderOptions { Hidden = known.Mask is { Length: > 0 } mask ? PixelMask.Of(mask, record.Image.Rows, record.Image.Columns) : null },
    };

    private double? ScaleOf(PatternRecord record, FrameOptions known)
    {
        double? kilovolts = options.Kilovolts ?? record.Facts.VoltageKilovolts;
        double? wavelength = kilovolts is > 0 and { } voltage ? Beam.OfElectrons(voltage).WavelengthAngstrom : record.Sidecar?.WavelengthAngstrom;
        return known.InverseAngstromPerPixel ?? options.InverseAngstromPerPixel ?? record.Sidecar?.InverseAngstromPerPixel ?? record.Facts.Scale?.InverseAngstromPerPixel(wavelength);
    }
}
