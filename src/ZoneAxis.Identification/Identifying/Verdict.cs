namespace ZoneAxis;

/// <summary>Whether a network's first candidate, found from patterns, is the group of the crystal's own coordinates.</summary>
public enum Verdict
{
    /// <summary>The first candidate is the group of the coordinates.</summary>
    Agree,

    /// <summary>The first candidate is another group than that of the coordinates, which the model knows too.</summary>
    Disagree,

    /// <summary>The group of the coordinates is none of the model's classes, so that no candidate can be right.</summary>
    OutsideModel,
}
