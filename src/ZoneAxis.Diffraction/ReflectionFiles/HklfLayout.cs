namespace ZoneAxis.Diffraction;

/// <summary>How the fields of a line of a SHELX list are told apart.</summary>
internal enum HklfLayout
{
    /// <summary>By columns, 3I4, 2F8, I4.</summary>
    Fixed,

    /// <summary>By blanks, tabs or commas.</summary>
    Free,
}
