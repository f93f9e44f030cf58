using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Reads lists of reflections: SHELX <c>.hkl</c> (HKLF 3 to 6) with the cell from an <c>.ins</c> or <c>.res</c> beside it; CIF, <c>.fcf</c> and PETS' <c>.cif_pets</c> (<c>_shelx_hkl_file</c>, <c>_refln_</c>,
/// <c>_diffrn_refln_</c>, <c>_iucr_refine_fcf_details</c>); <c>XDS_ASCII.HKL</c>; tables whose header names h, k, l and I or F; each also as gzip. Writes SHELX lists and instructions, CIF and CSV.
/// </summary>
public static partial class ReflectionFile
{
    private static readonly string[] CifEndings = [".cif", ".mcif", ".mmcif", ".fcf", ".cif_pets", ".cif_od"];

    /// <summary>Reads the list of a file, or of a file with several the one that the options name.</summary>
    /// <param name="path">A file; its format is told by its content, that of a CIF also by its name. Of an <c>.ins</c> or <c>.res</c> the list beside it is read.</param>
    /// <param name="options">How to read; <see cref="ReflectionReadOptions.Default"/> if null.</param>
    /// <returns>At least one reflection, in the order of the file.</returns>
    /// <exception cref="CrystalFormatException">The file is missing, a directory, empty, binary or wrong, has no cell, or several lists of which none is named.</exception>
    /// <exception cref="ArgumentException">The cell of the options is none.</exception>
    public static ReflectionList Read(string path, ReflectionReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= ReflectionReadOptions.Default;
        return Chosen(SourcesOf(path, options), path, options).Read(options);
    }

    /// <summary>Reads the list of some content that is no file, as standard input.</summary>
    /// <param name="content">The content, plain or gzip, from its present place to its end.</param>
    /// <param name="name">What to call it in errors; the ending of a CIF's name counts.</param>
    /// <param name="options">How to read; <see cref="ReflectionReadOptions.Default"/> if null.</param>
    /// <returns>At least one reflection, in the order of the content.</returns>
    /// <exception cref="CrystalFormatException">The content is empty, binary or wrong, has no cell, or several lists of which none is named.</exception>
    /// <exception cref="ArgumentException">The cell of the options is none.</exception>
    public static ReflectionList Read(Stream content, string name, ReflectionReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        options ??= ReflectionReadOptions.Default;
        return Chosen(SourcesOf(InputFile.ReadText(content, name, options.Limits), name, _ => null), name, options).Read(options);
    }

    /// <summary>The lists that a file holds, which are not read: those of a CIF may be several.</summary>
    /// <param name="path">A file.</param>
    /// <param name="options">Limits; <see cref="ReflectionReadOptions.Default"/> if null.</param>
    /// <exception cref="CrystalFormatException">The file is missing, a directory, empty, binary or holds no list.</exception>
    public static ImmutableArray<ReflectionListEntry> ListsIn(string path, ReflectionReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return [.. SourcesOf(path, options ?? ReflectionReadOptions.Default).Select(source => source.Entry)];
    }

    /// <summary>The lists that some content holds that is no file, which are not read.</summary>
    /// <param name="content">The content, plain or gzip, from its present place to its end.</param>
    /// <param name="name">What to call it in errors; the ending of a CIF's name counts.</param>
    /// <param name="options">Limits; <see cref="ReflectionReadOptions.Default"/> if null.</param>
    /// <exception cref="CrystalFormatException">The content is empty, binary or holds no list.</exception>
    public static ImmutableArray<ReflectionListEntry> ListsIn(Stream content, string name, ReflectionReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        return [.. SourcesOf(InputFile.ReadText(content, name, (options ?? ReflectionReadOptions.Default).Limits), name, _ => null).Select(source => source.Entry)];
    }

    private static IReadOnlyList<ListSource> SourcesOf(string path, ReflectionReadOptions options)
    {
        if (!ShelxInstructionFile.IsOne(path))
            return SourcesOf(InputFile.ReadText(path, options.Limits), path, given => ShelxInstructionFile.Beside(path, given));
        ShelxInstructionFile instructions = ShelxInstructionFile.Read(path, options);
        string list = instructions.ListBeside();
        return [ShelxSource.Of(InputFile.ReadText(list, options.Limits), list, _ => instructions)];
    }

    private static IReadOnlyList<ListSource> SourcesOf(string text, string file, Func<ReflectionReadOptions, ShelxInstructionFile?> beside)
    {
        if (HasCifName(file) || StartsAsCif(text))
            return CifSources.Of(text, file);
        if (XdsSource.Fits(text))
            return [XdsSource.Of(text, file)];
        return [TableSource.Of(text, file) ?? ShelxSource.Of(text, file, beside)];
    }

    private static bool HasCifName(string file)
    {
        string name = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file;
        return Array.Exists(CifEndings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static bool StartsAsCif(string text)
    {
        LineCursor lines = new(text, 1);
        while (lines.MoveNext())
        {
            ReadOnlySpan<char> line = lines.Line.Trim();
            if (!line.IsEmpty && line[0] != '#')
                return line.StartsWith("data_", StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }

    private static ListSource Chosen(IReadOnlyList<ListSource> sources, string file, ReflectionReadOptions options)
    {
        if (options.Block is { } asked)
        {
            return sources.FirstOrDefault(source => source.Entry.Name.Equals(asked, StringComparison.OrdinalIgnoreCase))
                ?? throw new CrystalFormatException(file, 0, 0, $"the file has no list '{ShownWord.Of(asked)}', one of {Names(sources)} was expected.") { Remedy = ReflectionReadOptions.ChooseBlock };
        }
        ListSource[] first = [.. sources.Where(source => !source.IsFurther)];
        return first.Length == 1
            ? first[0]
            : throw new CrystalFormatException(file, 0, 0, $"the file has {first.Length} lists of reflections, {Names(first)}: one of them must be chosen.") { Remedy = ReflectionReadOptions.ChooseBlock };
    }

    private static string Names(IReadOnlyList<ListSource> sources)
    {
        const int Most = 6;
        string names = string.Join(", ", sources.Take(Most).Select(source => $"'{ShownWord.Of(source.Entry.Name)}' ({source.Entry.Content}, line {source.Entry.Line})"));
        return sources.Count > Most ? $"{names} and {sources.Count - Most} more" : names;
    }
}
