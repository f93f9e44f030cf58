namespace ZoneAxis.Diffraction;

/// <summary>A pattern as it was read from a file, with what the file and its sidecar say about it.</summary>
/// <param name="File">Path of the file, as the user gave it.</param>
/// <param name="Kind">Kind of the file, told by its content, as "PNG", "TIFF", "MRC" or "DigitalMicrograph".</param>
/// <param name="Image">
/// The numbers of the file. Greys whose sidecar states the intensity of white come as intensities, grey·maximumIntensity/white.
/// </param>
/// <param name="Sidecar">What the sidecar says; null where there is none.</param>
public sealed record PatternRecord(string File, string Kind, IntensityImage Image, PatternSidecar? Sidecar)
{
    /// <summary>The highest grey, 255 or 65535, where the file holds greys: pixels that have it may be saturated; else null.</summary>
    public int? White { get; init; }

    /// <summary>Whether the file holds colours, of which the greys were made: luma of ITU-R BT.601, rounded.</summary>
    public bool HasColours { get; init; }

    /// <summary>What the file says of how the image was taken; its voltage is that of the sidecar where the file states none.</summary>
    public PictureFacts Facts { get; init; } = PictureFacts.None;

    /// <summary>The pattern, where the sidecar gives scale and beam centre; else null: see <see cref="MeasuredPattern"/>.</summary>
    public DiffractionPattern? Pattern => Sidecar is { InverseAngstromPerPixel: { } scale, BeamRow: { } row, BeamColumn: { } column }
        ? new DiffractionPattern(Image, scale, row, column)
        : null;
}
