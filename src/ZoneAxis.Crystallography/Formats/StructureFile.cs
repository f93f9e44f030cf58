using System.Globalization;

namespace ZoneAxis.Crystallography;

/// <summary>Reads crystals from a file of any format known here: CIF, POSCAR, JSON lines; each also as gzip.</summary>
public static class StructureFile
{
    private const string GzipExtension = ".gz";

    /// <summary>All crystals of a file.</summary>
    /// <param name="path">A file; its format is told by its name (<c>.cif</c>, <c>.jsonl</c>, <c>.vasp</c>, <c>.poscar</c>, POSCAR…, CONTCAR…,
    /// each with or without <c>.gz</c>) or else by its content.</param>
    /// <param name="options">How to read a CIF or POSCAR; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <returns>At least one crystal, in the order of the file.</returns>
    /// <exception cref="CrystalFormatException">The file is missing, a directory, empty, binary, of an unknown format or wrong.</exception>
    public static IReadOnlyList<Crystal> Read(string path, CrystalReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return FormatOf(path) switch
        {
            StructureFormat.Cif => CifReader.Read(path, options),
            StructureFormat.Poscar => [PoscarReader.Read(path, options)],
            _ => FromJsonLines(path),
        };
    }

    /// <summary>The format of a file, by its name or else by its content.</summary>
    /// <param name="path">A file.</param>
    /// <exception cref="CrystalFormatException">The file cannot be read or its format is not known.</exception>
    public static StructureFormat FormatOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return FormatOfName(Path.GetFileName(path)) ?? FormatOfContent(InputFile.ReadText(path))
            ?? throw new CrystalFormatException(path, 0, 0, "neither the name nor the content is that of a CIF, a POSCAR or a JSON-lines file.");
    }

    private static Crystal[] FromJsonLines(string path)
    {
        Crystal[] crystals = [.. JsonLinesReader.Read(path).Select(record => record.Crystal)];
        return crystals.Length > 0 ? crystals : throw new CrystalFormatException(path, 0, 0, "the file has only blank lines.");
    }

    private static StructureFormat? FormatOfName(string name)
    {
        name = name.ToUpper(CultureInfo.InvariantCulture);
        if (name.EndsWith(GzipExtension, StringComparison.OrdinalIgnoreCase))
            name = name[..^GzipExtension.Length];
        return Path.GetExtension(name) switch
        {
            ".CIF" or ".MCIF" => StructureFormat.Cif,
            ".JSONL" or ".NDJSON" => StructureFormat.JsonLines,
            ".VASP" or ".POSCAR" or ".CONTCAR" => StructureFormat.Poscar,
            _ when name.StartsWith("POSCAR", StringComparison.Ordinal) || name.StartsWith("CONTCAR", StringComparison.Ordinal) => StructureFormat.Poscar,
            _ => null,
        };
    }

    private static StructureFormat? FormatOfContent(string text)
    {
        string[] lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())];
        if (lines.FirstOrDefault(line => line.Length > 0) is ['{', ..])
            return StructureFormat.JsonLines;
        string? first = Array.Find(lines, line => line is not ("" or ['#', ..]));
        if (first?.StartsWith("data_", StringComparison.OrdinalIgnoreCase) == true)
            return StructureFormat.Cif;
        const int LastBasisLine = 5;
        return lines.Length > LastBasisLine && lines[1..LastBasisLine].All(StartsWithNumber) ? StructureFormat.Poscar : null;
    }

    private static bool StartsWithNumber(string line) =>
        line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [string first, ..] && NumberText.TryParse(first, out _, out _);
}
