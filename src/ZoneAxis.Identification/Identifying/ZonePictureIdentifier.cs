using System.Globalization;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Tells cells and space groups from pictures of zone-axis patterns, without a network.</summary>
public static class ZonePictureIdentifier
{
    // A structure may weaken some reflections below what is seen; a good part of them no structure does.
    private const double MostUnexplained = 0.1;

    /// <summary>Whether parameters beside all pictures say along which zone axes they were simulated, so that they can be indexed by the interference of their crystallite.</summary>
    /// <param name="files">The pictures.</param>
    /// <exception cref="PatternFileException">A file cannot be read.</exception>
    public static bool AreSimulated(IReadOnlyList<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.All(file => PatternFile.Read(file).Sidecar?.View?.ZoneAxis is [_, _, _]);
    }

    /// <summary>Reads and indexes pictures.</summary>
    /// <param name="request">The pictures.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="PatternFileException">A file cannot be read, or has no scale.</exception>
    /// <exception cref="IndexingException">The pictures cannot be indexed, or do not belong together.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Identification Identify(PictureRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ZonePictures pictures = ZonePictures.Read(request);
        double? wavelength = request.IsFlat || pictures.AreFlat ? null : pictures.WavelengthAngstrom ?? Beam.PublishedWavelengthAngstrom;
        ZoneLattice[] zones = [.. pictures.All.Select(picture => Find(picture, request.CrystalliteCells, wavelength, cancellation))];
        CellSolver solver = new(new CellSolverOptions
        {
            CrystalliteCells = wavelength is null ? null : request.CrystalliteCells,
            WavelengthAngstrom = wavelength ?? Beam.PublishedWavelengthAngstrom,
        });
        IReadOnlyList<CellCandidate> cells = solver.Solve(zones, cancellation);
        RequireConsistent(cells[0]);
        return new Identification
        {
            Crystal = string.Join(", ", request.Files.Select(Path.GetFileName)),
            Candidates = Candidate.InOrder(GroupsOf(cells)),
            Indexed = new IndexedPictures(zones, cells),
            Geometry = ZoneAxes.GeometryName,
            Assumptions = Assumptions(request.CrystalliteCells, wavelength),
        };
    }

    /// <summary>Refuses an answer that its own evidence contradicts.</summary>
    private static void RequireConsistent(CellCandidate best)
    {
        if (best.Groups.IsEmpty || best.Groups[0].UnexplainedAbsences <= MostUnexplained * best.Reflections.Length)
            return;
        throw new IndexingException($"{best.Groups[0].UnexplainedAbsences} of {best.Reflections.Length} reflections are absent though the best group, {best.Groups[0].Setting}, allows them; a beam stop, cut-off or rounded intensities, a second grain or a beam off the middle make pictures contradict themselves so.");
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
