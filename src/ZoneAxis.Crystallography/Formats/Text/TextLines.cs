namespace ZoneAxis.Crystallography;

/// <summary>Goes through a text line by line and names the place in its errors.</summary>
internal sealed class TextLines
{
    private readonly string[] _lines;
    private readonly string _file;

    /// <summary>A cursor before the first line.</summary>
    /// <param name="text">The whole file; lines may end in \n, \r\n or \r.</param>
    /// <param name="file">The file to name in an error.</param>
    public TextLines(string text, string file)
    {
        _lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd().Split('\n');
        _file = file;
    }

    /// <summary>Number of the line taken last, from 1; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the last line has been taken; blank lines at the end do not count.</summary>
    public bool IsAtEnd => Number == _lines.Length;

    /// <summary>The next line, which is not taken; null behind the last.</summary>
    public string? Next => IsAtEnd ? null : _lines[Number];

    /// <summary>The file to name in an error.</summary>
    public string File => _file;

    /// <summary>Takes the next line.</summary>
    /// <param name="expected">What it should hold, to be named where there is none.</param>
    /// <exception cref="CrystalFormatException">The text has no more lines.</exception>
    public string Take(string expected)
    {
        if (IsAtEnd)
            throw Error(Number, 0, $"the file ends after this line, {expected} was expected next.");
        return _lines[Number++];
    }

    /// <summary>Takes the next line as words; at least one.</summary>
    /// <param name="expected">What it should hold, to be named where it is empty.</param>
    /// <exception cref="CrystalFormatException">The text has no more lines or the next one is blank.</exception>
    public IReadOnlyList<TextWord> TakeWords(string expected)
    {
        string line = Take(expected);
        List<TextWord> words = Split(line, Number);
        return words.Count > 0 ? words : throw Error(Number, 0, $"the line is blank, {expected} was expected.");
    }

    /// <summary>The first three words of a line as finite numbers.</summary>
    /// <param name="words">The words of a line.</param>
    /// <param name="expected">What they should be.</param>
    /// <exception cref="CrystalFormatException">There are fewer words or one is no number.</exception>
    public Vector3D Vector(IReadOnlyList<TextWord> words, string expected)
    {
        const int Components = 3;
        if (words.Count < Components)
            throw Error(words[^1].Line, 0, $"the line has {words.Count} words, {expected} with {Components} numbers was expected.");
        return new Vector3D(ToNumber(words[0], expected), ToNumber(words[1], expected), ToNumber(words[2], expected));
    }

    /// <summary>A word as a finite number.</summary>
    /// <param name="word">The word.</param>
    /// <param name="expected">What it should be part of.</param>
    /// <exception cref="CrystalFormatException">The word is no number.</exception>
    public double ToNumber(TextWord word, string expected) => NumberText.TryParse(word.Text, out double value, out _)
        ? value
        : throw Error(word, $"found '{ShownWord.Of(word.Text)}' where a number of {expected} was expected.");

    /// <summary>An error at a word.</summary>
    public CrystalFormatException Error(TextWord word, string problem) => Error(word.Line, word.Column, problem);

    /// <summary>An error at a place.</summary>
    public CrystalFormatException Error(int line, int column, string problem) => new(_file, line, column, problem);

    private static List<TextWord> Split(string line, int number)
    {
        List<TextWord> words = [];
        for (int i = 0; i < line.Length; i++)
        {
            if (char.IsWhiteSpace(line[i]))
                continue;
            int start = i;
            while (i < line.Length && !char.IsWhiteSpace(line[i]))
                i++;
            words.Add(new TextWord(line[start..i], number, start + 1));
        }
        return words;
    }
}
