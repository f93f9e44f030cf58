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
    /// over, as long as one can; <see cref="ReadEach(string, CrystalReadOptions?)"/> tells why.</returns>
    /// <exception cref="CrystalFormatException">The file is missing, a directory, empty, binary, of an unknown format or wrong.</exception>
    public static IReadOnlyList<Crystal> Read(string path, CrystalReadOptions? options = null) => StructureResult.Crystals(ReadEach(path, options));

    /// <summary>What became of each structure of a file: a crystal or the reason why there is none.</summary>
    /// <param name="path">A file, as for <see cref="Read"/>; it is opened once, so a pipe will do.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>At least one result, in the order of the file.</returns>
    /// <exception cref="CrystalFormatException">The file is missing, a directory, empty, binary, of an unknown format or wrong as a whole.</exception>
    public static IReadOnlyList<StructureResult> ReadEach(string path, CrystalReadOptions? options = null) => ReadEach(path, options, out _);

    /// <summary>What became of each structure of a file: a crystal or the reason why there is none.</summary>
    /// <param name="path">A file, as for <see cref="Read"/>; it is opened once, so a pipe will do.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <param name="format">The format of the file.</param>
    /// <returns>At least one result, in the order of the file.</returns>
    /// <exception cref="CrystalFormatException">The file is missing, a directory, empty, binary, of an unknown format or wrong as a whole.</exception>
    public static IReadOnlyList<StructureResult> ReadEach(string path, CrystalReadOptions? options, out StructureFormat format)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (FormatOfName(path) == StructureFormat.JsonLines)
        {
            format = StructureFormat.JsonLines;
            return AtLeastOne(JsonLinesReader.ReadEach(path, options), path);
        }
        return Parse(InputFile.ReadText(path, options), path, options, out format);
    }

    /// <summary>What became of each structure of some content that is no file, as standard input: a crystal or the reason why there is none.</summary>
    /// <param name="content">The content, plain or gzip, from its present place to its end.</param>
    /// <param name="name">What to call it in errors; a name that says a format counts, else the content tells.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <param name="format">The format of the content.</param>
    /// <returns>At least one result, in the order of the content.</returns>
    /// <exception cref="CrystalFormatException">The content is empty, binary, of an unknown format or wrong as a whole.</exception>
    public static IReadOnlyList<StructureResult> ReadEach(Stream content, string name, CrystalReadOptions? options, out StructureFormat format)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        return Parse(InputFile.ReadText(content, name, options), name, options, out format);
    }

    /// <summary>The bytes of a file as they are, packed or not: for what can be read only once, as a pipe, and is needed for more than its crystals.</summary>
    /// <param name="path">A file.</param>
    /// <param name="options">Limits; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <exception cref="CrystalFormatException">The file is missing, a directory, empty, too long or not readable, or nobody writes into the pipe.</exception>
    public static byte[] ReadBytes(string path, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return InputFile.ReadBytes(path, options ?? CrystalReadOptions.Default);
    }

    /// <summary>The bytes of content that is no file, as standard input, packed or not.</summary>
    /// <param name="content">The content, from its present place to its end.</param>
    /// <param name="name">What to call it in errors.</param>
    /// <param name="options">Limits; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <exception cref="CrystalFormatException">The content is empty, too long or not readable.</exception>
    public static byte[] ReadBytes(Stream content, string name, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        return InputFile.ReadBytes(content, name, options ?? CrystalReadOptions.Default);
    }

    /// <summary>The format that the name of a file says, as <see cref="Read"/> has it; null where it says none.</summary>
    /// <param name="path">A file; it need not exist.</param>
    public static StructureFormat? FormatOfName(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return StructureFormats.OfName(Path.GetFileName(path));
    }

    /// <summary>The format of a file, by its name or else by its content.</summary>
    /// <param name="path">A file.</param>
    /// <param name="options">Limits; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <exception cref="CrystalFormatException">The file cannot be read or its format is not known.</exception>
    public static StructureFormat FormatOf(string path, CrystalReadOptions? options = null) =>
        FormatOfName(path) ?? FormatOfContent(InputFile.ReadText(path, options), path);

    private static StructureFormat FormatOfContent(string text, string file) => StructureFormats.OfContent(text)
        ?? throw new CrystalFormatException(file, 0, 0, "neither the name nor the content is that of a CIF, POSCAR, PDB, extended XYZ or JSON file.");

    private static IReadOnlyList<StructureResult> Parse(string text, string file, CrystalReadOptions? options, out StructureFormat format)
    {
        format = FormatOfName(file) ?? FormatOfContent(text, file);
        return format switch
        {
            StructureFormat.Cif => CifReader.ParseEach(text, file, options),
            StructureFormat.Poscar => [PoscarReader.ParseWithNotes(text, file, options ?? CrystalReadOptions.Default)],
            StructureFormat.Pdb => [PdbReader.ParseWithNotes(text, file, options ?? CrystalReadOptions.Default)],
            StructureFormat.ExtendedXyz => ExtendedXyzReader.ParseEach(text, file, options),
            StructureFormat.Pymatgen => PymatgenReader.ParseEach(text, file, options),
            StructureFormat.Optimade => OptimadeReader.ParseEach(text, file, options),
            StructureFormat.JsonLines => AtLeastOne(JsonLinesReader.ParseEach(text, file, options), file),
            StructureFormat other => throw new UnreachableException($"The format {other} has no reader."),
        };
    }

    private static StructureResult[] AtLeastOne(IEnumerable<StructureResult> lines, string file)
    {
        StructureResult[] results = [.. lines];
        return results.Length > 0 ? results : throw new CrystalFormatException(file, 0, 0, "the file has only blank lines.");
    }
}
