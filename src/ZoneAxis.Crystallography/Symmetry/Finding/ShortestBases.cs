using System.Collections;

namespace ZoneAxis.Crystallography;

/// <summary>All bases of a lattice whose edges are as short as can be. There are several where vectors are equally long, as in every face-centred cubic lattice.</summary>
internal sealed class ShortestBases : IReadOnlyCollection<Matrix3D>
{
    // Lengths of one lattice agree to the rounding of doubles, in parts of themselves.
    private const double RoundingOfLengths = 1e-9;

    private readonly List<Matrix3D> _bases;

    private ShortestBases(List<Matrix3D> bases) => _bases = bases;

    /// <summary>How many there are, one at least; a basis counts once whatever the signs and the order of its edges.</summary>
    public int Count => _bases.Count;

    /// <summary>All bases, rows in terms of the given one; the given one is the first.</summary>
    /// <param name="basis">Rows of a Buerger-reduced basis, Å.</param>
    /// <param name="vectors">All vectors that are as short as its edges, and maybe others, each with its opposite.</param>
    public static ShortestBases Of(Matrix3D basis, LatticeVector[] vectors)
    {
        double[] lengths = [.. Enumerable.Range(0, 3).Select(edge => basis.Row(edge).Length).Order()];
        LatticeVector[] tied = [.. vectors.Where(v => v.Length <= lengths[2] * (1 + RoundingOfLengths) && IsFirstOfPair(v.Index)).OrderBy(v => v.Length)];
        List<Matrix3D> bases = [Matrix3D.Identity];
        for (int i = 0; i < tied.Length && tied.Length > 3; i++)
        {
            for (int j = i + 1; j < tied.Length; j++)
            {
                for (int k = j + 1; k < tied.Length; k++)
                {
                    Matrix3D edges = Matrix3D.FromRows(tied[i].Index.ToVector3D(), tied[j].Index.ToVector3D(), tied[k].Index.ToVector3D());
                    if (!IsGiven(i, j, k) && Math.Abs(Math.Round(edges.Determinant)) == 1 && IsAsLong(tied[i], lengths[0]) && IsAsLong(tied[j], lengths[1]) && IsAsLong(tied[k], lengths[2]))
                        bases.Add(edges);
                }
            }
        }
        return new ShortestBases(bases);

        bool IsGiven(params int[] places) => places.All(place => tied[place].Index is { X: 1, Y: 0, Z: 0 } or { X: 0, Y: 1, Z: 0 } or { X: 0, Y: 0, Z: 1 });
    }

    public IEnumerator<Matrix3D> GetEnumerator() => _bases.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsAsLong(LatticeVector vector, double length) => vector.Length <= length * (1 + RoundingOfLengths);

    private static bool IsFirstOfPair(IntegerVector3 v) => v.X > 0 || (v.X == 0 && (v.Y > 0 || (v.Y == 0 && v.Z > 0)));
}
