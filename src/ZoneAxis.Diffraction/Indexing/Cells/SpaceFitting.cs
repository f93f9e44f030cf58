using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Fits a reciprocal lattice to the planes of pictures. Each picture may be turned by a small rotation of its own, as goniometers are read to a few tenths of a degree
/// and zones are hit to half of one, and the lens may draw all of them out along one direction; all together are linear least squares.
/// </summary>
internal sealed class SpaceFitting
{
    private const int OfBasis = 9;
    private const int OfTurn = 3;
    private const int OfEllipse = 2;
    private const int Rounds = 3;

    // A vector's coordinates may be this far from whole numbers before the turns are fitted.
    private const double Loose = 0.3;

    private readonly IReadOnlyList<HolderPlane> _planes;
    private readonly CellFromPicturesOptions _options;
    private readonly double _turnWeight;
    private readonly double _ellipseWeight;

    public SpaceFitting(IReadOnlyList<HolderPlane> planes, CellFromPicturesOptions options)
    {
        (_planes, _options) = (planes, options);
        double turn = options.AngleUncertaintyDegrees * Math.PI / 180;
        _turnWeight = 1 / (turn * turn);
        _ellipseWeight = 1 / (options.EllipseUncertainty * options.EllipseUncertainty);
    }

    /// <summary>The lattice fitted, indices found on the way; null where a vector is on no point of it, or all are in one plane.</summary>
    /// <param name="basis">Rows are the basis, roughly.</param>
    public SpaceFit? Fit(Matrix3D basis)
    {
        Vector3D[] turns = new Vector3D[_planes.Count];
        LensEllipse ellipse = default;
        SpaceFit? fit = null;
        for (int round = 0; round < Rounds; round++)
        {
            basis = LatticeReduction.Reduce(basis).Reduced;
            if (Index(basis, turns, ellipse, round == 0 ? Loose : Loose / 2) is not { } indices)
                return null;
            if (fit is not null && round > 1 && indices.SequenceEqual(fit.Indices))
                break;
            if (Solve(indices) is not { } solved || solved.Basis.Determinant == 0)
                return null;
            fit = solved;
            (basis, turns, ellipse) = (fit.Basis, [.. fit.Turns], fit.Ellipse);
        }

        return fit is not null && Index(fit.Basis, turns, ellipse, Loose / 2) is { } final && final.SequenceEqual(fit.Indices) ? fit : null;
    }

    private List<(IntegerVector3 First, IntegerVector3 Second)>? Index(Matrix3D basis, Vector3D[] turns, LensEllipse ellipse, double tolerance)
    {
        Matrix3D inverse = basis.Inverted();
        List<(IntegerVector3, IntegerVector3)> indices = [];
        for (int k = 0; k < _planes.Count; k++)
        {
            if (Nearest(_planes[k], 0, turns[k], ellipse, inverse, tolerance) is not { } first || Nearest(_planes[k], 1, turns[k], ellipse, inverse, tolerance) is not { } second)
                return null;
            if (Cross(first, second) == default)
                return null;
            indices.Add((first, second));
        }

        return indices;
    }

    private static IntegerVector3? Nearest(HolderPlane plane, int which, Vector3D turn, LensEllipse ellipse, Matrix3D inverse, double tolerance)
    {
        Vector3D x = Corrected(plane, which, turn, ellipse) * inverse;
        (double h, double k, double l) = (Math.Round(x.X), Math.Round(x.Y), Math.Round(x.Z));
        return Math.Abs(x.X - h) < tolerance && Math.Abs(x.Y - k) < tolerance && Math.Abs(x.Z - l) < tolerance
            ? new IntegerVector3((int)h, (int)k, (int)l)
            : null;
    }

    /// <summary>A vector of a picture as it would be without its turn and the lens's ellipse.</summary>
    private static Vector3D Corrected(HolderPlane plane, int which, Vector3D turn, LensEllipse ellipse)
    {
        Vector3D v = plane[which];
        (Vector3D upright, Vector3D diagonal) = plane.Distortions(v);
        return v + turn.Cross(v) + ellipse.Upright * upright + ellipse.Diagonal * diagonal;
    }

    public static IntegerVector3 Cross(IntegerVector3 a, IntegerVector3 b) =>
        new(a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);

