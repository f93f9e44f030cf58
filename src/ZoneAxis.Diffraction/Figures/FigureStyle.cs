namespace ZoneAxis.Diffraction;

/// <summary>The colours of a figure.</summary>
public enum FigureStyle
{
    /// <summary>Black on white, for print: patterns are shown as negatives.</summary>
    White,

    /// <summary>White on black, for screens.</summary>
    Dark,
}
