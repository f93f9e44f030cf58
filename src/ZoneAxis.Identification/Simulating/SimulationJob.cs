using System.Globalization;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Simulates the diffraction patterns of crystals, several crystals at a time, and writes them as images with every parameter beside them.</summary>
public sealed class SimulationJob
{
    private const int InputsAhead = 4;

    private readonly SimulationRequest _request;
    private readonly PatternFilesOfCrystal _simulation;

    /// <summary>A job.</summary>
    /// <param name="request">What is wanted.</param>
    /// <exception cref="ArgumentException">The request cannot be fulfilled for any crystal.</exception>
    public SimulationJob(SimulationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Validate();
        _request = request;
        _simulation = new PatternFilesOfCrystal(request);
    }

    /// <summary>Simulates the crystals of some files; the work is done while the results are taken.</summary>
    /// <param name="paths">The files, as a user gave them.</param>
    /// <param name="progress">Told from the caller's thread after each result has been taken; null for nobody.</param>
    /// <param name="cancellation">Stops between two patterns; the files of crystals that were written whole stay.</param>
    /// <returns>One result an input, in the order of the inputs; inputs that fail are results too.</returns>
    /// <exception cref="IOException">While results are taken: the folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">While results are taken: the folder may not be made.</exception>
    /// <exception cref="OperationCanceledException">While results are taken: the job was stopped.</exception>
    public IEnumerable<SimulationResult> Run(
        IReadOnlyList<string> paths, IProgress<InputProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Each(paths, new InputCount(paths, progress), cancellation);
    }

    private IEnumerable<SimulationResult> Each(IReadOnlyList<string> paths, InputCount count, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_request.Folder);
        // Some file systems take quartz and Quartz for one name.
        HashSet<string> stems = new(StringComparer.OrdinalIgnoreCase);
        IEnumerable<SimulationResult> results = OrderedWork.Run(StructureInputs.Read(paths, _request.Reading).Select(input => Claim(input, stems)), Simulate, InputsAhead, cancellation);
        foreach (SimulationResult result in results)
        {
            yield return result;
            count.Add(result.Input.Path);
        }
    }

    /// <summary>Gives an input its names, one input after the other.</summary>
    private SimulationResult Claim(StructureInput input, HashSet<string> stems)
    {
        string? problem = input.Problem;
        if (problem is null && !stems.Add(input.Stem))
            problem = $"{input.Name}: its images would have the names of another input's, {input.Stem}_{_request.Geometry.Views[0].Name} and so on; write them into another folder.";
        return new SimulationResult(input, problem) { Remedy = input.Remedy };
    }

    private SimulationResult Simulate(SimulationResult claimed, CancellationToken cancellation)
    {
        if (claimed.Problem is not null)
            return claimed;
        StructureInput input = claimed.Input;
        try
        {
            return _request.SkipExisting && _simulation.IsFinished(input, input.Stem)
                ? claimed with { Files = _request.Output.FilesOf(_request.Folder, input.Stem, _request.Geometry), Skipped = true }
                : Of(claimed, _simulation.Write(input, input.Stem, cancellation));
        }
        catch (ArgumentException failure)
        {
            return claimed with { Problem = $"{input.Name}: {FailureSentence.OfArgument(failure)}" };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return claimed with { Problem = FailureSentence.OfInput(input.Name, failure), Remedy = (failure as ZoneAxisException)?.Remedy };
        }
    }

    private SimulationResult Of(SimulationResult claimed, WrittenCrystal written)
    {
        SimulationResult result = claimed with { Files = written.Files, CellAtoms = written.Crystal.Sites.Length };
        Precession precession = _request.Geometry.Precession;
        return written.AzimuthsNeeded <= precession.Steps ? result : result with
        {
            AzimuthsNeeded = written.AzimuthsNeeded,
            Warning = string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Input.Name}: at {precession.AngleDegrees}° the precessing beam needs {written.AzimuthsNeeded} azimuths for a crystallite so thick and {precession.Steps} were taken."),
        };
    }
}
