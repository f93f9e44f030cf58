using ZoneAxis.Crystallography;

namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>Lattices that whole-number vectors generate.</summary>
internal static class IntegerLattice
{
    /// <summary>A basis, as many vectors as the lattice has dimensions.</summary>
    public static List<IntegerVector3> BasisOf(IEnumerable<IntegerVector3> generators)
    {
        List<int[]> rows = [.. generators.Select(v => new[] { v.X, v.Y, v.Z })];
        List<IntegerVector3> basis = [];
        for (int column = 0; column < 3; column++)
        {
            while (true)
            {
                int[]? pivot = rows.Where(row => row[column] != 0).MinBy(row => Math.Abs(row[column]));
                if (pivot is null)
                    break;
                bool alone = true;
                foreach (int[] row in rows.Where(row => !ReferenceEquals(row, pivot) && row[column] != 0))
                {
                    int factor = row[column] / pivot[column];
                    for (int k = 0; k < 3; k++)
                        row[k] -= factor * pivot[k];
                    alone &= row[column] == 0;
                }

                if (!alone)
                    continue;
                basis.Add(new IntegerVector3(pivot[0], pivot[1], pivot[2]));
                rows.Remove(pivot);
                break;
            }
        }

        return basis;
    }
}
