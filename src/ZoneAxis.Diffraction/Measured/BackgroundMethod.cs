namespace ZoneAxis.Diffraction;

/// <summary>How the background of a measured pattern is estimated.</summary>
public enum BackgroundMethod
{
    /// <summary>There is none, or it was taken off before.</summary>
    None,

    /// <summary>The median of every ring about the beam centre, without peaks narrower than a spot: <see cref="RadialBackground"/>.</summary>
    Radial,

    /// <summary>What is left when everything narrower than a spot is shaved off: <see cref="OpeningBackground"/>. It needs no beam centre.</summary>
    Opening,
}
