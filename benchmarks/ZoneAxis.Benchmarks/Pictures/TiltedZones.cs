using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>Zone axes of a crystal that a goniometer can reach.</summary>
internal static class TiltedZones
{
    public const double MostAlpha = 60;
    public const double MostBeta = 30;

    private const int MostIndex = 2;
    private const int Tries = 300;

    /// <summary>Rx(α)·Ry(β), angles in degrees.</summary>
    public static Matrix3D Rotation(double alpha, double beta) =>
        Orientation.About(new Vector3D(1, 0, 0), alpha).Rotation * Orientation.About(new Vector3D(0, 1, 0), beta).Rotation;

    /// <summary>A random mount of the crystal and up to four zones of the shortest periods within reach, not in one plane.</summary>
    public static (Matrix3D Holder, (LatticeDirection Zone, double Alpha, double Beta)[] Zones) Draw(Lattice lattice, Random random)
    {
        ((Matrix3D Holder, (LatticeDirection Zone, double Alpha, double Beta)[] Zones) Mount, double Cost) best = ((Matrix3D.Identity, []), double.MaxValue);
        LatticeDirection[] zones = [.. Directions(lattice)];
        for (int i = 0; i < Tries; i++)
        {
            Matrix3D holder = RandomRotation(random);
            (LatticeDirection Zone, double Alpha, double Beta)[] reached = [.. Reached(lattice, holder, zones)];
            double cost = reached.Length < 3 ? double.MaxValue : reached.Sum(one => Length(lattice, one.Zone)) / reached.Length - 2 * reached.Length;
            if (cost < best.Cost)
                best = ((holder, reached), cost);
            if (i >= Tries / 10 && best.Cost < double.MaxValue)
                break;
        }

        return best.Mount;
    }

    private static double Length(Lattice lattice, LatticeDirection zone) => lattice.ToCartesian(new Vector3D(zone.U, zone.V, zone.W)).Length;

    private static IEnumerable<LatticeDirection> Directions(Lattice lattice)
    {
        HashSet<LatticeDirection> all = [];
        for (int u = -MostIndex; u <= MostIndex; u++)
        {
            for (int v = -MostIndex; v <= MostIndex; v++)
            {
                for (int w = -MostIndex; w <= MostIndex; w++)
                {
                    if ((u, v, w) != (0, 0, 0))
                        all.Add(new LatticeDirection(u, v, w));
                }
            }
        }

        return all.OrderBy(zone => Length(lattice, zone));
    }

    private static List<(LatticeDirection Zone, double Alpha, double Beta)> Reached(Lattice lattice, Matrix3D holder, LatticeDirection[] zones)
    {
        List<(LatticeDirection Zone, double Alpha, double Beta)> reached = [];
        foreach (LatticeDirection zone in zones)
        {
            if (reached.Count == 4)
                break;
            Vector3D direction = holder * lattice.ToCartesian(new Vector3D(zone.U, zone.V, zone.W));
            direction = 1 / direction.Length * direction;

            // Rx(α)·Ry(β)·d = z has d = (−sin β·cos α, sin α, cos β·cos α).
            double alpha = Math.Asin(direction.Y) * 180 / Math.PI, beta = Math.Atan2(-direction.X, direction.Z) * 180 / Math.PI;
            if (Math.Abs(alpha) > MostAlpha || Math.Abs(beta) > MostBeta)
                continue;
            if (reached.Count == 2 && Determinant(reached[0].Zone, reached[1].Zone, zone) == 0)
                continue;
            reached.Add((zone, alpha, beta));
        }

        return reached;
    }

    private static int Determinant(LatticeDirection a, LatticeDirection b, LatticeDirection c) =>
        a.U * (b.V * c.W - b.W * c.V) - a.V * (b.U * c.W - b.W * c.U) + a.W * (b.U * c.V - b.V * c.U);

    private static Matrix3D RandomRotation(Random random)
    {
        Vector3D axis;
        do
            axis = new Vector3D(2 * random.NextDouble() - 1, 2 * random.NextDouble() - 1, 2 * random.NextDouble() - 1);
        while (axis.Length is > 1 or < 0.1);
        return Orientation.About(axis, 360 * random.NextDouble()).Rotation;
    }
}
