using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks;

/// <summary>The plane lattice that a crystal's own reflections generate along a zone axis.</summary>
internal static class LatticeTruth
{
    // A reflection counts as visible from this fraction of the strongest of its zone.
    private const double VisibleFraction = 1e-3;
    private const double ReachInverseAngstrom = 1;
    private const double NoLength = 1e-6;

    /// <summary>Area of the cell of the whole zero layer, absences included, 1/Å².</summary>
    public static double FullArea(Crystal crystal, LatticeDirection zone)
    {
        Vector3D[] axes = [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1)];
        Vector3D direction = new(zone.U, zone.V, zone.W);
        Vector3D[] g = [.. axes.Where(h => h.Dot(direction) == 0).Select(h => crystal.Lattice.Inverse * h)];
        return g[0].Cross(g[1]).Length;
    }

    /// <summary>The lattice that the visible reflections of the zero layer generate.</summary>
    public static PlaneLattice? Of(Crystal crystal, Orientation orientation, LatticeDirection zone, EwaldSurface surface)
    {
        CellParameters p = crystal.Lattice.Parameters;
        double period = (new Vector3D(zone.U, zone.V, zone.W) * crystal.Lattice.Basis).Length;
        List<(double Intensity, PlaneVector H)> all = [];
        (int mh, int mk, int ml) = ((int)(ReachInverseAngstrom * p.A), (int)(ReachInverseAngstrom * p.B), (int)(ReachInverseAngstrom * p.C));
        for (int h = -mh; h <= mh; h++)
        {
            for (int k = -mk; k <= mk; k++)
            {
                for (int l = -ml; l <= ml; l++)
                {
                    if (h * zone.U + k * zone.V + l * zone.W != 0 || (h, k, l) == (0, 0, 0))
                        continue;
                    Vector3D g = orientation.Rotation * (crystal.Lattice.Inverse * new Vector3D(h, k, l));
                    if (g.Length > ReachInverseAngstrom)
                        continue;
                    double along = period * Beam.PublishedWavelengthAngstrom * g.LengthSquared / 2;
                    double ratio = surface == EwaldSurface.Flat || Math.Abs(along) < NoLength ? 1 : Math.Sin(Math.PI * Crystallite.PublishedCells * along) / (Crystallite.PublishedCells * Math.Sin(Math.PI * along));
                    double amplitude = StructureFactor.At(crystal, new Vector3D(h, k, l)).Magnitude * ratio;
                    all.Add((amplitude * amplitude, new PlaneVector(g.X, g.Y)));
                }
            }
        }

        double most = all.Count == 0 ? 0 : all.Max(one => one.Intensity);
        return Generated(all.Where(one => one.Intensity >= VisibleFraction * most).Select(one => one.H).OrderBy(h => h.Length));
    }

    /// <summary>Euclid's algorithm in the plane: each vector is reduced by the lattice so far, and what is left of it joins.</summary>
    private static PlaneLattice? Generated(IEnumerable<PlaneVector> vectors)
    {
        (PlaneVector a, PlaneVector b) = (default, default);
        foreach (PlaneVector vector in vectors)
        {
            PlaneVector rest = vector;
            while (rest.Length > NoLength)
            {
                if (a.Length < NoLength)
                {
                    (a, rest) = (rest, default);
                }
                else if (Math.Abs(b.Length) < NoLength)
                {
                    if (Math.Abs(a.Cross(rest)) > NoLength)
                    {
                        (b, rest) = (rest, default);
                        continue;
                    }

                    rest -= Math.Round(rest.Dot(a) / a.Dot(a)) * a;
                    if (rest.Length > NoLength)
                        (a, rest) = (rest, a);
                }
                else
                {
                    PlaneLattice lattice = new PlaneLattice(a, b).Reduced();
                    (double i, double j) = lattice.CoordinatesOf(rest);
                    rest -= lattice.At(Math.Round(i), Math.Round(j));
                    (a, b) = (lattice.A, lattice.B);
                    if (rest.Length > NoLength)
                        (a, b, rest) = Math.Abs(a.Cross(rest)) > NoLength ? (a, rest, b) : (rest, b, a);
                }
            }
        }

        return b.Length < NoLength ? null : new PlaneLattice(a, b).Reduced();
    }
}