    /// <summary>Least squares of v + ω × v + e₁·v₁ + e₂·v₂ = h·B over all vectors, with ω and e small.</summary>
    private SpaceFit? Solve(List<(IntegerVector3 First, IntegerVector3 Second)> indices)
    {
        int lens = OfBasis + OfTurn * _planes.Count, n = lens + OfEllipse;
        double[] normal = new double[n * n], right = new double[n], row = new double[n];
        for (int k = 0; k < _planes.Count; k++)
        {
            for (int which = 0; which < 2; which++)
            {
                Vector3D v = _planes[k][which];
                IntegerVector3 h = which == 0 ? indices[k].First : indices[k].Second;
                double weight = WeightOf(v);

                (Vector3D upright, Vector3D diagonal) = _planes[k].Distortions(v);

                // Component c of h·B − ω × v − e₁·v₁ − e₂·v₂ = v.
                for (int c = 0; c < 3; c++)
                {
                    Array.Clear(row);
                    (row[c], row[3 + c], row[6 + c]) = (h.X, h.Y, h.Z);
                    int t = OfBasis + OfTurn * k;
                    Vector3D minus = MinusCross(v, c);
                    (row[t], row[t + 1], row[t + 2]) = (minus.X, minus.Y, minus.Z);
                    (row[lens], row[lens + 1]) = (-upright[c], -diagonal[c]);
                    Add(normal, right, row, v[c], weight, n);
                }
            }

            for (int c = 0; c < OfTurn; c++)
                normal[(OfBasis + OfTurn * k + c) * (n + 1)] += _turnWeight;
        }

        for (int c = 0; c < OfEllipse; c++)
            normal[(lens + c) * (n + 1)] += _ellipseWeight;
        if (LinearEquations.Solve(normal, right) is not { } x)
            return null;
        Matrix3D basis = new(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7], x[8]);
        Vector3D[] turns = [.. Enumerable.Range(0, _planes.Count).Select(k => new Vector3D(x[OfBasis + OfTurn * k], x[OfBasis + OfTurn * k + 1], x[OfBasis + OfTurn * k + 2]))];
        LensEllipse ellipse = new(x[lens], x[lens + 1]);
        double squares = SquaresOf(basis, indices, turns, ellipse);

        // Three vectors fix the basis; each further one lies on the lattice by chance the less, the larger the cell.
        double volume = Math.Abs(basis.Determinant), score = (2 * _planes.Count - 3) * Math.Log(volume) - squares / 2;
        for (int k = 0; k < indices.Count; k++)
            score -= LogOfZones(_planes[k].Normal.Length / volume * Math.Cbrt(volume));
        return new SpaceFit(basis, indices, turns, ellipse, squares, score);
    }

    /// <summary>
    /// Logarithm of how many zones there are of the period of one or less, in units of the mean edge: they grow as its third power, and the microscopist looks along the first of them.
    /// </summary>
    private static double LogOfZones(double period) => 3 * Math.Log(Math.Max(1, period));

    private double WeightOf(Vector3D v)
    {
        double deviation = _options.LengthUncertainty * v.Length + _options.PlaceUncertaintyInverseAngstrom;
        return 1 / (deviation * deviation);
    }

    private double SquaresOf(Matrix3D basis, List<(IntegerVector3 First, IntegerVector3 Second)> indices, Vector3D[] turns, LensEllipse ellipse)
    {
        double sum = _ellipseWeight * (ellipse.Upright * ellipse.Upright + ellipse.Diagonal * ellipse.Diagonal);
        for (int k = 0; k < _planes.Count; k++)
        {
            sum += _turnWeight * turns[k].LengthSquared;
            for (int which = 0; which < 2; which++)
            {
                IntegerVector3 h = which == 0 ? indices[k].First : indices[k].Second;
                sum += WeightOf(_planes[k][which]) * (Corrected(_planes[k], which, turns[k], ellipse) - h.ToVector3D() * basis).LengthSquared;
            }
        }

        return sum;
    }

    /// <summary>Row c of the matrix that makes −ω × v of ω.</summary>
    private static Vector3D MinusCross(Vector3D v, int c) => c switch
    {
        0 => new(0, -v.Z, v.Y),
        1 => new(v.Z, 0, -v.X),
        _ => new(-v.Y, v.X, 0),
    };

    private static void Add(double[] normal, double[] right, double[] row, double value, double weight, int n)
    {
        for (int i = 0; i < n; i++)
        {
            if (row[i] == 0)
                continue;
            double scaled = weight * row[i];
            right[i] += scaled * value;
            for (int j = 0; j < n; j++)
                normal[i * n + j] += scaled * row[j];
        }
    }
}
