using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Tells of a fitted lattice in space what a user wants to know: reduced cell, Bravais lattices, zone axes.</summary>
internal static class FittedCell
{
    private const double RadiansToDegrees = 180 / Math.PI;

    // Axes that tables would not choose are less likely to be meant; zones that fit no axes at all are somebody's mistake.
    private const double OtherAxesHandicap = 3;
    private const double OtherZonesHandicap = 20;

    private static readonly IntegerMatrix3[] Changes = [.. AxesChanges.All.OrderBy(Entries)];

    /// <summary>The reduced cell, its Bravais lattices, and each picture in the conventional cell of the likeliest, or of the likeliest in which the pictures' zones are those stated.</summary>
    /// <param name="fit">The lattice.</param>
    /// <param name="pictures">The plane lattices.</param>
    /// <param name="stated">Direction of the beam of each in a cell that the user has in mind; none where that is not known.</param>
    /// <param name="options">Errors allowed.</param>
    public static PictureCell Of(SpaceFit fit, IReadOnlyList<PlaneLattice> pictures, IReadOnlyList<LatticeDirection> stated, CellFromPicturesOptions options)
    {
        Matrix3D direct = fit.Basis.Inverted().Transposed();
        if (direct.Determinant < 0)
            direct = Matrix3D.FromRows(-direct.Row(0), -direct.Row(1), -direct.Row(2));
        bool isTurned = fit.Basis.Determinant < 0;
        (Matrix3D shortest, IntegerMatrix3 toShortest) = LatticeReduction.Reduce(direct);
        IntegerMatrix3 columns = TriclinicBasis.Columns(shortest);
        Matrix3D reduced = columns.Transposed().ToMatrix3D() * shortest;
        List<BravaisLattice> lattices = BravaisLattices.Of(reduced, options.LengthUncertainty);
        double score = fit.Score;
        if (stated.Count == pictures.Count)
        {
            score -= OtherZonesHandicap;
            if (Best(lattices, lattice => Changed(lattice, stated, ZonesOn(lattice))) is var (chosen, handicap))
            {
                (lattices, score) = ([chosen, .. lattices.Where(lattice => lattice.Symbol != chosen.Symbol)], fit.Score - handicap);
            }
        }

        return new PictureCell(
            InvariantMetric.ParametersOf(reduced * reduced.Transposed()), [.. lattices], ZonesOn(lattices[0]), fit.ChiSquared, 6 * pictures.Count - 9, score)
        {
            Ellipse = fit.Ellipse,
            Axes = (lattices[0].Axes.Transposed() * columns.Transposed() * toShortest).ToMatrix3D() * direct,
        };

        // Indices go with the axes: h' = T·h where the new axes are rows T of the old ones.
        ImmutableArray<PictureZone> ZonesOn(BravaisLattice lattice)
        {
            IntegerMatrix3 transformation = lattice.Axes.Transposed() * columns.Transposed() * toShortest;
            return [.. pictures.Select((picture, k) => Zone(picture, fit, k, transformation, isTurned))];
        }
    }

    /// <summary>The same for a cell that is given: it is not looked at anew, and each picture stands on its axes.</summary>
    /// <param name="fit">The lattice on the cell's own reciprocal axes.</param>
    /// <param name="pictures">The plane lattices.</param>
    /// <param name="given">The cell.</param>
    /// <param name="options">Errors allowed.</param>
    public static PictureCell OfGiven(SpaceFit fit, IReadOnlyList<PlaneLattice> pictures, CellParameters given, CellFromPicturesOptions options)
    {
        Matrix3D reduced = LatticeReduction.Reduce(new Lattice(given).Basis).Reduced;
        Matrix3D direct = fit.Basis.Inverted().Transposed();
        BravaisLattice lattice = new(
            BravaisLattices.Of(reduced, options.LengthUncertainty)[0].Symbol, given, given, 0, 0, IntegerMatrix3.Identity);
        return new PictureCell(
            InvariantMetric.ParametersOf(reduced * reduced.Transposed()), [lattice],
            [.. pictures.Select((picture, k) => Zone(picture, fit, k, IntegerMatrix3.Identity, direct.Determinant < 0))], fit.ChiSquared, 6 * pictures.Count - 9, fit.Score)
        { Ellipse = fit.Ellipse, Axes = direct };
    }

