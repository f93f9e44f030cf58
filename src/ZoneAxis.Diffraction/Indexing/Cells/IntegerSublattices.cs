using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The lattices that hold a lattice with a whole number of times its points.</summary>
internal static class IntegerSublattices
{
    /// <summary>Bases of all lattices with so many times the points of one.</summary>
    /// <param name="basis">Rows are the basis of the one.</param>
    /// <param name="index">How many times.</param>
    /// <remarks>
    /// They are the duals of the sublattices of the dual, of which each has one basis in Hermite's form: lower triangular, the diagonal's product the index, and
    /// in each column the entries below the diagonal smaller than it.
    /// </remarks>
    public static IEnumerable<Matrix3D> Finer(Matrix3D basis, int index)
    {
        Matrix3D dual = basis.Inverted().Transposed();
        for (int a = 1; a <= index; a++)
        {
            if (index % a != 0)
                continue;
            for (int b = 1; b <= index / a; b++)
            {
                if (index / a % b != 0)
                    continue;
                int c = index / a / b;
                for (int p = 0; p < a; p++)
                {
                    for (int q = 0; q < a; q++)
                    {
                        for (int r = 0; r < b; r++)
                            yield return (new Matrix3D(a, 0, 0, p, b, 0, q, r, c) * dual).Inverted().Transposed();
                    }
                }
            }
        }
    }
}
