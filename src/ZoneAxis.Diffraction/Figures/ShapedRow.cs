namespace ZoneAxis.Diffraction;

/// <summary>A row of shaped patterns in a <see cref="PatternFigure"/>.</summary>
/// <param name="Label">What to write beside it.</param>
/// <param name="Patterns">The three patterns.</param>
public sealed record ShapedRow(string Label, ShapedTriple Patterns);
