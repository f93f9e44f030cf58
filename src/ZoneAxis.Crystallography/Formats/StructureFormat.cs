namespace ZoneAxis.Crystallography;

/// <summary>Formats of structure files.</summary>
public enum StructureFormat
{
    /// <summary>Crystallographic Information File, see <see cref="CifReader"/> and <see cref="CifWriter"/>.</summary>
    Cif,

    /// <summary>VASP's POSCAR or CONTCAR, see <see cref="PoscarReader"/> and <see cref="PoscarWriter"/>.</summary>
    Poscar,

    /// <summary>One JSON object a line, see <see cref="JsonLinesReader"/>.</summary>
    JsonLines,

    /// <summary>Protein Data Bank, see <see cref="PdbReader"/> and <see cref="PdbWriter"/>.</summary>
    Pdb,

    /// <summary>Extended XYZ, see <see cref="ExtendedXyzReader"/>.</summary>
    ExtendedXyz,

    /// <summary>JSON of pymatgen and the Materials Project, see <see cref="PymatgenReader"/>.</summary>
    Pymatgen,

    /// <summary>JSON of OPTIMADE, see <see cref="OptimadeReader"/>.</summary>
    Optimade,
}
