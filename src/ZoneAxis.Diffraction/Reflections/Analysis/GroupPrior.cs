namespace ZoneAxis.Diffraction;

/// <summary>How often space groups occur, before anything is measured.</summary>
public enum GroupPrior
{
    /// <summary>As in the Materials Project and among molecular crystals, half and half: for a crystal of which nothing is known.</summary>
    Any,

    /// <summary>All groups equally often.</summary>
    None,

    /// <summary>As in the Materials Project: inorganic crystals.</summary>
    MaterialsProject,

    /// <summary>As among molecular crystals.</summary>
    Organic,
}
