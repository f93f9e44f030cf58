namespace ZoneAxis.Crystallography;

public static partial class StructureFile
{
    /// <summary>Writes a crystal with all atoms of its cell, in the format that the name says: CIF (in P1), POSCAR or PDB (in P1).</summary>
    /// <param name="path">The file, an existing one is replaced; <c>.cif</c>, <c>.vasp</c>, <c>.poscar</c>, POSCAR…, <c>.pdb</c>, <c>.ent</c>.</param>
    /// <param name="crystal">The crystal.</param>
    /// <exception cref="ArgumentException">The name says no format that is written here, or the format cannot hold the crystal.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Crystal crystal)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(crystal);
        StructureFormat? format = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? null : StructureFormats.OfName(Path.GetFileName(path));
        switch (format)
        {
            case StructureFormat.Cif:
                CifWriter.Write(path, crystal);
                break;
            case StructureFormat.Poscar:
                PoscarWriter.Write(path, crystal);
                break;
            case StructureFormat.Pdb:
                PdbWriter.Write(path, crystal);
                break;
            default:
                throw new ArgumentException($"The name {Path.GetFileName(path)} says no format that is written here: .cif, .vasp, .poscar, POSCAR…, .pdb or .ent were expected.");
        }
    }
}
