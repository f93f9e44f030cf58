namespace ZoneAxis.Crystallography;

/// <summary>In whose cell a crystal is written.</summary>
public enum CellConvention
{
    /// <summary>The cell that is given, whatever it is.</summary>
    AsGiven,

    /// <summary>International Tables for Crystallography Vol. A, default settings; among equal choices as spglib.</summary>
    InternationalTables,

    /// <summary>W. Setyawan and S. Curtarolo, Comput. Mater. Sci. 49, 299 (2010): see <see cref="SetyawanCurtaroloCell"/>.</summary>
    SetyawanCurtarolo,
}
