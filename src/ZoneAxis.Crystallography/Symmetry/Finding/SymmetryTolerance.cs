namespace ZoneAxis.Crystallography;

/// <summary>How far from exact a symmetry may be and still count, and how large a cell may be searched.</summary>
public sealed record SymmetryTolerance
{
    /// <summary>The Materials Project's convention for its space-group labels: 0.1 Å and 5°.</summary>
    public static SymmetryTolerance MaterialsProject { get; } = new() { SymprecAngstrom = 0.1, AngleDegrees = 5 };

    /// <summary>The tolerance that goes with a distance: with the Materials Project's 0.1 Å its 5°, with any other distance the angles that it allows.</summary>
    /// <param name="symprecAngstrom">The distance, Å.</param>
    /// <param name="angleDegrees">The angle, degrees, where it is to be another one.</param>
    public static SymmetryTolerance At(double symprecAngstrom, double? angleDegrees = null) => new()
    {
        SymprecAngstrom = symprecAngstrom,
        AngleDegrees = angleDegrees ?? (symprecAngstrom == MaterialsProject.SymprecAngstrom ? MaterialsProject.AngleDegrees : null),
    };

    /// <summary>Largest distance between an atom and the image that falls on it, and largest difference of lengths of
    /// equivalent lattice vectors, Å. Default 0.01.</summary>
    public double SymprecAngstrom { get; init; } = 0.01;

    /// <summary>Largest difference of equivalent angles between lattice vectors, degrees. Null, the default, allows what moves
    /// the ends of the vectors by no more than <see cref="SymprecAngstrom"/>, as spglib does unless told otherwise. It shrinks with the distance where that must.</summary>
    public double? AngleDegrees { get; init; }

    /// <summary>Most atoms that a cell may have: the time of the search grows with more than their square and reaches minutes beyond. Default 5,000.</summary>
    public int MaximumAtoms { get; init; } = 5_000;

    internal void Validate(Crystal crystal)
    {
        if (crystal.Sites.Length > MaximumAtoms)
            throw new SymmetryException($"The crystal {crystal.Name} has {crystal.Sites.Length} atoms; the symmetry search takes at most {MaximumAtoms} with these settings.");
        if (!double.IsFinite(SymprecAngstrom) || SymprecAngstrom <= 0)
            throw new SymmetryException($"The distance tolerance is {SymprecAngstrom} Å; it must be positive.");
        if (AngleDegrees is { } angle && !(angle > 0 && angle < 90))
            throw new SymmetryException($"The angle tolerance is {AngleDegrees}°; it must lie between 0° and 90°.");
    }
}
