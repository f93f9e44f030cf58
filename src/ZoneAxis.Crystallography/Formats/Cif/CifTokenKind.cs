namespace ZoneAxis.Crystallography;

/// <summary>What a word of a CIF is.</summary>
internal enum CifTokenKind
{
    /// <summary>The end of the file.</summary>
    End,

    /// <summary><c>data_NAME</c>; the text is the name.</summary>
    DataBlock,

    /// <summary><c>loop_</c>.</summary>
    Loop,

    /// <summary><c>save_NAME</c>, which begins a frame, or <c>save_</c>, which ends it; the text is the name.</summary>
    SaveFrame,

    /// <summary><c>global_</c> or <c>stop_</c>: words of STAR files.</summary>
    Reserved,

    /// <summary>A word that breaks the syntax of CIF: a quote that is not closed.</summary>
    Broken,

    /// <summary>A data name, as <c>_cell_length_a</c>.</summary>
    Name,

    /// <summary>A value without quotes.</summary>
    PlainValue,

    /// <summary>A value in quotes or a text field between semicolons.</summary>
    QuotedValue,
}
