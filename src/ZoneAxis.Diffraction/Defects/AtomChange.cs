namespace ZoneAxis.Diffraction;

/// <summary>How an atom came to differ from that of the perfect crystallite; where two ways meet, the later in this list counts.</summary>
public enum AtomChange
{
    /// <summary>It does not differ.</summary>
    None,

    /// <summary>By chance, and independently of all other atoms: what such atoms scatter away from the reflections adds up incoherently.</summary>
    Independent,

    /// <summary>Together with its neighbours: what such atoms scatter may add up in phase anywhere.</summary>
    Collective,
}
