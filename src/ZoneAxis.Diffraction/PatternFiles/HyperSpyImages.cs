using PureHDF;

namespace ZoneAxis.Diffraction;

/// <summary>
/// The images of HyperSpy, .hspy: Experiments/NAME/data with a group axis-0, axis-1, … for each axis and metadata in attributes (HyperSpy's specification of the
/// format, version 3). The axes that are not navigated are those of the image. Voltage is in kV, camera length in mm, angles in degrees.
/// </summary>
internal static class HyperSpyImages
{
    /// <summary>The data sets; none where the file is not of HyperSpy.</summary>
    public static IReadOnlyList<HdfImages> Find(IH5Group root)
    {
        IEnumerable<IH5Group> groups = HdfFacts.GroupAt(root, "Experiments")?.Children().OfType<IH5Group>() ?? [];
        return [.. groups.Select(Images).OfType<HdfImages>()];
    }

    private static HdfImages? Images(IH5Group group)
    {
        if (HdfFacts.DatasetAt(group, "data") is not { } data || !HdfImages.AreIn(data))
            return null;
        IH5Group?[] axes = [.. Enumerable.Range(0, data.Space.Dimensions.Length).Select(axis => HdfFacts.GroupAt(group, $"axis-{axis}"))];
        int[] shown = [.. Enumerable.Range(0, axes.Length).Where(axis => HdfFacts.Number(axes[axis], "navigate") is null or 0)];
        if (shown.Length < 2)
            return null;
        PictureFacts facts = FactsOf(group, axes[shown[^1]]);
        return new HdfImages(data, shown[^2], shown[^1], _ => facts);
    }

    private static PictureFacts FactsOf(IH5Group group, IH5Group? columns)
    {
        IH5Group? microscope = HdfFacts.GroupAt(group, "metadata/Acquisition_instrument/TEM");
        IH5Group? stage = microscope is null ? null : HdfFacts.GroupAt(microscope, "Stage");
        double? scale = HdfFacts.Number(columns, "scale");
        string? unit = columns is null ? null : HdfFacts.Text(columns, "units");
        return new PictureFacts
        {
            Scale = scale is { } value && !string.IsNullOrEmpty(unit) ? new PixelScale(value, unit) : null,
            VoltageKilovolts = PictureFacts.Positive(HdfFacts.Number(microscope, "beam_energy")),
            CameraLengthMillimetres = PictureFacts.Positive(HdfFacts.Number(microscope, "camera_length")),
            Tilts = PictureFacts.TiltsOf(HdfFacts.Number(stage, "tilt_alpha"), HdfFacts.Number(stage, "tilt_beta")),
        };
    }
}
