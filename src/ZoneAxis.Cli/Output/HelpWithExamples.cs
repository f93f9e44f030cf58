using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ZoneAxis.Cli.Output;

/// <summary>The library's help, and below it the examples of the verb.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => help.ClearsParseErrors;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Verb verb)
            WriteExamples(verb, parseResult.InvocationConfiguration.Output);
        return code;
    }

    private static void WriteExamples(Verb verb, TextWriter output)
    {
        output.WriteLine(verb.Examples.Count == 1 ? "Example:" : "Examples:");
        foreach (VerbExample example in verb.Examples)
        {
            output.WriteLine($"  zoneaxis {example.CommandLine}");
            output.WriteLine($"      {example.Meaning}");
        }

        output.WriteLine();
    }
}
