using System.Globalization;
using ZoneAxis.Cli.Output;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Patterns;

/// <summary>Tells cells and space groups from pictures of zone-axis patterns, without a network.</summary>
/// <param name="streams">Where it writes.</param>
/// <param name="cells">Cells of the crystallite along each edge.</param>
/// <param name="wavelengthAngstrom">Wavelength of the curved Ewald sphere, Å; null for flat or precessed patterns.</param>
internal sealed class PatternIdentification(ConsoleStreams streams, int cells, double? wavelengthAngstrom)
{
    private string Assumptions => string.Create(
        CultureInfo.InvariantCulture,
        $"Assumed: geometry zone-axes, a crystallite of {cells} × {cells} × {cells} cells, {(wavelengthAngstrom is { } wavelength ? string.Create(CultureInfo.InvariantCulture, $"the curved Ewald sphere of {wavelength} Å") : "a flat Ewald surface")}, kinematic intensities; group by absences and Laue symmetry, which leave the groups of one extinction class alike.");

    /// <summary>Indexes and writes.</summary>
    /// <param name="pictures">One picture a zone.</param>
    /// <param name="top">How many cells, and groups a cell, to write.</param>
    /// <param name="json">Whether as JSON.</param>
    /// <exception cref="IndexingException">The pictures cannot be indexed.</exception>
    internal void Write(ZonePictures pictures, int top, bool json)
    {
        ZoneLattice[] lattices = [.. pictures.All.Select(picture => Finder(picture).Find(picture.Pattern, picture.Zone))];
        CellSolver solver = new(new CellSolverOptions
        {
            CrystalliteCells = wavelengthAngstrom is null ? null : cells,
            WavelengthAngstrom = wavelengthAngstrom ?? Beam.PublishedWavelengthAngstrom,
        });
        IReadOnlyList<CellCandidate> candidates = solver.Solve(lattices);
        if (json)
            WriteJson(lattices, candidates, top);
        else
            WriteText(lattices, candidates, top);
    }

    private ZoneLatticeFinder Finder(ZonePicture picture) =>
        new(new ZoneLatticeOptions { CrystalliteCells = cells, EwaldWavelengthAngstrom = wavelengthAngstrom, IntensityStep = picture.IntensityStep });

    private void WriteText(ZoneLattice[] lattices, IReadOnlyList<CellCandidate> candidates, int top)
    {
        foreach (ZoneLattice zone in lattices)
            streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{zone.Zone}: plane lattice {zone.Reciprocal.A.Length:0.00000} by {zone.Reciprocal.B.Length:0.00000} 1/Å at {zone.Reciprocal.AngleDegrees:0.00}°, {zone.Reflections.Length} points"));
        foreach ((int index, CellCandidate candidate) in candidates.Take(top).Index())
        {
            (int seen, int absent) = (candidate.Reflections.Count(one => one.IsSeen), candidate.Reflections.Count(one => one.IsAbsent));
            streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cell {index + 1} of {candidates.Count}: {candidate.Cell}, fit {100 * candidate.FitError:0.00} %, {seen} reflections seen, {absent} absent"));
            foreach (GroupEvidence one in candidate.Groups.Take(top))
                streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {one.Extinction}: groups {string.Join(' ', one.Extinction.Groups)}; {one.Contradictions} seen though forbidden, {one.UnexplainedAbsences} absent though allowed, equivalents differ by {100 * one.MergingError:0.0} %"));
            if (candidate.Groups.IsEmpty)
                streams.Output.WriteLine("  no space group has just these absences");
        }

        streams.Output.WriteLine(Assumptions);
    }

    private void WriteJson(ZoneLattice[] lattices, IReadOnlyList<CellCandidate> candidates, int top) => JsonOutput.WriteLine(streams.Output, new
    {
        Zones = lattices.Select(zone => new { Zone = zone.Zone.Name, A = zone.Reciprocal.A.Length, B = zone.Reciprocal.B.Length, zone.Reciprocal.AngleDegrees }),
        Cells = candidates.Take(top).Select(candidate => new
        {
            candidate.Cell,
            candidate.FitError,
            Seen = candidate.Reflections.Count(one => one.IsSeen),
            Absent = candidate.Reflections.Where(one => one.IsAbsent).Select(one => new { one.H, one.K, one.L, Limit = one.Intensity }),
            Groups = candidate.Groups.Take(top).Select(one => new
            {
                one.Extinction.Symbol,
                one.Extinction.Laue,
                Numbers = one.Extinction.Groups,
                one.Contradictions,
                one.UnexplainedAbsences,
                one.MergingError,
            }),
        }),
        Assumptions,
    });
}
