using System.Globalization;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Tells cells and space groups from pictures of zone-axis patterns, without a network.</summary>
public static class ZonePictureIdentifier
{
    /// <summary>Reads and indexes pictures.</summary>
    /// <param name="request">The pictures.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="PatternFileException">A file cannot be read, or has no scale.</exception>
    /// <exception cref="IndexingException">The pictures cannot be indexed, or do not belong together.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Identification Identify(PictureRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ZonePictures pictures = ZonePictures.Read(request.Files, request.Zones, request.InverseAngstromPerPixel);
        double? wavelength = request.IsFlat || pictures.AreFlat ? null : pictures.WavelengthAngstrom ?? Beam.PublishedWavelengthAngstrom;
        ZoneLattice[] zones = [.. pictures.All.Select(picture => Find(picture, request.CrystalliteCells, wavelength, cancellation))];
        CellSolver solver = new(new CellSolverOptions
        {
            CrystalliteCells = wavelength is null ? null : request.CrystalliteCells,
            WavelengthAngstrom = wavelength ?? Beam.PublishedWavelengthAngstrom,
        });
        IReadOnlyList<CellCandidate> cells = solver.Solve(zones, cancellation);
        return new Identification
        {
            Crystal = string.Join(", ", request.Files.Select(Path.GetFileName)),
            Candidates = [.. GroupsOf(cells).Select(group => Candidate.Of(group, null))],
            Indexed = new IndexedPictures(zones, cells),
            Geometry = ZoneAxes.GeometryName,
            Assumptions = Assumptions(request.CrystalliteCells, wavelength),
        };
    }

    private static ZoneLattice Find(ZonePicture picture, int cells, double? wavelength, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ZoneLatticeFinder finder = new(new ZoneLatticeOptions { CrystalliteCells = cells, EwaldWavelengthAngstrom = wavelength, IntensityStep = picture.IntensityStep });
        return finder.Find(picture.Pattern, picture.Zone, cancellation);
    }

    /// <summary>The groups of the best cell, those of the best extinction class first, each once.</summary>
    private static IEnumerable<int> GroupsOf(IReadOnlyList<CellCandidate> cells) =>
        cells.Take(1).SelectMany(cell => cell.Groups).SelectMany(evidence => evidence.Extinction.Groups).Distinct();

    private static string Assumptions(int cells, double? wavelength)
    {
        string surface = wavelength is { } one ? string.Create(CultureInfo.InvariantCulture, $"the curved Ewald sphere of {one} Å") : "a flat Ewald surface";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Assumed: geometry {ZoneAxes.GeometryName}, a crystallite of {cells} × {cells} × {cells} cells, {surface}, kinematic intensities; group by absences and Laue symmetry, which leave the groups of one extinction class alike.");
    }
}
