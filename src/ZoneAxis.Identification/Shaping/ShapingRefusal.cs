namespace ZoneAxis;

/// <summary>Why a picture was not shaped, where another request would have it shaped.</summary>
public enum ShapingRefusal
{
    /// <summary>The end of its file's name does not say which pattern it is; see <see cref="ShapingRequest.Axis"/>.</summary>
    UnknownAxis,

    /// <summary>It has another side than the one that the shaper's constants are for; see <see cref="ShapingRequest.Shaper"/>.</summary>
    OtherSide,
}
