using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Pictures of zone-axis patterns of one crystal, with what the user or their sidecars say about them.</summary>
/// <param name="All">The pictures, in the order of the files.</param>
/// <param name="AreFlat">Whether the sidecars say that the patterns lie on the flat Ewald surface.</param>
/// <param name="WavelengthAngstrom">The wavelength of the voltage that is given, else that the sidecars or files state, Å; null where none does.</param>
internal sealed record ZonePictures(IReadOnlyList<ZonePicture> All, bool AreFlat, double? WavelengthAngstrom)
{
    private const string SurfaceMember = "ewaldSurface";

    /// <summary>Reads pictures.</summary>
    /// <param name="request">The pictures, and what is known of them.</param>
    /// <exception cref="PatternFileException">A file cannot be read, or has no scale.</exception>
    /// <exception cref="IndexingException">Directions are missing or too many, or the patterns do not belong together.</exception>
    public static ZonePictures Read(PictureRequest request)
    {
        (IReadOnlyList<string> files, IReadOnlyList<LatticeDirection> zones) = (request.Files, request.Zones);
        if (zones.Count > 0 && zones.Count != files.Count)
            throw new IndexingException($"There are {files.Count} pictures and {zones.Count} zone axes; name one direction for each picture.") { Remedy = PictureRequest.StateZoneAxes };
        PatternRecord[] records = PictureFiles.Read(files, request.Frames);
        ZonePicture[] pictures = [.. records.Select((record, i) => new ZonePicture(PatternOf(record, request), zones.Count > 0 ? zones[i] : StatedZone(record), StepOf(record)))];
        bool[] flat = [.. records.Select(IsFlat).Distinct()];
        double[] wavelengths = [.. records.Select(record => WavelengthOf(record, request.Kilovolts)).OfType<double>().Distinct()];
        return flat.Length == 1 && wavelengths.Length <= 1
            ? new ZonePictures(pictures, flat[0], wavelengths.Length == 0 ? null : wavelengths[0])
            : throw new IndexingException($"The {files.Count} pictures were taken at different wavelengths or on different Ewald surfaces, as their parameters say; give pictures taken alike.");
    }

    private static DiffractionPattern PatternOf(PatternRecord record, PictureRequest request)
    {
        BeamPosition middle = new((record.Image.Rows - 1) / 2.0, (record.Image.Columns - 1) / 2.0);
        try
        {
            return MeasuredPattern.Of(record, new MeasuredPatternOptions
            {
                InverseAngstromPerPixel = request.InverseAngstromPerPixel,
                WavelengthAngstrom = WavelengthAt(request.Kilovolts),
                Beam = request.Beam ?? (record.Pattern is null ? middle : null),
                Background = BackgroundMethod.None,
            });
        }
        catch (PatternFileException problem) when (request.InverseAngstromPerPixel is null && record.Sidecar?.InverseAngstromPerPixel is null)
        {
            throw new PatternFileException(record.File, null, problem.Problem, problem) { Remedy = PictureRequest.StateScale };
        }
    }

    private static LatticeDirection StatedZone(PatternRecord record) => record.Sidecar?.View?.ZoneAxis is [int u, int v, int w]
        ? new LatticeDirection(u, v, w)
        : throw new IndexingException($"{record.File}: no parameters beside it state the direction of the beam; name one direction for each picture.") { Remedy = PictureRequest.StateZoneAxes };

    private static double? WavelengthOf(PatternRecord record, double? kilovolts) => WavelengthAt(kilovolts)
        ?? record.Sidecar?.WavelengthAngstrom ?? record.Facts.WavelengthAngstrom ?? WavelengthAt(record.Facts.VoltageKilovolts);

    private static double? WavelengthAt(double? kilovolts) => kilovolts is > 0 and { } voltage ? Beam.OfElectrons(voltage).WavelengthAngstrom : null;

    /// <summary>The step of the intensities: that of greys, 1 of counts however they are stored, none of intensities.</summary>
    private static double StepOf(PatternRecord record) => record switch
    {
        { White: null } => record.Image.Values.ToArray().All(double.IsInteger) ? 1 : 0,
        { White: { } white, Sidecar.Image.MaximumIntensity: { } maximum } => maximum / white,
        _ => 1,
    };

    private static bool IsFlat(PatternRecord record) =>
        string.Equals(record.Sidecar?.Geometry?[SurfaceMember]?.ToString(), nameof(EwaldSurface.Flat), StringComparison.OrdinalIgnoreCase);
}
