using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Two rows of a zone's plane lattice, taken as the directions of two reciprocal axes.
/// </summary>
/// <param name="FirstStep">Step of the lattice along the first axis, 1/Å: that of its projections along the second.</param>
/// <param name="SecondStep">Step along the second axis.</param>
/// <param name="FirstUnit">The first axis as a unit vector of the pattern.</param>
/// <param name="SecondUnit">The second axis.</param>
internal sealed record ZoneRows(double FirstStep, double SecondStep, PlaneVector FirstUnit, PlaneVector SecondUnit)
{
    private const int Reach = 3;
    private const int LargestIndex = 4;

    /// <summary>All choices of rows among the short vectors of a lattice, the second counter-clockwise of the first.</summary>
    /// <param name="lattice">A reduced plane lattice.</param>
    public static IEnumerable<ZoneRows> Of(PlaneLattice lattice)
    {
        // Either sense of rotation is reduced; the axes of a cell have one.
        PlaneLattice turning = lattice.A.Cross(lattice.B) > 0 ? lattice : lattice with { B = -lattice.B };
        (int I, int J)[] primitive =
        [
            .. from i in Enumerable.Range(-Reach, 2 * Reach + 1)
               from j in Enumerable.Range(-Reach, 2 * Reach + 1)
               where IntegerMath.GreatestCommonDivisor(i, j) == 1
               select (i, j),
        ];
        // The picture may be turned by 180°, so that the first row's sense is free.
        foreach ((int i, int j) in primitive.Where(v => v.J > 0 || v is { J: 0, I: > 0 }))
        {
            foreach ((int k, int l) in primitive)
            {
                int index = i * l - j * k;
                if (index is <= 0 or > LargestIndex)
                    continue;
                (PlaneVector p, PlaneVector q) = (turning.At(i, j), turning.At(k, l));

                // In terms of p and q the lattice's basis is ((l, −j), (−k, i))/index.
                int first = index / IntegerMath.GreatestCommonDivisor(index, IntegerMath.GreatestCommonDivisor(l, k));
                int second = index / IntegerMath.GreatestCommonDivisor(index, IntegerMath.GreatestCommonDivisor(j, i));
                yield return new ZoneRows(p.Length / first, q.Length / second, 1 / p.Length * p, 1 / q.Length * q);
            }
        }
    }
}
