using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Identifying;

/// <summary>Answers as JSON, one object an input.</summary>
internal static class IdentificationJson
{
    /// <summary>Writes the answer on one input.</summary>
    /// <param name="output">Where results go.</param>
    /// <param name="one">The input and its answer.</param>
    /// <param name="top">How many candidates to write.</param>
    internal static void Write(TextWriter output, IdentifiedInput one, int top)
    {
        if (one.Answer is { } answer)
            WriteAnswer(output, one.Input.Name, answer, top);
        else
            JsonOutput.WriteLine(output, new { Input = one.Input.Name, Error = one.Problem });
    }

    private static void WriteAnswer(TextWriter output, string input, Identification answer, int top) => JsonOutput.WriteLine(output, new
    {
        Input = input,
        answer.Crystal,
        Candidates = answer.Candidates.Take(top).Select(candidate => new
        {
            candidate.Number,
            candidate.Symbol,
            System = Wording.Of(candidate.System),
            candidate.Probability,
        }),
        Structure = new
        {
            answer.Structure.Number,
            answer.Structure.Symbol,
            System = Wording.Of(answer.Structure.System),
            answer.Structure.SymprecAngstrom,
            answer.Structure.SymprecUsedAngstrom,
            answer.Structure.AngleToleranceDegrees,
        },
        answer.Model,
        answer.Geometry,
        answer.Cell,
        answer.Descriptor,
        answer.Note,
    });
}
