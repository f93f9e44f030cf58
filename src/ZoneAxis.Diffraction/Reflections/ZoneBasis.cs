using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The two shortest reflections of a zone's layer.</summary>
public static class ZoneBasis
{
    /// <summary>Indices whose reciprocal vectors span the layer hu + kv + lw = 0 and are the shortest that do.</summary>
    /// <param name="lattice">The cell.</param>
    /// <param name="zone">The zone.</param>
    public static (IntegerVector3 First, IntegerVector3 Second) Of(Lattice lattice, LatticeDirection zone)
    {
        ArgumentNullException.ThrowIfNull(lattice);
        (IntegerVector3 a, IntegerVector3 b) = Any(zone);
        // Gauss' reduction of a plane lattice.
        while (true)
        {
            (Vector3D u, Vector3D v) = (lattice.Inverse * a.ToVector3D(), lattice.Inverse * b.ToVector3D());
            if (u.Length > v.Length * (1 + 1e-9))
            {
                (a, b) = (b, a);
                continue;
            }

            int times = (int)Math.Round(u.Dot(v) / u.LengthSquared);
            if (times == 0)
                return (a, b);
            b = new IntegerVector3(b.X - times * a.X, b.Y - times * a.Y, b.Z - times * a.Z);
        }
    }

    /// <summary>Any basis: of whole numbers s and t with su + tv = g, (v, −u, 0)/g and (sw, tw, −g)/gcd of u, v and w.</summary>
    private static (IntegerVector3 First, IntegerVector3 Second) Any(LatticeDirection zone)
    {
        (int u, int v, int w) = (zone.U, zone.V, zone.W);
        if (u == 0 && v == 0)
            return (new IntegerVector3(1, 0, 0), new IntegerVector3(0, 1, 0));
        (int g, int s, int t) = Bezout(u, v);
        int all = Divisor(g, w);
        return (new IntegerVector3(v / g, -u / g, 0), new IntegerVector3(s * w / all, t * w / all, -g / all));
    }

    /// <summary>The greatest common divisor g of two numbers with g = s·u + t·v.</summary>
    private static (int G, int S, int T) Bezout(int u, int v)
    {
        if (v == 0)
            return (Math.Abs(u), Math.Sign(u), 0);
        (int g, int s, int t) = Bezout(v, u % v);
        return (g, t, s - u / v * t);
    }

    private static int Divisor(int a, int b) => b == 0 ? Math.Abs(a) : Divisor(b, a % b);
}
