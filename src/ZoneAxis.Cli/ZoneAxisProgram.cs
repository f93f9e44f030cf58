using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using ZoneAxis.Cli.Output;
using ZoneAxis.Cli.Verbs;

namespace ZoneAxis.Cli;

/// <summary>The program as a function of its arguments and streams.</summary>
internal static class ZoneAxisProgram
{
    private const string Summary = "Tells a crystal's space group from its diffraction patterns.";

    /// <summary>Runs the program on the streams and signals of this process.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunProcessAsync(string[] args)
    {
        MpiTerminal.Silence();
        using StopSignals signals = new();
        // Units and symbols are more than a console's code page may hold.
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return await RunAsync(args, ConsoleStreams.OfProcess(), signals.Stop);
    }

    /// <summary>Runs the program.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="streams">Where results, progress and errors go.</param>
    /// <param name="stop">Asks a long work to stop, as Ctrl-C does.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ConsoleStreams streams, CancellationToken stop = default)
    {
        // A file may be called @something: arguments are taken as they are.
        ParseResult parsed = MakeRoot(streams).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
            return ReportWrongUsage(parsed, streams.Error);
        InvocationConfiguration configuration = new()
        {
            Output = streams.Output,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            // StopSignals waits as long as a checkpoint takes; the library would end the process after two seconds.
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, stop);
        }
        catch (Exception failure)
        {
            return FailureReport.Write(failure, streams.Error);
        }
    }

    /// <summary>All verbs, each with its options and examples.</summary>
    /// <param name="streams">Where they write.</param>
    public static IReadOnlyList<Verb> MakeVerbs(ConsoleStreams streams) =>
    [
        new IdentifyVerb(streams),
        new SymmetryVerb(streams),
        new SimulateVerb(streams),
        new ShapeVerb(streams),
        new CorpusVerb(streams),
        new TrainVerb(streams),
        new EvaluateVerb(streams),
        new NetworksVerb(streams),
        new ExportVerb(streams),
        new DoctorVerb(streams),
    ];

    private static RootCommand MakeRoot(ConsoleStreams streams)
    {
        RootCommand root = new(Summary);
        foreach (Verb verb in MakeVerbs(streams))
            root.Add(verb);
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.Options.OfType<VersionOption>().Single().Action = new VersionAndPlatform();
        return root;
    }

    private static int ReportWrongUsage(ParseResult parsed, TextWriter error)
    {
        foreach (string message in parsed.Errors.Select(SentenceOf).Distinct())
            error.WriteLine($"zoneaxis: {message}");
        error.WriteLine($"See 'zoneaxis{PathOf(parsed.CommandResult)} --help'.");
        return ExitCodes.WrongUsage;
    }

    /// <summary>What the library says of a value that it cannot read names types of the program; the user knows numbers.</summary>
    private static string SentenceOf(ParseError problem)
    {
        if (problem.SymbolResult is not OptionResult { Option: var option, Tokens: [var token] } || !problem.Message.Contains(option.ValueType.ToString(), StringComparison.Ordinal))
            return problem.Message;
        Type type = Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType;
        string expected = type == typeof(int) ? "a whole number" : "a number";
        return $"{option.Name} is {token.Value}; it must be {expected}.";
    }

    /// <summary>The verbs that lead to a command, each behind a space.</summary>
    private static string PathOf(SymbolResult? result) => result is CommandResult { Command: Verb verb } ? $"{PathOf(result.Parent)} {verb.Name}" : "";
}
