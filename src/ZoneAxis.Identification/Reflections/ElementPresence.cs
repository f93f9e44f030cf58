namespace ZoneAxis;

/// <summary>Whether reflections show a glide plane or a screw axis.</summary>
public enum ElementPresence
{
    /// <summary>No reflection that it extinguishes was measured.</summary>
    NotTested,

    /// <summary>The reflections that it extinguishes are absent.</summary>
    Present,

    /// <summary>They are seen, so that it is not there.</summary>
    Absent,

    /// <summary>They are too few or too faint to say.</summary>
    Open,
}
