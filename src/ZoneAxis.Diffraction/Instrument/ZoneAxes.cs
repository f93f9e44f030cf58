using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>
/// Patterns along directions of the lattice: the beam runs along +z exactly along [uvw]; the axis +x is that of
/// <see cref="ZoneAxisView.InPlaneReflection"/>. Thermal motion counts and the cell is the International Tables' unless said otherwise.
/// </summary>
public sealed record ZoneAxes : Geometry
{
    /// <summary>The geometry's name.</summary>
    public const string GeometryName = "zone-axes";

    private readonly ImmutableArray<ZoneAxisView> _views;

    /// <summary>The geometry along [100], [010] and [001].</summary>
    public ZoneAxes()
        : this(new LatticeDirection(1, 0, 0), new LatticeDirection(0, 1, 0), new LatticeDirection(0, 0, 1))
    {
    }

    /// <summary>The geometry along directions of choice.</summary>
    /// <param name="directions">At least one zone axis, each once.</param>
    /// <exception cref="ArgumentException">There is none, one twice, or one is [0 0 0].</exception>
    public ZoneAxes(params IReadOnlyCollection<LatticeDirection> directions)
    {
        if (directions.Count == 0)
            throw new ArgumentException("The geometry zone-axes needs at least one zone axis, such as [0 0 1].", nameof(directions));
        if (directions.GroupBy(direction => direction).FirstOrDefault(group => group.Count() > 1) is { Key: var twice })
            throw new ArgumentException($"The zone axis {twice} is given twice; give each once.", nameof(directions));
        _views = [.. directions.Select(direction => new ZoneAxisView(direction))];
        Views = [.. _views];
        ThermalMotion = true;
    }

    /// <inheritdoc/>
    public override string Name => GeometryName;

    /// <summary>The zone axes, in the order of the views.</summary>
    public ImmutableArray<LatticeDirection> Directions => [.. _views.Select(view => view.Direction)];

    /// <inheritdoc/>
    public override ImmutableArray<PatternView> Views { get; }

    /// <inheritdoc/>
    public override CellConvention DefaultCell => CellConvention.InternationalTables;
}
