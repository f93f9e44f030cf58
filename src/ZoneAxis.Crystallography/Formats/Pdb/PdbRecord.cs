namespace ZoneAxis.Crystallography;

/// <summary>One line of a PDB file, whose fields stand in fixed columns.</summary>
/// <param name="Text">The line.</param>
/// <param name="File">The file to name in an error.</param>
/// <param name="Line">Line, from 1.</param>
internal sealed record PdbRecord(string Text, string File, int Line)
{
    /// <summary>What stands in columns <paramref name="first"/> to <paramref name="last"/> (from 1, both included), without blanks; empty behind the line's end.</summary>
    public string Field(int first, int last) =>
        first > Text.Length ? "" : Text[(first - 1)..Math.Min(last, Text.Length)].Trim();

    /// <summary>The number in columns <paramref name="first"/> to <paramref name="last"/>.</summary>
    /// <exception cref="CrystalFormatException">There is none.</exception>
    public double Number(int first, int last, string expected)
    {
        string field = Field(first, last);
        if (NumberText.TryParse(field, out double number, out _))
            return number;
        string found = field.Length == 0 ? "nothing" : $"'{ShownWord.Of(field)}'";
        throw Error(first, $"found {found} in columns {first} to {last} where {expected} was expected.");
    }

    /// <summary>An error at a column; 0 for the whole line.</summary>
    public CrystalFormatException Error(int column, string problem) => new(File, Line, column, problem);
}
