using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Everything that determines the patterns of a structure, as it stands in files: the one record of how patterns were made.</summary>
public record PatternParameters
{
    /// <summary>Parameters as a file states them.</summary>
    public PatternParameters()
    {
    }

    /// <summary>A copy of the patterns' own parameters, without what a derived record adds.</summary>
    /// <param name="original">What is copied.</param>
    [SetsRequiredMembers]
    public PatternParameters(PatternParameters original)
    {
        ArgumentNullException.ThrowIfNull(original);
        (Name, Geometry, Beam, Detector, Crystallite) = (original.Name, original.Geometry, original.Beam, original.Detector, original.Crystallite);
        (SolidAngle, EwaldSurface, Precession, ThermalMotion) = (original.SolidAngle, original.EwaldSurface, original.Precession, original.ThermalMotion);
        (Views, Cell) = (original.Views, original.Cell);
        (SymprecAngstrom, AngleToleranceDegrees, MaximumAtoms) = (original.SymprecAngstrom, original.AngleToleranceDegrees, original.MaximumAtoms);
    }

    /// <summary>Name of the patterns, as within a corpus; that of the geometry where all else is as published.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the geometry.</summary>
    public required string Geometry { get; init; }

    /// <summary>The beam.</summary>
    public required Beam Beam { get; init; }

    /// <summary>The detector.</summary>
    public required Detector Detector { get; init; }

    /// <summary>Cells in the crystallite.</summary>
    public required Crystallite Crystallite { get; init; }

    /// <summary>How the solid angle of the pixels is counted.</summary>
    public required SolidAngle SolidAngle { get; init; }

    /// <summary>The surface in reciprocal space on which the patterns lie.</summary>
    public EwaldSurface EwaldSurface { get; init; }

    /// <summary>Whether, and how, the beam precesses.</summary>
    public Precession Precession { get; init; } = Precession.None;

    /// <summary>Whether atoms scatter less for their thermal motion.</summary>
    public bool ThermalMotion { get; init; }

    /// <summary>Names of the geometry's views, in their order.</summary>
    public required ImmutableArray<string> Views { get; init; }

    /// <summary>Cell of the crystallite.</summary>
    public required string Cell { get; init; }

    /// <summary>Distance tolerance of the symmetry search by which that cell is found, Å.</summary>
    public required double SymprecAngstrom { get; init; }

    /// <summary>Angle tolerance of the symmetry search, degrees; null where it follows from the distance.</summary>
    public required double? AngleToleranceDegrees { get; init; }

    /// <summary>Most atoms that a cell may have.</summary>
    public required int MaximumAtoms { get; init; }

    /// <summary>The tolerance of the symmetry search by which the cell is found.</summary>
    [JsonIgnore]
    public SymmetryTolerance Tolerance => new() { SymprecAngstrom = SymprecAngstrom, AngleDegrees = AngleToleranceDegrees, MaximumAtoms = MaximumAtoms };

    /// <summary>The convention of the cell.</summary>
    /// <exception cref="ArgumentException">There is no cell of that name.</exception>
    [JsonIgnore]
    public CellConvention Convention => CellConventions.All.Any(one => one.Name() == Cell)
        ? CellConventions.Parse(Cell)
        : throw new ArgumentException($"There is no cell {Cell}, but {string.Join(", ", CellConventions.All.Select(one => one.Name()))}.");

    /// <summary>Parameters of patterns.</summary>
    /// <param name="geometry">Beam, detector, crystallite and orientations; the cell is the geometry's own.</param>
    /// <param name="tolerance">Tolerance at which that cell is found; null for the Materials Project's, 0.1 Å and 5°.</param>
    /// <param name="name">Name of the patterns; null for that of the geometry.</param>
    public static PatternParameters Of(Geometry geometry, SymmetryTolerance? tolerance = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        tolerance ??= SymmetryTolerance.MaterialsProject;
        return new PatternParameters
        {
            Name = name ?? geometry.Name,
            Geometry = geometry.Name,
            Beam = geometry.Beam,
            Detector = geometry.Detector,
            Crystallite = geometry.Crystallite,
            SolidAngle = geometry.SolidAngle,
            EwaldSurface = geometry.EwaldSurface,
            Precession = geometry.Precession,
            ThermalMotion = geometry.ThermalMotion,
            Views = [.. geometry.Views.Select(view => view.Name)],
            Cell = geometry.DefaultCell.Name(),
            SymprecAngstrom = tolerance.SymprecAngstrom,
            AngleToleranceDegrees = tolerance.AngleDegrees,
            MaximumAtoms = tolerance.MaximumAtoms,
        };
    }

    /// <summary>The geometry that they describe.</summary>
    /// <exception cref="ArgumentException">There is no such geometry, or it has no such views.</exception>
    public Geometry ToGeometry() => Bare() with
    {
        Beam = Beam,
        Detector = Detector,
        Crystallite = Crystallite,
        SolidAngle = SolidAngle,
        EwaldSurface = EwaldSurface,
        Precession = Precession,
        ThermalMotion = ThermalMotion,
    };

    /// <summary>A crystal in the cell whose patterns are made.</summary>
    /// <param name="symmetry">Its symmetry, found at <see cref="Tolerance"/>.</param>
    /// <exception cref="ArgumentException">There is no cell of that name.</exception>
    public Crystal CellOf(CrystalSymmetry symmetry)
    {
        ArgumentNullException.ThrowIfNull(symmetry);
        return symmetry.CellOf(Convention);
    }

    /// <summary>Whether other parameters make the same patterns under the same name.</summary>
    /// <param name="other">The other ones.</param>
    /// <remarks>As they stand in files: a beam position that is the detector's middle is the same whether or not it was set.</remarks>
    public bool IsSameAs(PatternParameters other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return JsonSerializer.Serialize(this, GetType()) == JsonSerializer.Serialize(other, other.GetType());
    }

    private Geometry Bare() => Geometry switch
    {
        Rotated45.GeometryName when Views.SequenceEqual(new Rotated45().Views.Select(view => view.Name)) => new Rotated45(),
        ZoneAxes.GeometryName => new ZoneAxes([.. Views.Select(DirectionOf)]),
        _ => throw new ArgumentException($"There is no geometry {Geometry} with the views {string.Join(", ", Views)}; this version knows {Rotated45.GeometryName} and {ZoneAxes.GeometryName}."),
    };

    private static LatticeDirection DirectionOf(string view)
    {
        try
        {
            return LatticeDirection.Parse(view);
        }
        catch (FormatException problem)
        {
            throw new ArgumentException($"A view of the geometry {ZoneAxes.GeometryName} is called {view}: {problem.Message}", problem);
        }
    }
}
