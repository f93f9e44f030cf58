namespace ZoneAxis.Crystallography;

/// <summary>Shortest distances between atoms of a lattice, over all translations.</summary>
/// <remarks>In a reduced cell the nearest translate is the one that rounding gives, or one next to it.</remarks>
internal sealed class ContactDistances
{
    private readonly Matrix3D _toReduced;
    private readonly Matrix3D _reduced;
    private readonly Vector3D[] _around;

    /// <summary>Distances in a lattice.</summary>
    public ContactDistances(Lattice lattice)
    {
        (_reduced, IntegerMatrix3 transformation) = LatticeReduction.Reduce(lattice.Basis);
        _toReduced = transformation.ToMatrix3D().Inverted();
        Matrix3D reduced = _reduced;
        _around = [.. from x in Enumerable.Range(-1, 3) from y in Enumerable.Range(-1, 3) from z in Enumerable.Range(-1, 3) select new Vector3D(x, y, z) * reduced];
        ShortestTranslation = Enumerable.Range(0, 3).Min(row => reduced.Row(row).Length);
    }

    /// <summary>Length of the shortest lattice vector, Å.</summary>
    public double ShortestTranslation { get; }

    /// <summary>The shortest distance between two atoms, Å.</summary>
    /// <param name="difference">Difference of their fractional positions.</param>
    public double Between(Vector3D difference)
    {
        Vector3D nearest = (difference * _toReduced).WrappedToNearest() * _reduced;
        double shortest = double.PositiveInfinity;
        foreach (Vector3D translation in _around)
            shortest = Math.Min(shortest, (nearest + translation).LengthSquared);
        return Math.Sqrt(shortest);
    }
}
