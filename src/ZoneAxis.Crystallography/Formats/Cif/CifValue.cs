namespace ZoneAxis.Crystallography;

/// <summary>A value of a CIF and its place.</summary>
/// <param name="Text">Its text, without quotes.</param>
/// <param name="IsQuoted">Whether it stood in quotes or was a text field.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal readonly record struct CifValue(string Text, bool IsQuoted, int Line, int Column)
{
    /// <summary>Whether it says that nothing is known (<c>?</c>) or nothing applies (<c>.</c>).</summary>
    public bool IsMissing => !IsQuoted && Text is ("?" or ".");
}
