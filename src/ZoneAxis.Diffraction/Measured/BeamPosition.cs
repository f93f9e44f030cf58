namespace ZoneAxis.Diffraction;

/// <summary>Where the direct beam arrives.</summary>
/// <param name="Row">Row, in pixels from the centre of row 0.</param>
/// <param name="Column">Column, in pixels from the centre of column 0.</param>
public readonly record struct BeamPosition(double Row, double Column);
