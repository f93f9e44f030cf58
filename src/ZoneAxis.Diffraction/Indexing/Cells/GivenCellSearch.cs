using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Puts pictures onto the reciprocal lattice of a cell that is given: which zone each of them is, and by how much the scale is off.</summary>
/// <param name="lattices">Plane lattices, 1/Å as the scale has it.</param>
/// <param name="cell">The cell.</param>
/// <param name="options">Errors allowed.</param>
internal sealed class GivenCellSearch(IReadOnlyList<PlaneLattice> lattices, Lattice cell, CellFromPicturesOptions options)
{
    // Scales are known to some per cent.
    private const double ScaleReach = 0.06;
    private const int ScaleSteps = 12;
    private const int MostFirst = 60;

    /// <summary>The fit, on the lattice as the scale has it; null where a picture is no layer of it.</summary>
    /// <param name="angles">Rotations from the holder to the laboratory of each picture; none where not known.</param>
    public SpaceFit? Find(IReadOnlyList<Matrix3D> angles)
    {
        SpaceFit? best = null;
        for (int step = -ScaleSteps; step <= ScaleSteps; step++)
        {
            double scale = 1 + ScaleReach * step / ScaleSteps;
            Matrix3D inverse = cell.Inverse.Transposed(), given = Matrix3D.FromRows(scale * inverse.Row(0), scale * inverse.Row(1), scale * inverse.Row(2));
            SpaceFit? fit = angles.Count == 0 ? Free(given) : AtAngles(given, angles);
            if (fit is not null && (best is null || fit.Score - Handicap(scale) > best.Score))
                best = fit with { Score = fit.Score - Handicap(scale) };
        }

        return best;
    }

    // Three per cent is what scales are off by.
    private static double Handicap(double scale) => Math.Pow((scale - 1) / 0.03, 2) / 2;

    private SpaceFit? Free(Matrix3D given)
    {
        Matrix3D basis = LatticeReduction.Reduce(given).Reduced;
        HolderPlane[] planes = new HolderPlane[lattices.Count];
        for (int k = 0; k < planes.Length; k++)
        {
            if (LatticeEmbedding.Of(lattices[k], basis, 1) is not [var (first, second)])
                return null;
            planes[k] = HolderPlane.Of(lattices[k], PlaneInSpace.Rotation(lattices[k].A, lattices[k].B, first, second).Transposed());
        }

        return Fitted(planes, given);
    }

    /// <summary>The lattice turned so that the first picture lies on it, in all ways, and then the others as their angles have them.</summary>
    private SpaceFit? AtAngles(Matrix3D given, IReadOnlyList<Matrix3D> angles)
    {
        Matrix3D basis = LatticeReduction.Reduce(given).Reduced;
        HolderPlane[] planes = [.. lattices.Select((lattice, k) => HolderPlane.Of(lattice, angles[k]))];
        SpaceFit? best = null;
        foreach ((Vector3D first, Vector3D second) in LatticeEmbedding.Of(lattices[0], basis, MostFirst))
        {
            // From the cell's frame over the picture's to the holder's.
            Matrix3D toHolder = planes[0].Back * PlaneInSpace.Rotation(lattices[0].A, lattices[0].B, first, second).Transposed();
            if (Fitted(planes, given * toHolder.Transposed()) is { } fit && (best is null || fit.Score > best.Score))
                best = fit;
        }

        return best;
    }

    /// <summary>Fits the pictures, and puts the fit on the axes as they were given; null where the cell is changed by more than the errors.</summary>
    private SpaceFit? Fitted(HolderPlane[] planes, Matrix3D given)
    {
        if (new SpaceFitting(planes, options).Fit(given) is not { } fit || Math.Abs(Math.Abs(fit.Basis.Determinant / given.Determinant) - 1) > ScaleReach)
            return null;
        Matrix3D change = given * fit.Basis.Inverted();
        IntegerMatrix3 whole = new(Whole(change.M11), Whole(change.M12), Whole(change.M13), Whole(change.M21), Whole(change.M22), Whole(change.M23), Whole(change.M31), Whole(change.M32), Whole(change.M33));
        if (Math.Abs(whole.Determinant) != 1)
            return null;

        // v = h·B = (h·M⁻¹)·(M·B), as rows; of determinant ±1 the inverse is whole.
        IntegerMatrix3 back = (whole.Determinant == 1 ? whole.Adjugate() : -whole.Adjugate()).Transposed();
        return fit with { Basis = whole.ToMatrix3D() * fit.Basis, Indices = [.. fit.Indices.Select(pair => (back * pair.First, back * pair.Second))] };
    }

    private static int Whole(double x) => (int)Math.Round(x);
}
