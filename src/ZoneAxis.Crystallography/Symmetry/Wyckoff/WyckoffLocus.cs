namespace ZoneAxis.Crystallography;

/// <summary>The points A·u + t/24 of a Wyckoff position's first coordinate triplet: a point, line, plane or all of space.</summary>
/// <remarks>With the Smith form U·A·V = D, U unimodular, a point y lies on the locus or one of its lattice translates if and only if
/// the components of U·(y − t/24) beyond the rank of A are whole numbers.</remarks>
internal sealed class WyckoffLocus
{
    private readonly SmithForm _smith;
    private readonly Vector3D _origin;

    /// <param name="coordinates">A coordinate triplet, as "x,2x,1/4".</param>
    public WyckoffLocus(string coordinates)
    {
        string[] parts = coordinates.Split(',');
        long[,] matrix = new long[3, 3];
        int[] translation = new int[3];
        for (int row = 0; row < 3; row++)
        {
            if (!SymmetryExpression.TryParse(parts[row], out SymmetryExpression expression, out string? cause))
                throw new FormatException($"The coordinates '{coordinates}' {cause}.");
            (matrix[row, 0], matrix[row, 1], matrix[row, 2]) = (expression.X, expression.Y, expression.Z);
            translation[row] = expression.Translation;
        }
        _smith = new SmithForm(matrix);
        _origin = 1.0 / SymmetryOperation.Denominator * new Vector3D(translation[0], translation[1], translation[2]);
        Dimension = Enumerable.Range(0, 3).Count(k => _smith.Diagonal(k) != 0);
    }

    /// <summary>0 for a point, 1 for a line, 2 for a plane, 3 for the general position.</summary>
    public int Dimension { get; }

    /// <summary>Whether a point lies on the locus or a lattice translate of it.</summary>
    /// <param name="point">Fractional coordinates.</param>
    /// <param name="tolerance">How far the condition may be from whole, as a share of an edge.</param>
    public bool Contains(Vector3D point, double tolerance)
    {
        Vector3D difference = point - _origin;
        for (int row = Dimension; row < 3; row++)
        {
            double value = _smith.Left[row, 0] * difference.X + _smith.Left[row, 1] * difference.Y + _smith.Left[row, 2] * difference.Z;
            if (Math.Abs(value - Math.Round(value)) > tolerance)
                return false;
        }
        return true;
    }
}
