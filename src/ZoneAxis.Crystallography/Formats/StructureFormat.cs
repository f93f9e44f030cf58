namespace ZoneAxis.Crystallography;

/// <summary>Formats of structure files.</summary>
public enum StructureFormat
{
    /// <summary>Crystallographic Information File, see <see cref="CifReader"/>.</summary>
    Cif,

    /// <summary>VASP's POSCAR or CONTCAR, see <see cref="PoscarReader"/>.</summary>
    Poscar,

    /// <summary>One JSON object a line, see <see cref="JsonLinesReader"/>.</summary>
    JsonLines,
}
