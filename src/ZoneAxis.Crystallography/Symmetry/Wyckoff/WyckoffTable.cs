using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>The Wyckoff positions of one setting, and the one that a point belongs to.</summary>
internal sealed class WyckoffTable
{
    private readonly ImmutableArray<SymmetryOperation> _operations;
    private readonly WyckoffLocus[] _loci;

    /// <param name="settingNumber">1 to 530.</param>
    /// <param name="operations">All operations of the setting.</param>
    public WyckoffTable(int settingNumber, ImmutableArray<SymmetryOperation> operations)
    {
        _operations = operations;
        Positions = WyckoffData.Of(settingNumber);
        _loci = [.. Positions.Select(position => new WyckoffLocus(position.Coordinates))];
    }

    /// <summary>The general position first, then down to letter a.</summary>
    public ImmutableArray<WyckoffPosition> Positions { get; }

    /// <summary>The position of a point: as many operations leave it in place as its multiplicity asks for, and an image of it lies on the tabulated locus.</summary>
    /// <param name="point">Fractional coordinates on the setting's axes and origin, special coordinates exact to the tolerance.</param>
    /// <param name="tolerance">How far a coordinate may be from special, as a share of an edge.</param>
    public WyckoffPosition Of(Vector3D point, double tolerance)
    {
        int order = _operations.Count(operation => Leaves(operation, point, tolerance));
        Vector3D[]? images = null;
        for (int k = 0; k < _loci.Length; k++)
        {
            if (Positions[k].Multiplicity * order != _operations.Length)
                continue;
            if (order == 1)
                return Positions[k];
            images ??= [.. _operations.Select(operation => operation.Apply(point))];
            WyckoffLocus locus = _loci[k];
            if (Array.Exists(images, image => locus.Contains(image, tolerance)))
                return Positions[k];
        }
        throw new InvalidOperationException($"The point {point} with {order} operations that leave it in place is on no Wyckoff position.");
    }

    private static bool Leaves(SymmetryOperation operation, Vector3D point, double tolerance)
    {
        Vector3D moved = (operation.Apply(point) - point).WrappedToNearest();
        return Math.Abs(moved.X) <= tolerance && Math.Abs(moved.Y) <= tolerance && Math.Abs(moved.Z) <= tolerance;
    }
}
