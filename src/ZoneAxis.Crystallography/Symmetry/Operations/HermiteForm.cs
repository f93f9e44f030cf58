namespace ZoneAxis.Crystallography;

/// <summary>Row-style Hermite normal form of whole-number vectors: a basis of the lattice that they generate.</summary>
internal static class HermiteForm
{
    /// <summary>Three rows that generate the same lattice as all the given vectors, upper triangular.</summary>
    /// <param name="generators">Whole-number vectors that span all three dimensions.</param>
    /// <exception cref="InvalidOperationException">The vectors do not span three dimensions.</exception>
    public static IntegerMatrix3 BasisOf(IEnumerable<IntegerVector3> generators)
    {
        List<int[]> rows = [.. generators.Select(v => new[] { v.X, v.Y, v.Z })];
        int[][] basis = new int[3][];
        for (int column = 0; column < 3; column++)
        {
            int[] pivot = Eliminate(rows, column)
                ?? throw new InvalidOperationException("The vectors do not span three dimensions.");
            rows.Remove(pivot);
            basis[column] = pivot;
        }
        return new IntegerMatrix3(
            basis[0][0], basis[0][1], basis[0][2],
            basis[1][0], basis[1][1], basis[1][2],
            basis[2][0], basis[2][1], basis[2][2]);
    }

    /// <summary>Euclid's algorithm down one column until one row alone has an entry there.</summary>
    private static int[]? Eliminate(List<int[]> rows, int column)
    {
        while (true)
        {
            int[]? pivot = rows.Where(row => row[column] != 0).MinBy(row => Math.Abs(row[column]));
            if (pivot is null)
                return null;
            bool alone = true;
            foreach (int[] row in rows)
            {
                if (ReferenceEquals(row, pivot) || row[column] == 0)
                    continue;
                int factor = row[column] / pivot[column];
                for (int k = column; k < 3; k++)
                    row[k] -= factor * pivot[k];
                alone &= row[column] == 0;
            }
            if (alone)
                return pivot;
        }
    }
}
