namespace ZoneAxis.Crystallography;

/// <summary>Reads formats whose files hold several structures: each has a result of its own.</summary>
internal static class EachStructure
{
    /// <summary>What became of each structure of a text.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">How to read.</param>
    public delegate IReadOnlyList<StructureResult> Parser(string text, string file, CrystalReadOptions options);

    /// <summary>Results of a file.</summary>
    /// <param name="path">A file, plain or gzip.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <param name="parse">Reads the text.</param>
    /// <exception cref="CrystalFormatException">The file cannot be read, or the text is wrong as a whole.</exception>
    public static IReadOnlyList<StructureResult> OfFile(string path, CrystalReadOptions? options, Parser parse) =>
        OfText(InputFile.ReadText(path, options), path, options, parse);

    /// <summary>Results of a text.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="file">The file to name in an error.</param>
    /// <param name="options">How to read; <see cref="CrystalReadOptions.Default"/> if null.</param>
    /// <param name="parse">Reads the text.</param>
    /// <exception cref="CrystalFormatException">The text is wrong as a whole.</exception>
    public static IReadOnlyList<StructureResult> OfText(string text, string file, CrystalReadOptions? options, Parser parse)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        return parse(text, file, options ?? CrystalReadOptions.Default);
    }

    /// <summary>The file's name, with a number where the file holds several.</summary>
    /// <param name="file">The file.</param>
    /// <param name="index">Place of the structure, from 0.</param>
    /// <param name="count">Structures of the file, as far as is known.</param>
    public static string NameByPlace(string file, int index, int count)
    {
        string stem = Path.GetFileNameWithoutExtension(file);
        return count > 1 ? $"{stem} {index + 1}" : stem;
    }
}
