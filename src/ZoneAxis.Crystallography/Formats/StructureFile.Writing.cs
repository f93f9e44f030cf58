namespace ZoneAxis.Crystallography;

public static partial class StructureFile
{
    /// <summary>Whether a file's name says a format that <see cref="Write"/> writes.</summary>
    /// <param name="path">The file; it need not exist.</param>
    public static bool CanWrite(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return WrittenFormatOf(path) is not null;
    }

    /// <summary>Writes a crystal with all atoms of its cell, in the format that the name says: CIF (in P1), POSCAR or PDB (in P1).</summary>
    /// <param name="path">The file, an existing one is replaced; <c>.cif</c>, <c>.vasp</c>, <c>.poscar</c>, POSCAR…, <c>.pdb</c>, <c>.ent</c>.</param>
    /// <param name="crystal">The crystal.</param>
    /// <exception cref="ArgumentException">The name says no format that is written here.</exception>
    /// <exception cref="CrystalWriteException">The format cannot hold the crystal.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Crystal crystal)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(crystal);
        switch (WrittenFormatOf(path))
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

    private static StructureFormat? WrittenFormatOf(string path)
    {
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return null;
        StructureFormat? format = StructureFormats.OfName(Path.GetFileName(path));
        return format is StructureFormat.Cif or StructureFormat.Poscar or StructureFormat.Pdb ? format : null;
    }
}
