using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Unique reflections gathered into sets that a Laue group makes equal.</summary>
internal sealed class OrbitMerging
{
    private readonly int[] _starts;
    private readonly int[] _members;

    private OrbitMerging(UniqueReflections reflections, int[] starts, int[] members, int[] multiplicities) =>
        (Reflections, _starts, _members, Multiplicities) = (reflections, starts, members, multiplicities);

    /// <summary>The reflections.</summary>
    public UniqueReflections Reflections { get; }

    /// <summary>Number of sets.</summary>
    public int Count => Multiplicities.Length;

    /// <summary>How many reflections a set would have if all were measured, Friedel mates counted as one.</summary>
    public int[] Multiplicities { get; }

    /// <summary>Places of the measured reflections of a set.</summary>
    /// <param name="orbit">Which.</param>
    public ReadOnlySpan<int> MembersOf(int orbit) => _members.AsSpan(_starts[orbit], _starts[orbit + 1] - _starts[orbit]);

    /// <summary>Gathers them.</summary>
    /// <param name="reflections">The reflections.</param>
    /// <param name="rotations">The group's rotations on fractional columns of the axes of the indices.</param>
    public static OrbitMerging Of(UniqueReflections reflections, ImmutableArray<IntegerMatrix3> rotations)
    {
        // Indices are rows, h' = h·W; the inversion is in the grid already.
        IntegerMatrix3[] onIndices = [.. rotations.Where(rotation => rotation.Determinant > 0).Select(rotation => rotation.Transposed())];
        List<int> starts = [0], multiplicities = [];
        int[] members = new int[reflections.Count];
        bool[] taken = new bool[reflections.Count];
        int end = 0;
        for (int i = 0; i < reflections.Count; i++)
        {
            if (taken[i])
                continue;
            IntegerVector3 h = reflections.Indices[i];
            int fixing = 0;
            foreach (IntegerMatrix3 rotation in onIndices)
            {
                IntegerVector3 image = rotation * h;
                fixing += image == h || image == -h ? 1 : 0;
                int place = reflections.Grid.Find(image);
                if (place == IndexGrid.None || taken[place])
                    continue;
                taken[place] = true;
                members[end++] = place;
            }

            starts.Add(end);
            multiplicities.Add(onIndices.Length / fixing);
        }

        return new OrbitMerging(reflections, [.. starts], members, [.. multiplicities]);
    }
}
