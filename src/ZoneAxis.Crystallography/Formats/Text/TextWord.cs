namespace ZoneAxis.Crystallography;

/// <summary>A word of a text and its place.</summary>
/// <param name="Text">The word, without blanks.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal readonly record struct TextWord(string Text, int Line, int Column);
