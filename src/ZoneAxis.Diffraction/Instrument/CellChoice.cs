namespace ZoneAxis.Diffraction;

/// <summary>In which cell a crystal is put before its patterns are simulated.</summary>
public enum CellChoice
{
    /// <summary>The cell that the file gives.</summary>
    AsGiven,

    /// <summary>The conventional cell of the International Tables.</summary>
    InternationalTables,

    /// <summary>The conventional cell of Setyawan and Curtarolo.</summary>
    SetyawanCurtarolo,
}
