using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Finds the reciprocal lattice that the planes of several pictures generate, from their directions in the holder alone: two vectors of one picture and one of another
/// span a lattice that is too coarse or right; it is made finer until all vectors of all pictures lie on it, and no finer than they demand.
/// </summary>
internal sealed class SpaceLatticeSearch
{
    private const int LargestIndex = 6;
    private const int ThirdVectors = 3;
    private const double LeastVolumePart = 0.05;
    private const double SameVolume = 0.02;

    private readonly IReadOnlyList<HolderPlane> _planes;
    private readonly SpaceFitting _fitting;

    public SpaceLatticeSearch(IReadOnlyList<HolderPlane> planes, CellFromPicturesOptions options) =>
        (_planes, _fitting) = (planes, new SpaceFitting(planes, options));

    /// <summary>Lattices by falling score, of alike ones the best.</summary>
    public List<SpaceFit> Find(CancellationToken cancellation)
    {
        List<SpaceFit> fits = [];
        foreach (Matrix3D start in Starts())
        {
            for (int index = 1; index <= LargestIndex; index++)
            {
                cancellation.ThrowIfCancellationRequested();
                bool fitted = false;
                foreach (Matrix3D finer in IntegerSublattices.Finer(start, index))
                {
                    if (_fitting.Fit(finer) is not { } fit)
                        continue;
                    fits.Add(fit);
                    fitted = true;
                }

                // Twice as fine a lattice as one that fits fits, too, and says less.
                if (fitted && index > 2)
                    break;
            }
        }

        return Distinct(fits);
    }

    private IEnumerable<Matrix3D> Starts()
    {
        for (int k = 0; k < _planes.Count; k++)
        {
            for (int l = 0; l < _planes.Count; l++)
            {
                if (k == l)
                    continue;
                HolderPlane plane = _planes[k];
                double area = plane.Normal.Length;
                foreach (Vector3D third in ShortVectors(_planes[l]).OrderBy(v => Out(v)).Where(v => Out(v) > LeastVolumePart * area * v.Length).Take(ThirdVectors))
                    yield return LatticeReduction.Reduce(Matrix3D.FromRows(plane.First, plane.Second, third)).Reduced;

                double Out(Vector3D v) => Math.Abs(plane.Normal.Dot(v));
            }
        }
    }

    private static IEnumerable<Vector3D> ShortVectors(HolderPlane plane)
    {
        (Vector3D a, Vector3D b) = (plane.First, plane.Second);
        return [a, b, a + b, a - b, 2 * a + b, 2 * a - b, a + 2 * b, a - 2 * b];
    }

    private static List<SpaceFit> Distinct(List<SpaceFit> fits)
    {
        List<SpaceFit> distinct = [];
        foreach (SpaceFit fit in fits.OrderByDescending(fit => fit.Score))
        {
            if (!distinct.Exists(old => IsSame(old.Basis, fit.Basis)))
                distinct.Add(fit);
        }

        return distinct;
    }

    private static bool IsSame(Matrix3D one, Matrix3D other)
    {
        if (Math.Abs(Math.Abs(one.Determinant / other.Determinant) - 1) > SameVolume)
            return false;
        Matrix3D change = other * one.Inverted();
        return Enumerable.Range(0, 3).All(row => Enumerable.Range(0, 3).All(column => Math.Abs(change.Row(row)[column] - Math.Round(change.Row(row)[column])) < 0.1));
    }
}
