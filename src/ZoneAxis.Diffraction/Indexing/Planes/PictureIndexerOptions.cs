namespace ZoneAxis.Diffraction;

/// <summary>How a picture is indexed.</summary>
public sealed record PictureIndexerOptions
{
    private readonly double _distortion = 0.003;

    /// <summary>The defaults.</summary>
    public static PictureIndexerOptions Default { get; } = new();

    /// <summary>How spots are looked for.</summary>
    public SpotFinderOptions Spots { get; init; } = SpotFinderOptions.Default;

    /// <summary>Where the direct beam arrives; null, the default, where Friedel pairs near the middle of the picture tell it.</summary>
    public BeamPosition? Beam { get; init; }

    /// <summary>How far spots may be off the lattice for the camera's distortions, as a part of their distance from the middle. Default 0.003.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or no number.</exception>
    public double Distortion
    {
        get => _distortion;
        init => _distortion = ParameterRange.NotNegative(value, "distortion", "");
    }
}
