using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>A Wyckoff position from which points can be drawn.</summary>
internal sealed class WyckoffSite
{
    // Images nearer than this, as a share of the edges, are one point.
    private const double Coincidence = 1e-6;

    private readonly ImmutableArray<SymmetryOperation> _operations;
    private readonly SymmetryExpression[] _coordinates;

    /// <summary>A position of a setting.</summary>
    public WyckoffSite(SpaceGroupSetting setting, WyckoffPosition position)
    {
        Position = position;
        PrimitiveMultiplicity = position.Multiplicity / setting.Hall.Centring.Length;
        _operations = setting.Hall.Operations;
        _coordinates = [.. position.Coordinates.Split(',').Select(part => SymmetryExpression.TryParse(part, out SymmetryExpression expression, out string? cause)
            ? expression
            : throw new FormatException($"The coordinates '{position.Coordinates}' {cause}."))];
        IsFixed = Array.TrueForAll(_coordinates, e => e is { X: 0, Y: 0, Z: 0 });
    }

    /// <summary>The position.</summary>
    public WyckoffPosition Position { get; }

    /// <summary>Its points in a primitive cell.</summary>
    public int PrimitiveMultiplicity { get; }

    /// <summary>Whether it has no free coordinate, so that one orbit fills it.</summary>
    public bool IsFixed { get; }

    /// <summary>Draws a point and gives all its images in the cell, itself first; fewer than the multiplicity where it fell on a more special position.</summary>
    public List<Vector3D> DrawOrbit(Random random)
    {
        Vector3D free = new(random.NextDouble(), random.NextDouble(), random.NextDouble());
        Vector3D point = new(Value(0, free), Value(1, free), Value(2, free));
        List<Vector3D> images = [];
        foreach (SymmetryOperation operation in _operations)
        {
            Vector3D image = operation.Apply(point).WrappedToCell();
            if (!images.Exists(other => (other - image).WrappedToNearest().Length < Coincidence))
                images.Add(image);
        }

        return images;
    }

    private double Value(int row, Vector3D free)
    {
        SymmetryExpression e = _coordinates[row];
        return e.X * free.X + e.Y * free.Y + e.Z * free.Z + (double)e.Translation / SymmetryOperation.Denominator;
    }
}
