using System.Text.Json.Nodes;

namespace ZoneAxis.Diffraction;

/// <summary>Whole numbers of so many bits: ⌊(2^bits − 1)·I/full scale·(1 + 10⁻⁹)⌋; below 0 and above the full scale values are cut off.</summary>
/// <remarks>The result is in greys, 0 to 2^bits − 1. The allowance of 10⁻⁹ is that of <see cref="IntensityImage.ToGrey"/>.</remarks>
public sealed record BitDepth : IDegradation
{
    /// <summary>The most bits.</summary>
    public const int MostBits = 16;

    private readonly int _bits = MostBits;
    private readonly double? _fullScale;

    /// <summary>Number of bits, 1 to 16; cameras have 8, 12 or 16. Default 16.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int Bits
    {
        get => _bits;
        init => _bits = (int)ParameterRange.Within(value, 1, MostBits, "bit depth", "bits");
    }

    /// <summary>Counts that become the largest grey; unless set, each image's own maximum.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public double? FullScaleCounts
    {
        get => _fullScale;
        init => _fullScale = value is { } counts ? ParameterRange.Positive(counts, "full scale", "counts", nameof(value)) : null;
    }

    /// <inheritdoc/>
    public string Name => "bit-depth";

    /// <inheritdoc/>
    public DegradationStep Place => DegradationStep.Digitizing;

    /// <inheritdoc/>
    public DiffractionPattern Apply(DiffractionPattern pattern, RandomNumbers random)
    {
        double fullScale = FullScaleCounts ?? pattern.Image.Maximum();
        int white = (1 << Bits) - 1;
        return pattern.Map(value => fullScale > 0 ? Math.Floor(Math.Clamp(white * (value / fullScale) * GreyScaling.TieAllowance, 0, white)) : 0);
    }

    /// <inheritdoc/>
    public JsonObject Describe()
    {
        JsonObject description = new() { ["stage"] = Name, ["bits"] = Bits };
        description["fullScaleCounts"] = FullScaleCounts is { } counts ? counts : "maximum of the image";
        return description;
    }
}
