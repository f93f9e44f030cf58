using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Simulates the patterns of crystals as requested and writes them; safe for several threads at once.</summary>
internal sealed class PatternFilesOfCrystal
{
    private readonly SimulationRequest _request;
    private readonly IPatternSource _source;
    private readonly SimulationFiles _files;
    private readonly FinishedPatterns _finished;
    private readonly SourceHashes _hashes = new();

    /// <summary>A simulation.</summary>
    /// <param name="request">What is wanted.</param>
    /// <exception cref="ArgumentException">The detector does not fit into memory, or looks farther out than scattering reaches.</exception>
    public PatternFilesOfCrystal(SimulationRequest request)
    {
        _request = request;
        _source = request.Defects.Count == 0 ? new PerfectPatterns(request) : new DefectivePatterns(request);
        _files = new SimulationFiles(request);
        _finished = new FinishedPatterns(request, _hashes);
    }

    /// <summary>Whether all files of a crystal are there, made of the same source with the same options.</summary>
    /// <param name="input">The crystal.</param>
    /// <param name="stem">How the names of its files begin.</param>
    public bool IsFinished(StructureInput input, string stem) => _finished.Holds(input, stem);

    /// <summary>Simulates a crystal and writes its files.</summary>
    /// <param name="input">A crystal, in any cell.</param>
    /// <param name="stem">How the names of its files begin.</param>
    /// <param name="cancellation">Stops the simulation; then nothing is written.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public WrittenCrystal Write(StructureInput input, string stem, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Crystal crystal = _request.Cell.CellOf(input.Crystal!, _request.Tolerance, cancellation);
        PatternsOfCrystal patterns = _source.Of(crystal, SeedOf(stem), cancellation);
        List<SimulatedPattern> views = [.. _request.Geometry.Views.Select(view => Simulate(crystal, view, patterns, SeedOf($"{stem}_{view.Name}"), cancellation))];
        PatternSidecar common = Describe(input, crystal, patterns);
        int azimuths = views.Max(view => PrecessionSteps.Needed(_request.Geometry, crystal.Lattice, view.Orientation));
        return new WrittenCrystal(crystal, _files.Write(stem, crystal, views, common), azimuths);
    }

    private SimulatedPattern Simulate(Crystal crystal, PatternView view, PatternsOfCrystal patterns, ulong seed, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Orientation meant = view.OrientationOf(crystal.Lattice);
        Orientation orientation = _request.Tilt?.Apply(meant, seed) ?? meant;
        return new SimulatedPattern(view, orientation, seed, _request.Damage.Apply(patterns.Intensity(orientation), _request.Geometry, seed));
    }

    /// <summary>A seed for each pattern, so that no two patterns have the same noise and each can be made again alone.</summary>
    private ulong SeedOf(string name) => RandomNumbers.For(_request.Seed, name, occurrence: 0).NextBits();

    private PatternSidecar Describe(StructureInput input, Crystal crystal, PatternsOfCrystal patterns)
    {
        (Detector detector, Beam beam) = (_request.Geometry.Detector, _request.Geometry.Beam);
        return new PatternSidecar
        {
            Source = _hashes.Of(input) with { Reading = _request.Reading.Describe() },
            Cell = SidecarCell.Of(_request.Cell.Word(), crystal.Lattice, _request.SymprecAngstrom),
            InverseAngstromPerPixel = detector.InverseAngstromPerPixel(beam),
            BeamRow = detector.BeamRow,
            BeamColumn = detector.BeamColumn,
            Radiation = beam.Radiation == Radiation.Electron ? "electron" : "xray",
            WavelengthAngstrom = beam.WavelengthAngstrom,
            VoltageKilovolts = beam.Kilovolts,
            Geometry = PatternSidecar.Describe(_request.Geometry),
            Defects = patterns.Defects,
            DefectSeed = patterns.DefectSeed,
            RunSeed = _request.IsRandom ? _request.Seed : null,
        };
    }
}
