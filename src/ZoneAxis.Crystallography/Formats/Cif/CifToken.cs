namespace ZoneAxis.Crystallography;

/// <summary>A word of a CIF and its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without quotes.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal readonly record struct CifToken(CifTokenKind Kind, string Text, int Line, int Column);
