using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Finds the cell from plane lattices and the goniometer's angles, without any zone axis known.</summary>
public static class TiltedCellSolver
{
    private const int MostCells = 5;
    private const double RadiansToDegrees = 180 / Math.PI;

    /// <summary>The cells that the pictures fit, the likeliest first.</summary>
    /// <param name="pictures">At least two pictures, not along the same direction: plane lattice (1/Å) and angles of each.</param>
    /// <param name="options">Errors allowed; the defaults where null.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="IndexingException">No lattice fits all pictures.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static ImmutableArray<PictureCell> Solve(IReadOnlyList<(PlaneLattice Lattice, GoniometerAngles Angles)> pictures, CellFromPicturesOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= CellFromPicturesOptions.Default;
        if (pictures.Count < 2)
            throw new IndexingException("One picture leaves the cell open; add one along another direction.");
        HolderPlane[] planes = [.. pictures.Select(picture => HolderPlane.Of(picture.Lattice, picture.Angles.Rotation(options.TiltAxisDegrees)))];
        List<SpaceFit> fits = new SpaceLatticeSearch(planes, options).Find(cancellation);
        return fits.Count == 0
            ? throw new IndexingException($"No lattice fits the {pictures.Count} pictures at their angles.")
            : [.. fits.Take(MostCells).Select(fit => OfFit(fit, pictures, options))];
    }

    private static PictureCell OfFit(SpaceFit fit, IReadOnlyList<(PlaneLattice Lattice, GoniometerAngles Angles)> pictures, CellFromPicturesOptions options)
    {
        Matrix3D direct = fit.Basis.Inverted().Transposed();
        if (direct.Determinant < 0)
            direct = Matrix3D.FromRows(-direct.Row(0), -direct.Row(1), -direct.Row(2));
        bool isTurned = fit.Basis.Determinant < 0;
        (Matrix3D shortest, IntegerMatrix3 toShortest) = LatticeReduction.Reduce(direct);
        IntegerMatrix3 columns = TriclinicBasis.Columns(shortest);
        Matrix3D reduced = columns.Transposed().ToMatrix3D() * shortest;
        List<BravaisLattice> lattices = BravaisLattices.Of(reduced, options.LengthUncertainty);

        // Indices go with the axes: h' = T·h where the new axes are rows T of the old ones.
        IntegerMatrix3 transformation = lattices[0].Axes.Transposed() * columns.Transposed() * toShortest;
        ImmutableArray<PictureZone> zones = [.. pictures.Select((picture, k) => Zone(picture.Lattice, fit, k, transformation, isTurned))];
        return new PictureCell(
            InvariantMetric.ParametersOf(reduced * reduced.Transposed()), [.. lattices], zones, fit.ChiSquared, 6 * pictures.Count - 9, fit.Score) { Ellipse = fit.Ellipse };
    }

    private static PictureZone Zone(PlaneLattice measured, SpaceFit fit, int k, IntegerMatrix3 transformation, bool isTurned)
    {
        (IntegerVector3 first, IntegerVector3 second) = (fit.Indices[k].First, fit.Indices[k].Second);
        (Vector3D a, Vector3D b) = (first.ToVector3D() * fit.Basis, second.ToVector3D() * fit.Basis);
        (IntegerVector3 h, IntegerVector3 g) = (transformation * (isTurned ? -first : first), transformation * (isTurned ? -second : second));
        IntegerVector3 axis = SpaceFitting.Cross(h, g);
        if (measured.A.Cross(measured.B) < 0)
            axis = -axis;
        return new PictureZone(
            Direction(axis), h, g, measured, a.Length, b.Length, Math.Atan2(a.Cross(b).Length, a.Dot(b)) * RadiansToDegrees, fit.Turns[k].Length * RadiansToDegrees);
    }

    private static LatticeDirection? Direction(IntegerVector3 axis)
    {
        int divisor = IntegerMath.GreatestCommonDivisor(IntegerMath.GreatestCommonDivisor(axis.X, axis.Y), axis.Z);
        if (divisor == 0 || Math.Max(Math.Abs(axis.X), Math.Max(Math.Abs(axis.Y), Math.Abs(axis.Z))) / Math.Abs(divisor) > LatticeDirection.MostIndex)
            return null;
        return new LatticeDirection(axis.X / Math.Abs(divisor), axis.Y / Math.Abs(divisor), axis.Z / Math.Abs(divisor));
    }
}
