using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The reflections hu + kv + lw = 0 of a zone: a basis of them in whole numbers.</summary>
/// <param name="First">First basis vector, indices h, k, l.</param>
/// <param name="Second">Second basis vector.</param>
internal readonly record struct ReciprocalLayer(IntegerVector3 First, IntegerVector3 Second)
{
    /// <summary>The layer of a zone, right-handed when looked at along the beam's way: First × Second is a positive multiple of [uvw].</summary>
    /// <param name="zone">The zone axis.</param>
    public static ReciprocalLayer Of(LatticeDirection zone)
    {
        // Two vectors of the layer span all of it if their vector product is the zone axis itself, without a factor.
        int most = Math.Max(Math.Abs(zone.U), Math.Max(Math.Abs(zone.V), Math.Abs(zone.W)));
        IntegerVector3[] inLayer =
        [
            .. from h in Enumerable.Range(-most, 2 * most + 1)
               from k in Enumerable.Range(-most, 2 * most + 1)
               from l in Enumerable.Range(-most, 2 * most + 1)
               where h * zone.U + k * zone.V + l * zone.W == 0 && (h, k, l) != (0, 0, 0)
               orderby h * h + k * k + l * l, -h, -k, -l
               select new IntegerVector3(h, k, l),
        ];
        foreach (IntegerVector3 first in inLayer)
        {
            foreach (IntegerVector3 second in inLayer)
            {
                if (Cross(first, second) == new IntegerVector3(zone.U, zone.V, zone.W))
                    return new ReciprocalLayer(first, second);
            }
        }

        throw new InvalidOperationException($"The zone {zone} has no layer.");
    }

    /// <summary>The reflection with coordinates on the basis.</summary>
    public IntegerVector3 At(int i, int j) => new(i * First.X + j * Second.X, i * First.Y + j * Second.Y, i * First.Z + j * Second.Z);

    private static IntegerVector3 Cross(IntegerVector3 a, IntegerVector3 b) =>
        new(a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);
}
