using System.Collections.Immutable;
using System.Diagnostics;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

public static partial class ReflectionFile
{
    private static readonly (string Ending, ReflectionFormat Format)[] WrittenEndings =
    [
        (".hkl", ReflectionFormat.ShelxList),
        (".ins", ReflectionFormat.ShelxInstructions),
        (".cif", ReflectionFormat.Cif),
        (".csv", ReflectionFormat.Csv),
    ];

    /// <summary>The format in which a file of a name is written; null where the name says none.</summary>
    /// <param name="path">The file; it need not exist.</param>
    public static ReflectionFormat? FormatOfName(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        int found = Array.FindIndex(WrittenEndings, one => path.EndsWith(one.Ending, StringComparison.OrdinalIgnoreCase));
        return found < 0 ? null : WrittenEndings[found].Format;
    }

    /// <summary>Writes a list, or the instructions that go with it, in the format that the name says; to a new name, flushed and then renamed.</summary>
    /// <param name="path">The file, an existing one is replaced: <c>.hkl</c>, <c>.ins</c>, <c>.cif</c> or <c>.csv</c>.</param>
    /// <param name="list">The list.</param>
    /// <param name="options">What else is written; <see cref="ReflectionWriteOptions.Default"/> if null.</param>
    /// <returns>What was written otherwise than the list has it, a sentence each.</returns>
    /// <exception cref="ArgumentException">The name says no format that is written here.</exception>
    /// <exception cref="ReflectionListException">The format cannot hold the list.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static ImmutableArray<string> Write(string path, ReflectionList list, ReflectionWriteOptions? options = null)
    {
        ReflectionFormat format = FormatOfName(path)
            ?? throw new ArgumentException($"The name {Path.GetFileName(path)} says no format of reflections that is written here: {string.Join(", ", WrittenEndings.Select(one => one.Ending))} were expected.", nameof(path));
        ReflectionText text = ToText(list, format, options);
        WholeFile.Write(path, text.Text);
        return text.Notes;
    }

    /// <summary>The text of a file.</summary>
    /// <param name="list">The list.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">What else is written; <see cref="ReflectionWriteOptions.Default"/> if null.</param>
    /// <exception cref="ReflectionListException">The format cannot hold the list.</exception>
    public static ReflectionText ToText(ReflectionList list, ReflectionFormat format, ReflectionWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        options ??= ReflectionWriteOptions.Default;
        List<string> notes = [];
        string text = format switch
        {
            ReflectionFormat.ShelxList => ShelxListWriter.ToText(list, notes),
            ReflectionFormat.ShelxInstructions => ShelxInstructionWriter.ToText(list, options, notes),
            ReflectionFormat.Cif => CifListWriter.ToText(list, options),
            ReflectionFormat.Csv => TableWriter.ToText(list),
            ReflectionFormat other => throw new UnreachableException($"The format {other} has no writer."),
        };
        return new ReflectionText(text, [.. notes]);
    }
}
