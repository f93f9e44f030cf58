using System.Runtime.InteropServices;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The space groups that ideal intensities in a standard cell leave possible: those whose lattice and Laue class the list has, and which forbid none of the reflections that it shows.</summary>
/// <remarks>For lists without noise alone, as those computed of structures; what a measured list says is <see cref="ReflectionAnalyser"/>'s. Friedel's law leaves the centre open.</remarks>
internal static class PossibleGroups
{
    // Of so many reflections of the largest spacings every rotation moves many, and every glide plane and screw axis forbids some.
    private const int Reflections = 500;

    // Shares of the mean intensity, of an intensity, and of a length. A structure that has a symmetry to 0.1 Å alone misses it by more in some of the reflections.
    private const double Present = 1e-4;
    private const double Unequal = 0.01;
    private const double OtherLength = 1e-3;

    private static readonly IntegerVector3[] Axes = [new(1, 0, 0), new(0, 1, 0), new(0, 0, 1)];

    private static readonly Lazy<SystematicAbsences[]> Absences = new(() => [.. Enumerable.Range(1, SpaceGroups.Count).Select(number => new SystematicAbsences(SpaceGroups.Default(number).Hall.Operations))]);
    private static readonly Lazy<(IntegerMatrix3[] Rotations, int[] Groups)[]> LaueGroups = new(MakeLaueGroups);

    /// <summary>Whether each group is possible, by its number less 1.</summary>
    /// <param name="list">Intensities without noise, on the axes of the cell of the International Tables, one of each Friedel pair.</param>
    public static bool[] Of(ReflectionList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        Dictionary<IntegerVector3, double> intensities = OfLargeSpacings(list);
        double mean = intensities.Values.DefaultIfEmpty(0).Average();
        IntegerVector3[] present = [.. intensities.Where(one => one.Value > Present * mean).Select(one => one.Key)];
        bool[] possible = new bool[SpaceGroups.Count];
        foreach ((IntegerMatrix3[] rotations, int[] groups) in LaueGroups.Value)
        {
            if (!Array.TrueForAll(rotations, rotation => Keeps(rotation, list.Lattice) && Keeps(rotation, intensities, Present * mean)))
                continue;
            foreach (int group in groups)
                possible[group - 1] = !Array.Exists(present, h => Absences.Value[group - 1].IsAbsent(h.X, h.Y, h.Z));
        }

        return possible;
    }

    private static Dictionary<IntegerVector3, double> OfLargeSpacings(ReflectionList list)
    {
        // Half a sphere of this radius holds so many points of the reciprocal lattice.
        double limit = Math.Pow(3 * Reflections / (2 * Math.PI * list.Lattice.Volume), 2.0 / 3);
        Matrix3D inverse = list.Lattice.Inverse;
        Dictionary<IntegerVector3, double> intensities = new(2 * Reflections);
        foreach (ref readonly Reflection one in ImmutableCollectionsMarshal.AsArray(list.Reflections).AsSpan())
        {
            IntegerVector3 h = new(one.H, one.K, one.L);
            if ((inverse * h.ToVector3D()).LengthSquared <= limit)
                intensities[OneOfMates(h)] = one.Intensity;
        }

        return intensities;
    }

    private static bool Keeps(IntegerMatrix3 rotation, Lattice lattice)
    {
        Vector3D[] axes = [.. Axes.Select(axis => lattice.ToCartesian(axis.ToVector3D()))], turned = [.. Axes.Select(axis => lattice.ToCartesian((rotation * axis).ToVector3D()))];
        for (int i = 0; i < axes.Length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                if (Math.Abs(turned[i].Dot(turned[j]) - axes[i].Dot(axes[j])) > OtherLength * axes[i].Length * axes[j].Length)
                    return false;
            }
        }

        return true;
    }

    private static bool Keeps(IntegerMatrix3 rotation, Dictionary<IntegerVector3, double> intensities, double least)
    {
        IntegerMatrix3 onIndices = rotation.Transposed();
        foreach ((IntegerVector3 h, double intensity) in intensities)
        {
            // At the rim of the sphere an equivalent may be left out by rounding.
            if (intensities.TryGetValue(OneOfMates(onIndices * h), out double other) && Math.Abs(intensity - other) > (Unequal * Math.Max(intensity, other)) + least)
                return false;
        }

        return true;
    }

    /// <summary>The groups by their Laue groups, of which a few rotations stand for all.</summary>
    private static (IntegerMatrix3[] Rotations, int[] Groups)[] MakeLaueGroups() =>
    [
        .. Enumerable.Range(1, SpaceGroups.Count)
            .GroupBy(number => RotationsOf(number), HashSet<IntegerMatrix3>.CreateSetComparer())
            .Select(same => (Generators(same.Key), same.ToArray())),
    ];

    private static HashSet<IntegerMatrix3> RotationsOf(int number) =>
        [.. SpaceGroups.Default(number).Hall.Operations.Select(operation => operation.Rotation).SelectMany(rotation => new[] { rotation, -rotation })];

    private static IntegerMatrix3[] Generators(HashSet<IntegerMatrix3> group)
    {
        List<IntegerMatrix3> generators = [];
        HashSet<IntegerMatrix3> made = [IntegerMatrix3.Identity, -IntegerMatrix3.Identity];
        foreach (IntegerMatrix3 rotation in group.OrderByDescending(rotation => RotationKind.SignedOrder(rotation)))
        {
            if (made.Contains(rotation))
                continue;
            generators.Add(rotation);
            Close(made, rotation);
        }

        return [.. generators];
    }

    private static void Close(HashSet<IntegerMatrix3> made, IntegerMatrix3 added)
    {
        Queue<IntegerMatrix3> open = new([added]);
        while (open.TryDequeue(out IntegerMatrix3 one))
        {
            if (!made.Add(one))
                continue;
            foreach (IntegerMatrix3 other in made.ToArray())
            {
                open.Enqueue(one * other);
                open.Enqueue(other * one);
            }
        }
    }

    /// <summary>The one of h and −h whose first index other than 0 is positive.</summary>
    private static IntegerVector3 OneOfMates(IntegerVector3 h) => h.X < 0 || (h.X == 0 && (h.Y < 0 || (h.Y == 0 && h.Z < 0))) ? -h : h;
}
