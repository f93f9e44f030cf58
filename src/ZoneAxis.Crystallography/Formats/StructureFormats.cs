using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ZoneAxis.Crystallography;

/// <summary>Tells the format of a structure file by its name or its content.</summary>
internal static class StructureFormats
{
    private const string GzipExtension = ".gz";

    /// <summary>Lines of a PDB file before its first atom.</summary>
    private static readonly string[] PdbRecordNames = ["HEADER", "TITLE ", "COMPND", "REMARK", "CRYST1", "ATOM  ", "HETATM", "MODEL "];

    /// <summary>The format that a name says, or null; a last <c>.gz</c> does not matter. <c>.json</c> may be several.</summary>
    /// <param name="name">A file's name, without its folder.</param>
    public static StructureFormat? OfName(string name)
    {
        name = name.ToUpper(CultureInfo.InvariantCulture);
        if (name.EndsWith(GzipExtension, StringComparison.OrdinalIgnoreCase))
            name = name[..^GzipExtension.Length];
        return Path.GetExtension(name) switch
        {
            ".CIF" or ".MCIF" or ".MMCIF" => StructureFormat.Cif,
            ".JSONL" or ".NDJSON" => StructureFormat.JsonLines,
            ".VASP" or ".POSCAR" or ".CONTCAR" => StructureFormat.Poscar,
            ".PDB" or ".ENT" => StructureFormat.Pdb,
            ".XYZ" or ".EXTXYZ" => StructureFormat.ExtendedXyz,
            _ when name.StartsWith("POSCAR", StringComparison.Ordinal) || name.StartsWith("CONTCAR", StringComparison.Ordinal) => StructureFormat.Poscar,
            _ => null,
        };
    }

    /// <summary>The format that a text looks like, or null.</summary>
    /// <param name="text">The whole file.</param>
    public static StructureFormat? OfContent(string text)
    {
        if (text.AsSpan().TrimStart() is ['{' or '[', ..])
            return OfJson(text);
        string[] lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())];
        string? first = Array.Find(lines, line => line is not ("" or ['#', ..]));
        if (first?.StartsWith("data_", StringComparison.OrdinalIgnoreCase) == true)
            return StructureFormat.Cif;
        if (Array.Exists(PdbRecordNames, name => text.StartsWith(name, StringComparison.Ordinal)))
            return StructureFormat.Pdb;
        if (lines.Length > 1 && lines[1].Contains("Lattice=", StringComparison.OrdinalIgnoreCase))
            return StructureFormat.ExtendedXyz;
        const int LastBasisLine = 5;
        return lines.Length > LastBasisLine && lines[1..LastBasisLine].All(StartsWithNumber) ? StructureFormat.Poscar : null;
    }

    /// <summary>By the first member whose name only one of the formats has.</summary>
    private static StructureFormat OfJson(string text)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(text));
        bool hasData = false;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                if (reader.ValueTextEquals("frac"))
                    return StructureFormat.JsonLines;
                if (reader.ValueTextEquals("lattice_vectors") || reader.ValueTextEquals("cartesian_site_positions") || reader.ValueTextEquals("errors"))
                    return StructureFormat.Optimade;
                if (reader.ValueTextEquals("sites") || reader.ValueTextEquals("@class"))
                    return StructureFormat.Pymatgen;
                hasData |= reader.ValueTextEquals("data");
            }
        }
        catch (JsonException)
        {
            // Broken, or one object a line: that format's reader says which.
            return hasData ? StructureFormat.Optimade : StructureFormat.JsonLines;
        }
        return hasData ? StructureFormat.Optimade : text.AsSpan().TrimStart() is ['[', ..] ? StructureFormat.Pymatgen : StructureFormat.JsonLines;
    }

    private static bool StartsWithNumber(string line) =>
        line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is [string first, ..] && NumberText.TryParse(first, out _, out _);
}
