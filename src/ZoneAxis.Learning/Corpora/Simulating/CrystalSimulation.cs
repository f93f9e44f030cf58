using System.Collections.Concurrent;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Corpora;

/// <summary>Standardises, simulates and shapes one crystal after the other; for any number of threads.</summary>
internal sealed class CrystalSimulation
{
    private readonly SimulationParameters _parameters;
    private readonly PatternSimulator _simulator;
    private readonly ReleasedShaper[] _shapers;
    private readonly ConcurrentBag<PatternCode> _codes = [];

    /// <summary>Prepares what all crystals share.</summary>
    /// <exception cref="ArgumentException">The geometry does not take three patterns, or a set of shaping constants called as the published ones has others.</exception>
    public CrystalSimulation(SimulationOptions options)
    {
        if (options.Geometry.Views.Length != Axes.All.Length)
            throw new ArgumentException($"The geometry {options.Geometry.Name} takes {options.Geometry.Views.Length} patterns; a corpus holds {Axes.All.Length} of each crystal.", nameof(options));
        if (options.Shapings.Any(set => set.Name == ReleasedShaper.VariantName && set.Constants != new ShapingOptions()))
            throw new ArgumentException($"Shaping constants other than the published ones cannot be called {ReleasedShaper.VariantName}.", nameof(options));
        _parameters = SimulationParameters.Of(options);
        _simulator = new PatternSimulator(options.Geometry);
        _shapers = [.. options.Shapings.Select(set => new ReleasedShaper(set.Constants))];
    }

    /// <summary>The row of one structure, whatever becomes of it.</summary>
    public SimulatedCrystal Of(CorpusStructure structure)
    {
        try
        {
            return Simulate(structure);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever one crystal does must not stop the others.
            return new SimulatedCrystal { Structure = structure, Problem = error.Message.ReplaceLineEndings(" ") };
        }
    }

    private Crystal CellOf(CrystalSymmetry symmetry) => _simulator.Geometry.DefaultCell switch
    {
        CellChoice.SetyawanCurtarolo => symmetry.CellOf(CellConvention.SetyawanCurtarolo),
        CellChoice.InternationalTables => symmetry.CellOf(CellConvention.InternationalTables),
        _ => symmetry.Given,
    };

    private SimulatedCrystal Simulate(CorpusStructure structure)
    {
        CrystalSymmetry symmetry = SymmetryFinder.Find(structure.Crystal, _parameters.Tolerance);
        SymmetryTolerance tight = new() { SymprecAngstrom = _parameters.TightSymprecAngstrom, MaximumAtoms = _parameters.MaximumAtoms };
        int foundTight = SymmetryFinder.Find(structure.Crystal, tight).Number;
        PatternTriple raw = _simulator.GreyTriple(CellOf(symmetry));
        if (!_codes.TryTake(out PatternCode? code))
            code = new PatternCode();
        SimulatedCrystal simulated = new()
        {
            Structure = structure,
            FoundGroup = symmetry.Number,
            FoundGroupTight = foundTight,
            Prototype = Prototypes.Of(symmetry),
            Raw = [.. Axes.All.Select(axis => code.Raw(raw[axis].Pixels))],
            Lines = [.. _shapers.SelectMany(shaper => Axes.All.Select(axis => code.Lines(shaper.Shape(raw[axis], axis))))],
        };
        _codes.Add(code);
        return simulated;
    }
}
