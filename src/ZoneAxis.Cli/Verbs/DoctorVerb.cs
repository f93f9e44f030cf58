using System.CommandLine;
using ZoneAxis.Cli.Diagnosing;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Verbs;

/// <summary>Says what the program runs on, and what to do where something does not work.</summary>
internal sealed class DoctorVerb : Verb
{
    /// <summary>The verb.</summary>
    /// <param name="streams">Where it writes.</param>
    public DoctorVerb(ConsoleStreams streams)
        : base(
            streams,
            "doctor",
            "Say what the program runs on: versions, devices and the number formats (16 or 32 bits) that they are fast at, native libraries, models. "
            + "Each problem comes with what to do about it; the exit code is 1 where there is one.",
            new VerbExample("doctor", "A page to read, or to send with a report of a fault."))
    {
    }

    /// <inheritdoc/>
    protected override int Run(ParseResult parsed, CancellationToken stop)
    {
        Diagnosis diagnosis = Diagnosis.Make(
            ShippedModels.Find(ShippedModels.Standard), "Build the program again from a whole clone, or name another model with --model.");
        if (WritesJson(parsed))
            DiagnosisReport.WriteJson(Streams.Output, diagnosis);
        else
            DiagnosisReport.Write(Streams.Output, diagnosis);
        return diagnosis.Problems.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }
}
