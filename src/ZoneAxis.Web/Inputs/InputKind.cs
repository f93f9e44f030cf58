namespace ZoneAxis.Web;

/// <summary>What a file holds.</summary>
internal enum InputKind
{
    /// <summary>None of what is read here.</summary>
    Unknown,

    /// <summary>Crystals.</summary>
    Structure,

    /// <summary>A list of reflections.</summary>
    Reflections,

    /// <summary>A picture of a pattern.</summary>
    Pictures,
}
