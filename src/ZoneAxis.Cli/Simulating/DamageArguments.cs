using System.CommandLine;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Simulating;

/// <summary>The options that say what stands between the ideal pattern and the one that a camera delivers.</summary>
internal sealed class DamageArguments
{
    private const int JpegBits = 8;

    private readonly Option<double?> _dose = new("--dose") { Description = "Count electrons: so many on the whole detector, the central beam included.", HelpName = "ELECTRONS" };

    private readonly Option<double?> _background = new("--background") { Description = "Share of all intensity that is inelastic background, 0 to below 1.", HelpName = "SHARE" };

    private readonly Option<double?> _backgroundWidth = new("--background-width") { Description = "|H| at which the background has fallen to half, 1/Å; 0.3 unless given.", HelpName = "1/Å" };

    private readonly Option<double?> _pointSpread = new("--point-spread") { Description = "Standard deviation of the Gaussian by which the detector blurs, px.", HelpName = "PX" };

    private readonly Option<double?> _beamStop = new("--beam-stop") { Description = "Radius of a beam stop, 1/Å.", HelpName = "1/Å" };

    private readonly Option<double?> _saturation = new("--saturation") { Description = "Counts that a pixel can hold.", HelpName = "COUNTS" };

    private readonly Option<double?> _readNoise = new("--read-noise") { Description = "Standard deviation of the read-out noise, counts.", HelpName = "COUNTS" };

    private readonly Option<double?> _deadPixels = new("--dead-pixels") { Description = "Share of the detector's pixels that are dead, the same ones in every pattern of a seed.", HelpName = "SHARE" };

    private readonly Option<int?> _bits = new("--bits") { Description = "Depth to which the camera digitizes, bits, 1 to 16; the brightest pixel becomes the largest number.", HelpName = "BITS" };

    private readonly Option<int?> _jpeg = new("--jpeg") { Description = "Pass the pattern through JPEG of this quality, 1 to 100; implies --bits 8.", HelpName = "QUALITY" };

    private readonly Option<double?> _tilt = new("--tilt") { Description = "Angle by which the crystal is off its orientation, degrees, about an axis in the detector's plane.", HelpName = "DEG" };

    private readonly Option<double?> _tiltAxis = new("--tilt-axis") { Description = "Direction of that axis, degrees from +x (columns) towards +y (rows); random unless given.", HelpName = "DEG" };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="verb">The verb.</param>
    public void AddTo(Command verb)
    {
        Option[] options =
        [
            _tilt, _tiltAxis, _background, _backgroundWidth, _dose, _beamStop, _pointSpread, _saturation, _readNoise, _deadPixels, _bits, _jpeg,
        ];
        foreach (Option option in options)
            verb.Add(option);
    }

    /// <summary>The tilt that was asked for, or null.</summary>
    /// <param name="parsed">The values.</param>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public CrystalTilt? BuildTilt(ParseResult parsed)
    {
        if (parsed.GetValue(_tilt) is { } degrees)
            return new CrystalTilt { Degrees = degrees, AxisAzimuthDegrees = parsed.GetValue(_tiltAxis) };
        Without(parsed, _tiltAxis, _tilt);
        return null;
    }

    /// <summary>The stages that were asked for.</summary>
    /// <param name="parsed">The values.</param>
    /// <param name="seed">Seed of the dead pixels, which belong to the detector and not to a pattern.</param>
    /// <exception cref="ArgumentException">A value is out of range, or two contradict one another.</exception>
    public DegradationChain Build(ParseResult parsed, ulong seed)
    {
        List<IDegradation> stages = [];
        AddBackground(parsed, stages);
        if (parsed.GetValue(_dose) is { } dose)
            stages.Add(new PoissonCounts { DoseElectrons = dose });
        if (parsed.GetValue(_beamStop) is { } radius)
            stages.Add(new BeamStop { RadiusInverseAngstrom = radius });
        if (parsed.GetValue(_pointSpread) is { } sigma)
            stages.Add(new PointSpread { SigmaPixels = sigma });
        if (parsed.GetValue(_saturation) is { } well)
            stages.Add(new Saturation { FullWellCounts = well });
        if (parsed.GetValue(_readNoise) is { } noise)
            stages.Add(new ReadOutNoise { SigmaCounts = noise });
        if (parsed.GetValue(_deadPixels) is { } dead)
            stages.Add(new DeadPixels { Fraction = dead, DetectorSeed = seed });
        AddDigitizing(parsed, stages);
        return new DegradationChain(stages);
    }

    private void AddBackground(ParseResult parsed, List<IDegradation> stages)
    {
        if (parsed.GetValue(_background) is not { } share)
        {
            Without(parsed, _backgroundWidth, _background);
            return;
        }

        InelasticBackground background = new() { Fraction = share };
        stages.Add(parsed.GetValue(_backgroundWidth) is { } width ? background with { HalfWidthInverseAngstrom = width } : background);
    }

    private void AddDigitizing(ParseResult parsed, List<IDegradation> stages)
    {
        int? quality = parsed.GetValue(_jpeg);
        int? bits = parsed.GetValue(_bits) ?? (quality is null ? null : JpegBits);
        if (quality is not null && bits != JpegBits)
            throw new ArgumentException($"--bits is {bits}, but --jpeg holds {JpegBits} bits; leave out one of them.");
        if (bits is { } depth)
            stages.Add(new BitDepth { Bits = depth });
        if (quality is { } q)
            stages.Add(new JpegCompression { Quality = q });
    }

    private static void Without(ParseResult parsed, Option<double?> detail, Option<double?> main)
    {
        if (parsed.GetValue(detail) is not null)
            throw new ArgumentException($"{detail.Name} means nothing without {main.Name}; give both.");
    }
}
