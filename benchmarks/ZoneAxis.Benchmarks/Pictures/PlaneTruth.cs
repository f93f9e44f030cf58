using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Benchmarks.Pictures;

/// <summary>The plane lattices that are right answers for a picture: all between what surely seen reflections generate and what those at the limit add.</summary>
internal sealed class PlaneTruth
{
    private const double Agreement = 0.01;

    private readonly PlaneLattice? _coarsest;
    private readonly PlaneLattice? _finest;

    public PlaneTruth(SimulatedPicture picture)
    {
        _coarsest = Generated(picture, picture.Strong);
        _finest = Generated(picture, picture.Visible);
    }

    /// <summary>Whether there is a lattice that nobody could miss.</summary>
    public bool Exists => _coarsest is not null;

    public PlaneLattice Coarsest => _coarsest!.Value;

    /// <summary>"right", or what is wrong.</summary>
    public string Judge(PlaneLattice found)
    {
        if (!IsOn(found, Coarsest.A) || !IsOn(found, Coarsest.B))
            return found.Area > 1.3 * Coarsest.Area ? "too coarse" : "another lattice";
        PlaneLattice finest = _finest ?? Coarsest;
        return IsOn(finest, found.A) && IsOn(finest, found.B) ? "right" : "too fine";
    }

    private static bool IsOn(PlaneLattice lattice, PlaneVector vector)
    {
        (double i, double j) = lattice.CoordinatesOf(vector);
        return (lattice.At(Math.Round(i), Math.Round(j)) - vector).Length < Agreement * Math.Max(vector.Length, lattice.A.Length);
    }

    /// <summary>The lattice that reflections of one layer generate, by Euclid's algorithm on their coordinates in the layer.</summary>
    private static PlaneLattice? Generated(SimulatedPicture picture, IReadOnlyList<IntegerVector3> reflections)
    {
        List<IntegerVector3> basis = IntegerLattice.BasisOf(reflections);
        return basis.Count == 2 ? new PlaneLattice(picture.PixelsOf(basis[0]), picture.PixelsOf(basis[1])).Reduced() : null;
    }
}
