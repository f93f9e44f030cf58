namespace ZoneAxis.Diffraction;

/// <summary>
/// The ellipse that a lens makes of a circle, as what corrects it: a place (x, y) of a picture becomes (x, y) + u·(x, −y) + d·(y, x). Lengths along the axes of the ellipse differ by
/// twice the root of u² + d², as a part of them.
/// </summary>
/// <param name="Upright">u, along columns against rows.</param>
/// <param name="Diagonal">d, along one diagonal against the other.</param>
public readonly record struct LensEllipse(double Upright, double Diagonal)
{
    /// <summary>By which part the longer axis of the ellipse is longer than the shorter.</summary>
    public double AxesDifference => 2 * double.Hypot(Upright, Diagonal);
}
