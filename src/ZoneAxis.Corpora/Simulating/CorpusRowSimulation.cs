using System.Collections.Concurrent;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Corpora;

/// <summary>Standardises, simulates and shapes one crystal after the other; for any number of threads.</summary>
internal sealed class CorpusRowSimulation
{
    private readonly SimulationParameters _parameters;
    private readonly PatternSimulator _simulator;
    private readonly ReleasedShaper[] _shapers;
    private readonly ConcurrentBag<PatternCode> _codes = [];

    /// <summary>Prepares what all crystals share.</summary>
    /// <exception cref="ArgumentException">The parameters contradict each other.</exception>
    public CorpusRowSimulation(SimulationParameters parameters)
    {
        parameters.Validate();
        _parameters = parameters;
        _simulator = new PatternSimulator(parameters.ToGeometry());
        _shapers = [.. parameters.Shapings.Select(set => new ReleasedShaper(set.Constants))];
    }

    /// <summary>The row of one structure, whatever becomes of it.</summary>
    public CorpusRow Of(CorpusStructure structure, CancellationToken cancellation)
    {
        CorpusRow row = new() { Structure = structure };
        try
        {
            CrystalSymmetry symmetry = SymmetryFinder.Find(structure.Crystal, _parameters.Tolerance, cancellation);
            // Known whether or not patterns can be made, so that a split does not depend on the geometry.
            row = WithSymmetry(row, symmetry, cancellation);
            return WithPatterns(row, symmetry, cancellation);
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException))
        {
            // Whatever one crystal does must not stop the others.
            return row with { Problem = error.Message.ReplaceLineEndings(" ") };
        }
    }

    private CorpusRow WithSymmetry(CorpusRow row, CrystalSymmetry symmetry, CancellationToken cancellation)
    {
        SymmetryTolerance tight = new() { SymprecAngstrom = _parameters.TightSymprecAngstrom, MaximumAtoms = _parameters.MaximumAtoms };
        return row with
        {
            FoundGroup = symmetry.Number,
            FoundGroupTight = SymmetryFinder.Find(row.Structure.Crystal, tight, cancellation).Number,
            Prototype = Prototypes.Of(symmetry),
        };
    }

    private CorpusRow WithPatterns(CorpusRow row, CrystalSymmetry symmetry, CancellationToken cancellation)
    {
        PatternTriple raw = _simulator.GreyTriple(_parameters.CellOf(symmetry), cancellation);
        if (!_codes.TryTake(out PatternCode? code))
            code = new PatternCode();
        CorpusRow simulated = row with
        {
            Raw = [.. PatternTriple.Axes.Select(axis => code.Raw(raw[axis].Pixels))],
            Lines = [.. _shapers.SelectMany(shaper => PatternTriple.Axes.Select(axis => code.Lines(shaper.Shape(raw[axis], axis))))],
        };
        _codes.Add(code);
        return simulated;
    }
}
