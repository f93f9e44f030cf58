namespace ZoneAxis.Diffraction;

/// <summary>How a measured image becomes a pattern to measure in.</summary>
public sealed record MeasuredPatternOptions
{
    /// <summary>The defaults.</summary>
    public static MeasuredPatternOptions Default { get; } = new();

    /// <summary>Scale, 1/Å a pixel (without 2π); it goes before what the file says. Null, the default, takes that of sidecar or file.</summary>
    public double? InverseAngstromPerPixel { get; init; }

    /// <summary>Wavelength, Å, which scales in mrad need. Null, the default, takes that of the voltage that the file states.</summary>
    public double? WavelengthAngstrom { get; init; }

    /// <summary>Where the direct beam arrives. Null, the default, takes that of the sidecar, else looks for it.</summary>
    public BeamPosition? Beam { get; init; }

    /// <summary>How the beam centre is looked for, and how wide spots are.</summary>
    public BeamCentreOptions Centre { get; init; } = BeamCentreOptions.Default;

    /// <summary>How the background is taken off. Default <see cref="BackgroundMethod.Radial"/>.</summary>
    public BackgroundMethod Background { get; init; } = BackgroundMethod.Radial;
}
