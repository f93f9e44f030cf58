namespace ZoneAxis.Diffraction;

/// <summary>A spot of a picture, measured.</summary>
/// <param name="Column">Where it lies along the columns, px from the centre of column 0.</param>
/// <param name="Row">Where it lies along the rows, px from the centre of row 0.</param>
/// <param name="Intensity">Sum above the local background, in the picture's unit.</param>
/// <param name="Sigma">Standard deviation of the intensity, from the noise around the spot and its own counts.</param>
/// <param name="Significance">How many standard deviations of the background's noise the spot stands above it.</param>
/// <param name="IsSaturated">Whether pixels of it are cut off at the picture's largest value, so that the intensity is a lower limit.</param>
public readonly record struct DiffractionSpot(double Column, double Row, double Intensity, double Sigma, double Significance, bool IsSaturated)
{
    /// <summary>Where it lies, px: x along the columns, y along the rows.</summary>
    public PlaneVector Place => new(Column, Row);
}
