using System.Collections.Immutable;

namespace ZoneAxis.Diffraction.Tests.Indexing.Pictures;

/// <summary>The search for the cell of plane lattices at the goniometer's angles, by itself.</summary>
internal static class TiltedCells
{
    private const int MostCells = 5;

    /// <summary>The cells that the pictures fit, the likeliest first.</summary>
    /// <param name="pictures">At least two pictures, not along the same direction: plane lattice (1/Å) and angles of each.</param>
    /// <param name="options">Errors allowed; the defaults where null.</param>
    public static ImmutableArray<PictureCell> Solve(IReadOnlyList<(PlaneLattice Lattice, GoniometerAngles Angles)> pictures, CellFromPicturesOptions? options = null)
    {
        options ??= CellFromPicturesOptions.Default;
        if (pictures.Count < 2)
            throw new IndexingException("One picture leaves the cell open; add one along another direction.");
        HolderPlane[] planes = [.. pictures.Select(picture => HolderPlane.Of(picture.Lattice, picture.Angles.Rotation(options.TiltAxisDegrees)))];
        List<SpaceFit> fits = new SpaceLatticeSearch(planes, options).Find(TestContext.Current.CancellationToken);
        return fits.Count == 0
            ? throw new IndexingException($"No lattice fits the {pictures.Count} pictures at their angles.")
            : [.. fits.Take(MostCells).Select(fit => FittedCell.Of(fit, [.. pictures.Select(picture => picture.Lattice)], [], options))];
    }
}
