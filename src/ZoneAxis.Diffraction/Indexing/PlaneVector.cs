namespace ZoneAxis.Diffraction;

/// <summary>A vector in the plane of a pattern: reciprocal (1/Å) or direct (Å), as its owner says; x along the columns, y along the rows.</summary>
/// <param name="X">Along +column.</param>
/// <param name="Y">Along +row.</param>
public readonly record struct PlaneVector(double X, double Y)
{
    /// <summary>Length, in the unit of the components.</summary>
    public double Length => Math.Sqrt(Dot(this));

    /// <summary>Sum.</summary>
    public static PlaneVector operator +(PlaneVector a, PlaneVector b) => new(a.X + b.X, a.Y + b.Y);

    /// <summary>Difference.</summary>
    public static PlaneVector operator -(PlaneVector a, PlaneVector b) => new(a.X - b.X, a.Y - b.Y);

    /// <summary>The opposite vector.</summary>
    public static PlaneVector operator -(PlaneVector a) => new(-a.X, -a.Y);

    /// <summary>The vector scaled by a number.</summary>
    public static PlaneVector operator *(double factor, PlaneVector a) => new(factor * a.X, factor * a.Y);

    /// <summary>Scalar product.</summary>
    /// <param name="other">The other vector.</param>
    public double Dot(PlaneVector other) => X * other.X + Y * other.Y;

    /// <summary>The third component of the vector product: the area of the parallelogram, positive where the other lies counter-clockwise.</summary>
    /// <param name="other">The other vector.</param>
    public double Cross(PlaneVector other) => X * other.Y - Y * other.X;
}
