using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using ZoneAxis.Cli.Options;
using ZoneAxis.Cli.Output;
using ZoneAxis.Cli.Verbs;

namespace ZoneAxis.Cli;

/// <summary>The program as a function of its arguments and streams.</summary>
internal static class ZoneAxisProgram
{
    private const string Summary = "Tells a crystal's space group from its diffraction patterns.";
    private const string HelpWord = "--help";

    /// <summary>Runs the program on the streams and signals of this process.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunProcessAsync(string[] args)
    {
        MpiTerminal.Silence();
        using StopSignals signals = new();
        // Units and symbols are more than a console's code page may hold.
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            int code = await RunAsync(args, ConsoleStreams.OfProcess(), signals.Stop);
            return code == ExitCodes.Stopped ? signals.ExitCode : code;
        }
        catch (IOException)
        {
            // Even the standard error cannot be written, and there is nowhere left to say so.
            return ExitCodes.Failure;
        }
    }

    /// <summary>Runs the program.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="streams">Where results, progress and errors go.</param>
    /// <param name="stop">Asks a long work to stop, as Ctrl-C does.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ConsoleStreams streams, CancellationToken stop = default)
    {
        // Who says nothing wants to know what there is to say.
        IReadOnlyList<string> words = args.Count == 0 ? [HelpWord] : args;
        // A file may be called @something: arguments are taken as they are.
        ParseResult parsed = MakeRoot(streams).Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
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
            int code = await parsed.InvokeAsync(configuration, stop);
            return code == ExitCodes.Failure && stop.IsCancellationRequested ? ExitCodes.Stopped : code;
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
        new IndexVerb(streams),
        new SymmetryVerb(streams),
        new ReflectionsVerb(streams),
        new SimulateVerb(streams),
        new ShapeVerb(streams),
        new CorpusVerb(streams),
        new TrainVerb(streams),
        new EvaluateVerb(streams),
        new ReproduceVerb(streams),
        new ExplainVerb(streams),
        new ServeVerb(streams),
        new NetworksVerb(streams),
        new ExportVerb(streams),
        new DoctorVerb(streams),
    ];

    private static RootCommand MakeRoot(ConsoleStreams streams)
    {
        RootCommand root = new(Summary);
        foreach (Verb verb in MakeVerbs(streams))
            root.Add(verb);
        root.ReadNumbers();
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.Options.OfType<VersionOption>().Single().Action = new VersionAndPlatform();
        return root;
    }

    private static int ReportWrongUsage(ParseResult parsed, TextWriter error)
    {
        foreach (string message in SentencesOf(parsed).Distinct())
            error.WriteLine($"zoneaxis: {message}");
        error.WriteLine($"See 'zoneaxis{PathOf(parsed.CommandResult)} --help'.");
        return ExitCodes.WrongUsage;
    }

    /// <summary>What is wrong; where a word means nothing, also what it may be meant for.</summary>
    private static IEnumerable<string> SentencesOf(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.UnmatchedTokens is [var word, ..])
            return [$"There is no {(IsOption(word) ? "option" : "verb")} {word}{Suggestion.EndOf(word, IsOption(word) ? OptionsOf(command) : VerbsOf(command))}"];
        IEnumerable<string> unknown = parsed.UnmatchedTokens.Where(IsOption).Select(option => $"There is no option {option}{Suggestion.EndOf(option, OptionsOf(command))}");
        // The first word behind 'corpus' may be one of its verbs, mistyped.
        IEnumerable<string> meant = parsed.CommandResult.Tokens.Take(1).Select(token => token.Value).Where(text => !Path.Exists(text) && Suggestion.Nearest(text, VerbsOf(command)) is not null)
            .Select(text => $"There is no verb {text} of {command.Name}{Suggestion.EndOf(text, VerbsOf(command))}");
        return [.. unknown, .. meant, .. parsed.Errors.Select(SentenceOf).Where(sentence => !parsed.UnmatchedTokens.Where(IsOption).Any(option => sentence.Contains($"'{option}'", StringComparison.Ordinal)))];
    }

    private static bool IsOption(string word) => word.StartsWith('-');

    private static IEnumerable<string> OptionsOf(Command command) => command.Options.Select(option => option.Name);

    private static IEnumerable<string> VerbsOf(Command command) => command.Subcommands.Select(verb => verb.Name);

    /// <summary>What the library says of a value that it cannot read names types of the program; numbers and words are read by the options themselves, which leaves switches.</summary>
    private static string SentenceOf(ParseError problem) =>
        problem.SymbolResult is OptionResult { Option: var option, Tokens: [var token] } && problem.Message.Contains(option.ValueType.ToString(), StringComparison.Ordinal)
            ? $"{option.Name} is {token.Value}; it must be true or false."
            : problem.Message;

    /// <summary>The verbs that lead to a command, each behind a space.</summary>
    private static string PathOf(SymbolResult? result) => result is CommandResult { Command: Verb verb } ? $"{PathOf(result.Parent)} {verb.Name}" : "";
}
