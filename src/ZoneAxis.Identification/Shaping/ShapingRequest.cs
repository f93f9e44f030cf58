using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>How raw patterns that are pictures already are to be shaped.</summary>
public sealed record ShapingRequest
{
    /// <summary>Draws the lines between the spots.</summary>
    public required IPatternShaper Shaper { get; init; }

    /// <summary>Which pattern of its crystal each picture is; null, the default, for what the end of its file's name says, _x, _y or _z.</summary>
    public PatternAxis? Axis { get; init; }

    /// <summary>Which image of each file. Default: the first that is no thumbnail.</summary>
    public FrameSelection Frame { get; init; }

    /// <summary>Whether a figure of the shaping, step by step, is written of each picture too. Default false.</summary>
    public bool Steps { get; init; }

    /// <summary>The folder that the images go to; made where it is missing.</summary>
    public required string Folder { get; init; }
}