    private static (BravaisLattice Lattice, double Handicap)? Best(List<BravaisLattice> lattices, Func<BravaisLattice, (BravaisLattice Lattice, double Handicap)?> change)
    {
        (BravaisLattice Lattice, double Handicap)? best = null;
        foreach (BravaisLattice lattice in lattices)
        {
            if (change(lattice) is var (changed, handicap) && (best is null || handicap + lattices[0].Likelihood - lattice.Likelihood < best.Value.Handicap))
                best = (changed, handicap + lattices[0].Likelihood - lattice.Likelihood);
        }

        return best;
    }

    /// <summary>The lattice on axes on which the pictures' zones are those stated, up to their signs; null where there are none.</summary>
    public static (BravaisLattice Lattice, double Handicap)? Changed(BravaisLattice lattice, IReadOnlyList<LatticeDirection> stated, ImmutableArray<PictureZone> zones)
    {
        if (zones.Any(zone => zone.Zone is null))
            return null;
        IntegerVector3[] found = [.. zones.Select(zone => new IntegerVector3(zone.Zone!.Value.U, zone.Zone.Value.V, zone.Zone.Value.W))];
        foreach (IntegerMatrix3 change in Changes)
        {
            // On axes A·Q a direction has the components Q⁻¹·u.
            bool fits = true;
            for (int k = 0; k < found.Length && fits; k++)
            {
                IntegerVector3 u = change * new IntegerVector3(stated[k].U, stated[k].V, stated[k].W);
                fits = u == found[k] || u == -found[k];
            }

            if (!fits)
                continue;
            Matrix3D m = change.Transposed().ToMatrix3D();
            double handicap = Entries(change) > 3 && InvariantMetric.ParametersOf(m * Metric(lattice.Ideal) * m.Transposed()) is var cell && !IsAlike(cell, lattice.Ideal) ? OtherAxesHandicap : 0;
            return (lattice with { Axes = lattice.Axes * change, Cell = On(lattice.Cell), Ideal = On(lattice.Ideal) }, handicap);

            CellParameters On(CellParameters given) => InvariantMetric.ParametersOf(m * Metric(given) * m.Transposed());
        }

        return null;
    }

    private static Matrix3D Metric(CellParameters cell)
    {
        Matrix3D basis = new Lattice(cell).Basis;
        return basis * basis.Transposed();
    }

    private static bool IsAlike(CellParameters one, CellParameters other) =>
        Math.Abs(one.A - other.A) + Math.Abs(one.B - other.B) + Math.Abs(one.C - other.C) < 1e-6 * (one.A + one.B + one.C);

    private static int Entries(IntegerMatrix3 m) =>
        new[] { m.M11, m.M12, m.M13, m.M21, m.M22, m.M23, m.M31, m.M32, m.M33 }.Count(entry => entry != 0);

    private static PictureZone Zone(PlaneLattice measured, SpaceFit fit, int k, IntegerMatrix3 transformation, bool isTurned)
    {
        (IntegerVector3 first, IntegerVector3 second) = (fit.Indices[k].First, fit.Indices[k].Second);
        (Vector3D a, Vector3D b) = (first.ToVector3D() * fit.Basis, second.ToVector3D() * fit.Basis);
        (IntegerVector3 h, IntegerVector3 g) = (transformation * (isTurned ? -first : first), transformation * (isTurned ? -second : second));
        return new PictureZone(
            DirectionOf(h, g, measured), h, g, measured, a.Length, b.Length, Math.Atan2(a.Cross(b).Length, a.Dot(b)) * RadiansToDegrees, fit.Turns[k].Length * RadiansToDegrees);
    }

    /// <summary>The direction of the beam of a picture; null where its indices are too large to be one.</summary>
    /// <param name="first">Indices of the first vector of the picture's lattice.</param>
    /// <param name="second">Indices of the second.</param>
    /// <param name="measured">The lattice.</param>
    public static LatticeDirection? DirectionOf(IntegerVector3 first, IntegerVector3 second, PlaneLattice measured)
    {
        IntegerVector3 axis = SpaceFitting.Cross(first, second);
        if (measured.A.Cross(measured.B) < 0)
            axis = -axis;
        int divisor = IntegerMath.GreatestCommonDivisor(IntegerMath.GreatestCommonDivisor(axis.X, axis.Y), axis.Z);
        if (divisor == 0 || Math.Max(Math.Abs(axis.X), Math.Max(Math.Abs(axis.Y), Math.Abs(axis.Z))) / Math.Abs(divisor) > LatticeDirection.MostIndex)
            return null;
        return new LatticeDirection(axis.X / Math.Abs(divisor), axis.Y / Math.Abs(divisor), axis.Z / Math.Abs(divisor));
    }
}
