namespace ZoneAxis.Crystallography;

/// <summary>Whose standard cell a crystal is written in.</summary>
public enum CellConvention
{
    /// <summary>International Tables for Crystallography Vol. A, default settings; among equal choices as spglib.</summary>
    InternationalTables,

    /// <summary>W. Setyawan and S. Curtarolo, Comput. Mater. Sci. 49, 299 (2010): see <see cref="SetyawanCurtaroloCell"/>.</summary>
    SetyawanCurtarolo,
}
