namespace ZoneAxis.Diffraction;

/// <summary>A lattice in the plane of a pattern, reciprocal (1/Å) or direct (Å).</summary>
/// <param name="A">First basis vector.</param>
/// <param name="B">Second basis vector.</param>
public readonly record struct PlaneLattice(PlaneVector A, PlaneVector B)
{
    private const double HalfTurn = 180;

    // Each step shortens a vector; more are needed only where rounding turns in circles.
    private const int MostSteps = 100;

    /// <summary>Area of the cell, positive.</summary>
    public double Area => Math.Abs(A.Cross(B));

    /// <summary>Angle between the basis vectors, degrees, 0 to 180 whichever way B lies of A.</summary>
    public double AngleDegrees => Math.Atan2(Area, A.Dot(B)) * HalfTurn / Math.PI;

    /// <summary>The dual lattice: A*·A = B*·B = 1, A*·B = B*·A = 0.</summary>
    public PlaneLattice Dual()
    {
        double scale = 1 / A.Cross(B);
        return new PlaneLattice(scale * new PlaneVector(B.Y, -B.X), scale * new PlaneVector(-A.Y, A.X));
    }

    /// <summary>The lattice's two shortest vectors (Gauss): |A| ≤ |B| and 0 ≤ A·B ≤ A·A/2, at an angle from 60° to 90°.</summary>
    /// <remarks>B lies counter-clockwise of A or clockwise, as the lattice has it: to turn one of them round would make an acute angle obtuse.</remarks>
    public PlaneLattice Reduced()
    {
        (PlaneVector a, PlaneVector b) = (A, B);
        for (int step = 0; step < MostSteps; step++)
        {
            if (a.Dot(a) > b.Dot(b))
                (a, b) = (b, a);
            double times = Math.Round(a.Dot(b) / a.Dot(a));
            if (times == 0 || !double.IsFinite(times))
                break;
            b -= times * a;
        }

        return a.Dot(b) >= 0 ? new PlaneLattice(a, b) : new PlaneLattice(a, -b);
    }

    /// <summary>The lattice point with whole or fractional coordinates.</summary>
    /// <param name="i">Times A.</param>
    /// <param name="j">Times B.</param>
    public PlaneVector At(double i, double j) => i * A + j * B;

    /// <summary>The coordinates of a vector.</summary>
    /// <param name="v">Any vector of the plane.</param>
    public (double I, double J) CoordinatesOf(PlaneVector v)
    {
        double scale = 1 / A.Cross(B);
        return (scale * v.Cross(B), scale * A.Cross(v));
    }
}
