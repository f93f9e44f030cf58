using System.Globalization;

namespace ZoneAxis.Diffraction;

/// <summary>Makes a pattern with scale, beam centre and without background of an image that was read.</summary>
public static class MeasuredPattern
{
    // Calibrations along the two axes differ by some tenths of a per cent.
    private const double SquareWithin = 0.005;

    /// <summary>The pattern of an image.</summary>
    /// <param name="record">What <see cref="PatternFile.Read"/> gave.</param>
    /// <param name="options">Scale, beam centre and background; the defaults where null.</param>
    /// <returns>Intensities without background, which noise may make slightly negative; scale and beam centre.</returns>
    /// <exception cref="PatternFileException">Neither options, sidecar nor file give a scale, or the beam centre is not found or far outside.</exception>
    /// <exception cref="ArgumentException">The scale of the options is not a positive number.</exception>
    public static DiffractionPattern Of(PatternRecord record, MeasuredPatternOptions? options = null)
    {
        options ??= MeasuredPatternOptions.Default;
        double scale = ScaleOf(record, options);
        BeamPosition beam = options.Beam ?? StatedBeam(record) ?? FoundBeam(record, options);
        if (!RadialBackground.Reaches(record.Image, beam))
            throw new PatternFileException(record.File, null, string.Create(CultureInfo.InvariantCulture, $"the beam centre ({beam.Row}, {beam.Column}) is too far from the image of {record.Image.Rows} × {record.Image.Columns} pixels; mend it."));
        int radius = options.Centre.SpotRadiusFor(record.Image);
        IntensityImage image = options.Background switch
        {
            BackgroundMethod.None => record.Image,
            BackgroundMethod.Radial => Difference(record.Image, RadialBackground.Of(record.Image, beam, radius)),
            BackgroundMethod.Opening => Difference(record.Image, OpeningBackground.Of(record.Image, radius)),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Background, "There is no such background."),
        };
        return new DiffractionPattern(image, scale, beam.Row, beam.Column);
    }

    private static double ScaleOf(PatternRecord record, MeasuredPatternOptions options)
    {
        if (options.InverseAngstromPerPixel is { } stated)
        {
            return stated is > 0 and <= double.MaxValue ? stated : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The scale is {stated} 1/Å a pixel; it must be a positive number."), nameof(options));
        }

        if (record.Sidecar?.InverseAngstromPerPixel is null && record.Facts is { Scale: { } columns, RowScale: { } rows } && columns.Unit == rows.Unit && Math.Abs(columns.Value / rows.Value - 1) > SquareWithin)
        {
            throw new PatternFileException(record.File, null, string.Create(
                CultureInfo.InvariantCulture,
                $"its pixels are oblong, {columns.Value} {columns.Unit} from column to column and {rows.Value} {rows.Unit} from row to row; bring the picture to square pixels, or state the scale in 1/Å a pixel if they are square."));
        }

        double? wavelength = options.WavelengthAngstrom ?? record.Sidecar?.WavelengthAngstrom ?? record.Facts.WavelengthAngstrom ?? WavelengthOf(record.Facts.VoltageKilovolts);
        return record.Sidecar?.InverseAngstromPerPixel
            ?? record.Facts.Scale?.InverseAngstromPerPixel(wavelength)
            ?? throw new PatternFileException(record.File, null, $"{Missing(record.Facts.Scale)}; state the scale in 1/Å a pixel.");
    }

    private static string Missing(PixelScale? scale) => scale is { } found
        ? string.Create(CultureInfo.InvariantCulture, $"the file's scale of {found.Value} '{found.Unit}' a pixel is no reciprocal length, nor an angle at a known wavelength")
        : "the file does not say what a pixel spans";

    private static BeamPosition? StatedBeam(PatternRecord record) =>
        record.Sidecar is { BeamRow: { } row, BeamColumn: { } column } ? new BeamPosition(row, column) : null;

    private static BeamPosition FoundBeam(PatternRecord record, MeasuredPatternOptions options)
    {
        try
        {
            return BeamCentre.Find(record.Image, options.Centre);
        }
        catch (ArgumentException problem) when (problem.ParamName == "image")
        {
            throw new PatternFileException(record.File, null, "nothing stands out of background and noise, so that there is no beam centre to find; state it.", problem);
        }
    }

    private static IntensityImage Difference(IntensityImage image, IntensityImage background)
    {
        double[] values = new double[image.Values.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = image.Values[i] - background.Values[i];
        return new IntensityImage(image.Rows, image.Columns, values);
    }

    private static double? WavelengthOf(double? kilovolts) => kilovolts is > 0 and { } voltage ? Beam.OfElectrons(voltage).WavelengthAngstrom : null;
}
