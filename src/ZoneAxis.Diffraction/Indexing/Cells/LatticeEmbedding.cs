using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Finds the layers of a lattice in space that a picture's plane lattice may be, by lengths and the angle alone.</summary>
internal static class LatticeEmbedding
{
    private const double LengthTolerance = 0.025;
    private const double AngleTolerance = 1.6;
    private const double LengthDeviation = 0.008;
    private const double AngleDeviation = 0.6;
    private const double ToDegrees = 180 / Math.PI;

    // A cell of large volume has many vectors of a length; farther out than this no basis of a picture of a low-index zone lies.
    private const int MostIndex = 12;

    /// <summary>Pairs of vectors that the lattice's two may be, the likeliest first.</summary>
    /// <param name="lattice">The picture's, in the unit of the basis.</param>
    /// <param name="basis">Rows are the basis in space, reduced.</param>
    /// <param name="most">Number of pairs.</param>
    /// <param name="lengthTolerance">How far lengths may be off, as a part of them; null for the usual.</param>
    public static (Vector3D First, Vector3D Second)[] Of(PlaneLattice lattice, Matrix3D basis, int most, double? lengthTolerance = null)
    {
        double tolerance = lengthTolerance ?? LengthTolerance, longest = (1 + tolerance) * lattice.B.Length;
        Vector3D[] vectors = [.. Vectors(basis, longest)];
        Vector3D[] firsts = [.. vectors.Where(v => Off(v, lattice.A) < tolerance)], seconds = [.. vectors.Where(v => Off(v, lattice.B) < tolerance)];
        double volume = Math.Abs(basis.Determinant), angle = lattice.AngleDegrees, period = Math.Cbrt(volume) / volume;
        List<(double Cost, Vector3D First, Vector3D Second)> pairs = [];
        foreach (Vector3D first in firsts)
        {
            foreach (Vector3D second in seconds)
            {
                double off = Math.Abs(Math.Atan2(first.Cross(second).Length, first.Dot(second)) * ToDegrees - angle);
                if (off > AngleTolerance)
                    continue;
                double cost = Squared(Off(first, lattice.A) / LengthDeviation) + Squared(Off(second, lattice.B) / LengthDeviation) + Squared(off / AngleDeviation);
                pairs.Add((cost / 2 + 3 * Math.Log(Math.Max(1, first.Cross(second).Length * period)), first, second));
            }
        }

        return [.. pairs.OrderBy(pair => pair.Cost).Take(most).Select(pair => (pair.First, pair.Second))];
    }

    /// <summary>The vectors of a lattice up to a length, 0 left out.</summary>
    public static IEnumerable<Vector3D> Vectors(Matrix3D basis, double longest)
    {
        Matrix3D dual = basis.Inverted().Transposed();
        (int mh, int mk, int ml) = (Most(0), Most(1), Most(2));
        for (int h = -mh; h <= mh; h++)
        {
            for (int k = -mk; k <= mk; k++)
            {
                for (int l = -ml; l <= ml; l++)
                {
                    Vector3D v = new Vector3D(h, k, l) * basis;
                    if ((h, k, l) != (0, 0, 0) && v.Length <= longest)
                        yield return v;
                }
            }
        }

        int Most(int row) => Math.Min(MostIndex, (int)(longest * dual.Row(row).Length));
    }

    private static double Off(Vector3D v, PlaneVector measured) => Math.Abs(v.Length / measured.Length - 1);

    private static double Squared(double x) => x * x;
}
