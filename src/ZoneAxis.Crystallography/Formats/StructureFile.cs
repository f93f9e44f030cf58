using System.Diagnostics;

namespace ZoneAxis.Crystallography;

/// <summary>
/// Reads crystals from a file of any format known here: CIF, POSCAR, PDB, extended XYZ, JSON of pymatgen and OPTIMADE, JSON lines, each also
/// as gzip; and writes CIF, POSCAR and PDB.
/// </summary>
public static partial class StructureFile
{
    /// <summary>All crystals of a file that can be read.</summary>
    /// <param name="path">A file; its format is told by its name (<c>.cif</c>, <c>.pdb</c>, <c>.xyz</c>, <c>.jsonl</c>, <c>.vasp</c>, POSCAR…, CONTCAR…,
    /// each with or without <c>.gz</c>) or else by its content (<c>.json</c> always).</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>At least one crystal, in the order of the file. Of a file with several structures those that cannot be read are passed
    /// over, as long as one can; <see cref="ReadEach"/> tells why.</returns>
    /// <exception cref="CrystalFormatException">The file is missing, a directory, empty, binary, of an unknown format or wrong.</exception>
    public static IReadOnlyList<Crystal> Read(string path, CrystalReadOptions? options = null) => StructureResult.Crystals(ReadEach(path, options));

    /// <summary>What became of each structure of a file: a crystal or the reason why there is none.</summary>
    /// <param name="path">A file, as for <see cref="Read"/>.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>At least one result, in the order of the file.</returns>
    /// <exception cref="CrystalFormatException">The file is missing, a directory, empty, binary, of an unknown format or wrong as a whole.</exception>
    public static IReadOnlyList<StructureResult> ReadEach(string path, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return FormatOf(path, options) switch
        {
            StructureFormat.Cif => CifReader.ReadEach(path, options),
            StructureFormat.Poscar => [Single(PoscarReader.Read(path, options))],
            StructureFormat.Pdb => [Single(PdbReader.Read(path, options))],
            StructureFormat.ExtendedXyz => ExtendedXyzReader.ReadEach(path, options),
            StructureFormat.Pymatgen => PymatgenReader.ReadEach(path, options),
            StructureFormat.Optimade => OptimadeReader.ReadEach(path, options),
            StructureFormat.JsonLines => FromJsonLines(path, options),
            StructureFormat other => throw new UnreachableException($"The format {other} has no reader."),
        };
    }

    /// <summary>The format of a file, by its name or else by its content.</summary>
    /// <param name="path">A file.</param>
    /// <param name="options">Limits; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <exception cref="CrystalFormatException">The file cannot be read or its format is not known.</exception>
    public static StructureFormat FormatOf(string path, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return StructureFormats.OfName(Path.GetFileName(path)) ?? StructureFormats.OfContent(InputFile.ReadText(path, options))
            ?? throw new CrystalFormatException(path, 0, 0, "neither the name nor the content is that of a CIF, POSCAR, PDB, extended XYZ or JSON file.");
    }

    private static StructureResult Single(Crystal crystal) => new(crystal.Name, Line: 1, crystal, Error: null);

    private static StructureResult[] FromJsonLines(string path, CrystalReadOptions? options)
    {
        StructureResult[] results = [.. JsonLinesReader.ReadEach(path, options)];
        return results.Length > 0 ? results : throw new CrystalFormatException(path, 0, 0, "the file has only blank lines.");
    }
}
