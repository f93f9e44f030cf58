using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Fills a region with the atoms of a turned crystal.</summary>
internal static class LatticeFilling
{
    /// <summary>The atoms of a crystal whose cell, turned about a point, lie in a region.</summary>
    /// <param name="crystal">The crystal.</param>
    /// <param name="origin">Where its cell's corner stands before it is turned, Å.</param>
    /// <param name="pivot">The point about which it is turned, Å.</param>
    /// <param name="rotation">How it is turned.</param>
    /// <param name="radius">A sphere of this radius about the pivot holds the region, Å.</param>
    /// <param name="isInside">Whether a place is in the region. An atom's place is judged with its coordinates moved into the cell.</param>
    public static IEnumerable<CrystalliteAtom> Atoms(
        Crystal crystal, Vector3D origin, Vector3D pivot, Matrix3D rotation, double radius, Func<Vector3D, bool> isInside)
    {
        // |n − n₀| ≤ radius·|a*| for a point in the sphere, and one cell more for where the atom stands in it.
        Vector3D middle = crystal.Lattice.ToFraction(pivot - origin);
        Matrix3D reciprocal = crystal.Lattice.Inverse.Transposed();
        Vector3D reach = radius * new Vector3D(reciprocal.Row(0).Length, reciprocal.Row(1).Length, reciprocal.Row(2).Length);
        RequireFew(8 * (reach.X + 1) * (reach.Y + 1) * (reach.Z + 1) * crystal.Sites.Length);
        (int lowA, int highA) = Range(middle.X, reach.X);
        (int lowB, int highB) = Range(middle.Y, reach.Y);
        (int lowC, int highC) = Range(middle.Z, reach.Z);
        for (int a = lowA; a <= highA; a++)
        {
            for (int b = lowB; b <= highB; b++)
            {
                for (int c = lowC; c <= highC; c++)
                {
                    Vector3D cell = new(a, b, c);
                    foreach (Site site in crystal.Sites.Where(site => isInside(Turned(cell + site.Fraction.WrappedToCell()))))
                        yield return new CrystalliteAtom(site.Element, Turned(cell + site.Fraction), site.Occupancy, site.IsotropicB, AtomChange.Collective);
                }
            }
        }

        Vector3D Turned(Vector3D fraction) => pivot + rotation * (origin + crystal.Lattice.ToCartesian(fraction) - pivot);
    }

    private static (int Low, int High) Range(double middle, double reach) => ((int)Math.Floor(middle - reach) - 1, (int)Math.Ceiling(middle + reach) + 1);

    private static void RequireFew(double candidates)
    {
        // A sphere about a long crystallite holds many places outside it.
        const double MostCandidates = 10.0 * DefectiveCrystallite.MostAtoms;
        if (candidates > MostCandidates)
            throw new ArgumentException($"The region to fill holds about {candidates:0} atoms, more than {MostCandidates:0}; take a smaller one.");
    }
}
