using ZoneAxis.Cli.Output;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Simulating;

/// <summary>Writes what became of simulated crystals.</summary>
/// <param name="streams">Where results and errors go.</param>
/// <param name="request">What was wanted.</param>
/// <param name="json">Whether results are wanted as JSON.</param>
internal sealed class SimulationReport(ConsoleStreams streams, SimulationRequest request, bool json)
{
    /// <summary>Writes what became of one input.</summary>
    /// <param name="result">What became of it.</param>
    /// <returns>What became of it, to be counted.</returns>
    public BatchResult Write(SimulationResult result)
    {
        if (result.Problem is { } problem)
        {
            WriteProblem(result.Input.Name, CommandHint.AddTo(problem, result.Remedy));
            return BatchResult.Failed;
        }

        streams.WriteNotes(result.Input.Name, result.Input.Notes);
        if (result.Warning is { } warning)
            streams.Notes.WriteLine($"zoneaxis: warning: {WithAdvice(warning, result.AzimuthsNeeded)}");
        if (json)
            WriteJson(result);
        else
            WriteFiles(result.Files);
        return BatchResult.Of(result.Skipped ? "there already" : null);
    }

    private static string WithAdvice(string warning, int? azimuths) =>
        azimuths is null ? warning : Wording.Continued(warning, $"; give --precession-steps {azimuths}");

    private void WriteProblem(string input, string problem)
    {
        streams.Error.WriteLine($"zoneaxis: {problem}");
        if (json)
            JsonOutput.WriteLine(streams.Output, new { Input = input, Error = problem });
    }

    private void WriteJson(SimulationResult result) => JsonOutput.WriteLine(streams.Output, new
    {
        Input = result.Input.Name,
        Geometry = request.Geometry.Name,
        Cell = request.Cell.Word(),
        Atoms = result.CellAtoms,
        result.Skipped,
        result.Files,
        Notes = result.Input.Notes.Count > 0 ? result.Input.Notes : null,
    });

    private void WriteFiles(IReadOnlyList<string> files)
    {
        foreach (string file in files)
            streams.Output.WriteLine(file);
    }
}
