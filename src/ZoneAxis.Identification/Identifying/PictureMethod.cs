namespace ZoneAxis;

/// <summary>How pictures are answered.</summary>
public enum PictureMethod
{
    /// <summary>By a network that learned from patterns of their geometry.</summary>
    Network,

    /// <summary>As frames of a camera, by <see cref="FrameIdentifier"/>.</summary>
    Frames,

    /// <summary>As simulated ones, by the interference of their crystallite: <see cref="ZonePictureIdentifier"/>.</summary>
    Interference,
}
