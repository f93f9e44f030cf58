namespace ZoneAxis;

/// <summary>Whether a network's first candidate is the group of the crystal's own coordinates.</summary>
public enum Verdict
{
    /// <summary>The first candidate is the group of the coordinates, or the enantiomorphic pair that it is of.</summary>
    Agree,

    /// <summary>The first candidate is another group than that of the coordinates, which the model knows too.</summary>
    Disagree,

    /// <summary>The group of the coordinates is none of the model's classes, so that no candidate can be right.</summary>
    OutsideModel,
}
