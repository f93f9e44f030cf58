namespace ZoneAxis.Diffraction;

/// <summary>The three raw patterns of one crystal, wherever they are kept: simulated, in a corpus, or read from pictures.</summary>
public interface IRawPatterns
{
    /// <summary>Rows, and columns, of each pattern, px.</summary>
    int Side { get; }

    /// <summary>Copies a pattern.</summary>
    /// <param name="axis">Which pattern.</param>
    /// <param name="greys">Takes side · side greys, row by row.</param>
    void CopyRaw(PatternAxis axis, Span<byte> greys);

    /// <summary>Draws the lines that shaping drew into a pattern, where they are kept with it.</summary>
    /// <param name="axis">Which pattern.</param>
    /// <param name="shaping">Name of the set of shaping constants.</param>
    /// <param name="grey">The grey of a line.</param>
    /// <param name="greys">side · side greys, row by row, to draw into.</param>
    /// <returns>Whether lines of that name are kept; where they are not, nothing is drawn.</returns>
    bool TryDrawLines(PatternAxis axis, string shaping, byte grey, Span<byte> greys) => false;
}
