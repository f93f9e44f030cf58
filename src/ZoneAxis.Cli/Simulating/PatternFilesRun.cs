using System.Globalization;
using ZoneAxis.Cli.Inputs;
using ZoneAxis.Cli.Output;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Simulating;

/// <summary>Simulates many crystals, several at a time, and tells of each in the order of the input.</summary>
internal sealed class PatternFilesRun
{
    private readonly SimulationRequest _request;
    private readonly PatternFilesOfCrystal _simulation;
    private readonly ConsoleStreams _streams;
    private readonly bool _json;
    private readonly bool _skipExisting;

    // Some file systems take quartz and Quartz for one name.
    private readonly HashSet<string> _stems = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A run.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="streams">Where results, progress and errors go.</param>
    /// <param name="json">Whether results are wanted as JSON.</param>
    /// <param name="skipExisting">Whether crystals are left out whose files are all there and made as requested.</param>
    /// <exception cref="ArgumentException">The request cannot be fulfilled for any crystal.</exception>
    internal PatternFilesRun(SimulationRequest request, ConsoleStreams streams, bool json, bool skipExisting)
    {
        (_request, _streams, _json, _skipExisting) = (request, streams, json, skipExisting);
        _simulation = new PatternFilesOfCrystal(request);
    }

    /// <summary>Simulates the crystals of some files.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="stop">Asks it to stop.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    internal int Run(IReadOnlyList<string> paths, CancellationToken stop)
    {
        Directory.CreateDirectory(_request.Folder);

        // Where the names of files scroll by, they are the progress.
        return _streams.OutputIsTerminal
            ? Run(paths, _ => { }, stop)
            : new ProgressDisplay(_streams).Run("Simulating", progress => Run(paths, progress.Report, stop));
    }

    private int Run(IReadOnlyList<string> paths, Action<ProgressNote> report, CancellationToken stop)
    {
        int code = ExitCodes.Success;
        int told = 0;
        ParallelQuery<SimulationResult> results = StructureInputs.Read(paths).Select(Claim)
            .AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(stop).Select(Simulate);
        foreach (SimulationResult result in results)
        {
            if (!Tell(result))
                code = ExitCodes.Failure;
            told++;
            report(new ProgressNote(PartOf(paths, result.Input), FormattableString.Invariant($"{told:N0} crystals")));
        }

        return code;
    }

    /// <summary>How far a file is in the list; where in the file the crystal stands is not counted.</summary>
    private static double PartOf(IReadOnlyList<string> paths, StructureInput input)
    {
        int place = 0;
        while (place < paths.Count && paths[place] != input.Path)
            place++;
        return (double)place / paths.Count;
    }

    /// <summary>Gives an input its names, one input after the other.</summary>
    private SimulationResult Claim(StructureInput input)
    {
        string? problem = input.Problem;
        if (problem is null && !_stems.Add(input.Stem))
            problem = $"{input.Name}: its images would have the names of another input's, {input.Stem}_{_request.Geometry.Views[0].Name} and so on; write them into another folder.";
        return new SimulationResult(input, problem);
    }

    private SimulationResult Simulate(SimulationResult claimed)
    {
        if (claimed.Problem is not null)
            return claimed;
        StructureInput input = claimed.Input;
        try
        {
            if (_skipExisting && _simulation.IsFinished(input, input.Stem))
                return claimed with { Files = _request.Output.FilesOf(_request.Folder, input.Stem, _request.Geometry), Skipped = true };
            WrittenCrystal simulated = _simulation.Write(input, input.Stem);
            return claimed with { Files = simulated.Files, CellAtoms = simulated.Crystal.Sites.Length, Warning = WarningOf(input, simulated) };
        }
        catch (ArgumentException failure)
        {
            return claimed with { Problem = $"{input.Name}: {FailureReport.ArgumentSentence(failure)}" };
        }
        catch (Exception failure)
        {
            return claimed with { Problem = FailureReport.OfInput(input.Name, failure) };
        }
    }

    private string? WarningOf(StructureInput input, WrittenCrystal simulated)
    {
        Precession precession = _request.Geometry.Precession;
        return simulated.AzimuthsNeeded <= precession.Steps ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"{input.Name}: at {precession.AngleDegrees}° the precessing beam needs {simulated.AzimuthsNeeded} azimuths for a crystallite so thick and {precession.Steps} were taken; give --precession-steps {simulated.AzimuthsNeeded}.");
    }

    private bool Tell(SimulationResult result)
    {
        if (result.Problem is { } problem)
        {
            _streams.Error.WriteLine($"zoneaxis: {problem}");
            if (_json)
                JsonOutput.WriteLine(_streams.Output, new { Input = result.Input.Name, Error = problem });
            return false;
        }

        if (result.Warning is { } warning)
            _streams.Error.WriteLine($"zoneaxis: warning: {warning}");
        if (_json)
        {
            JsonOutput.WriteLine(_streams.Output, new
            {
                Input = result.Input.Name,
                Geometry = _request.Geometry.Name,
                Cell = _request.Cell.Word(),
                Atoms = result.CellAtoms,
                result.Skipped,
                result.Files,
            });
            return true;
        }

        foreach (string file in result.Files)
            _streams.Output.WriteLine(file);
        return true;
    }
}
