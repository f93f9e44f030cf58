namespace ZoneAxis.Crystallography;

/// <summary>A file of a crystal, or of its reflections, that cannot be read: one sentence that names file, line, column, what was found and what was expected.</summary>
public sealed class CrystalFormatException : ZoneAxisException
{
    /// <summary><see cref="ZoneAxisException.Remedy"/>: allow atoms to be nearer, see <see cref="CrystalReadOptions.MinimumDistanceAngstrom"/>.</summary>
    public const string AllowNearer = "allow-nearer";

    /// <summary><see cref="ZoneAxisException.Remedy"/>: allow overfull sites, see <see cref="CrystalReadOptions.AllowOverfullSites"/>.</summary>
    public const string AllowOverfull = "allow-overfull";

    /// <summary>An error at a place in a file.</summary>
    /// <param name="file">Path as the user gave it.</param>
    /// <param name="line">Line, from 1; 0 where the whole file is meant.</param>
    /// <param name="column">Column, from 1; 0 where the whole line is meant.</param>
    /// <param name="problem">What was found and what was expected, as a sentence.</param>
    public CrystalFormatException(string file, int line, int column, string problem)
        : base(Sentence(file, line, column, OneLine(problem)))
    {
        File = file;
        Line = line;
        Column = column;
        Problem = OneLine(problem);
    }

    /// <summary>Path as the user gave it.</summary>
    public string File { get; }

    /// <summary>Line, from 1; 0 where the whole file is meant.</summary>
    public int Line { get; }

    /// <summary>Column, from 1; 0 where the whole line is meant.</summary>
    public int Column { get; }

    /// <summary>What was found and what was expected.</summary>
    public string Problem { get; }

    /// <summary>What was found may be a text of several lines; a sentence has one.</summary>
    private static string OneLine(string problem) => problem.ReplaceLineEndings(" ");

    private static string Sentence(string file, int line, int column, string problem) => (line, column) switch
    {
        (0, _) => $"{file}: {problem}",
        (_, 0) => $"{file}, line {line}: {problem}",
        _ => $"{file}, line {line}, column {column}: {problem}",
    };
}
