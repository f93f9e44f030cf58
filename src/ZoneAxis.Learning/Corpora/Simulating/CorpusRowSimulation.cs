using System.Collections.Concurrent;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Corpora;

/// <summary>Standardises, simulates and shapes one crystal after the other; for any number of threads.</summary>
internal sealed class CorpusRowSimulation
{
    private readonly SimulationParameters _parameters;
    private readonly PatternSimulator _simulator;
    private readonly ReleasedShaper[] _shapers;
    private readonly ConcurrentBag<PatternCode> _codes = [];

    /// <summary>Prepares what all crystals share.</summary>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public CorpusRowSimulation(SimulationOptions options)
    {
        options.Validate();
        _parameters = SimulationParameters.Of(options);
        _simulator = new PatternSimulator(options.Geometry);
        _shapers = [.. options.Shapings.Select(set => new ReleasedShaper(set.Constants))];
    }

    /// <summary>The row of one structure, whatever becomes of it.</summary>
    public CorpusRow Of(CorpusStructure structure)
    {
        try
        {
            return Simulate(structure);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever one crystal does must not stop the others.
            return new CorpusRow { Structure = structure, Problem = error.Message.ReplaceLineEndings(" ") };
        }
    }

    private Crystal CellOf(CrystalSymmetry symmetry) => _simulator.Geometry.DefaultCell switch
    {
        CellChoice.SetyawanCurtarolo => symmetry.CellOf(CellConvention.SetyawanCurtarolo),
        CellChoice.InternationalTables => symmetry.CellOf(CellConvention.InternationalTables),
        _ => symmetry.Given,
    };

    private CorpusRow Simulate(CorpusStructure structure)
    {
        CrystalSymmetry symmetry = SymmetryFinder.Find(structure.Crystal, _parameters.Tolerance);
        SymmetryTolerance tight = new() { SymprecAngstrom = _parameters.TightSymprecAngstrom, MaximumAtoms = _parameters.MaximumAtoms };
        int foundTight = SymmetryFinder.Find(structure.Crystal, tight).Number;
        PatternTriple raw = _simulator.GreyTriple(CellOf(symmetry));
        if (!_codes.TryTake(out PatternCode? code))
            code = new PatternCode();
        CorpusRow simulated = new()
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
