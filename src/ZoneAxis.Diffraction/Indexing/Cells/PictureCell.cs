using System.Collections.Immutable;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A cell that the plane lattices of several pictures fit.</summary>
/// <param name="Reduced">The reduced cell, Å and degrees.</param>
/// <param name="Lattices">The Bravais lattices that it may be, the likeliest first.</param>
/// <param name="Zones">Each picture in the conventional cell of the likeliest.</param>
/// <param name="ChiSquared">Sum of squares of the misfit in units of the errors allowed.</param>
/// <param name="Freedom">Number of measured numbers less that of fitted ones: χ² is about as large where the errors are.</param>
/// <param name="Merit">Logarithm of how likely the lattice is, up to a constant that is the same for all cells of the same pictures.</param>
public sealed record PictureCell(CellParameters Reduced, ImmutableArray<BravaisLattice> Lattices, ImmutableArray<PictureZone> Zones, double ChiSquared, int Freedom, double Merit)
{
    /// <summary>The likeliest Bravais lattice.</summary>
    public BravaisLattice Bravais => Lattices[0];

    /// <summary>The lens's ellipse, fitted together with the cell.</summary>
    public LensEllipse Ellipse { get; init; }

    /// <summary>Rows are the axes of the conventional cell in the frame of the holder, Å; of pictures without angles in a frame of its own. The crystal may be its inverse.</summary>
    public Matrix3D Axes { get; init; } = Matrix3D.Identity;
}
