using Spectre.Console;

namespace ZoneAxis.Cli.Output;

/// <summary>Where a run of the program writes: results on one stream, progress and errors on the other.</summary>
/// <param name="Output">Takes results.</param>
/// <param name="Error">Takes progress and errors.</param>
/// <param name="OutputIsTerminal">Whether a person reads the results as they come; else they get no colours.</param>
/// <param name="ErrorIsTerminal">Whether a person reads progress as it comes; else it gets no bars and colours.</param>
internal sealed record ConsoleStreams(TextWriter Output, TextWriter Error, bool OutputIsTerminal = false, bool ErrorIsTerminal = false)
{
    /// <summary>A pipe or file has no width; tables are given this many characters there.</summary>
    private const int PipedWidth = 160;

    /// <summary>For a process that another one speaks for.</summary>
    public static ConsoleStreams Nowhere { get; } = new(TextWriter.Null, TextWriter.Null);

    /// <summary>Whether progress and notes are kept back; errors are not.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The width of the terminal, in characters; null for that of the process's own.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>Takes notes: what is worth knowing and no error.</summary>
    public TextWriter Notes => IsQuiet ? TextWriter.Null : Error;

    /// <summary>Writes what the reader of an input says of it, where no table has room for it.</summary>
    /// <param name="input">Name of the input.</param>
    /// <param name="notes">The sentences.</param>
    public void WriteNotes(string input, IEnumerable<string> notes)
    {
        foreach (string note in notes)
            Notes.WriteLine($"zoneaxis: note: {input}: {note}");
    }

    /// <summary>Opens what other programs or the user write to this one.</summary>
    public Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    /// <summary>The streams of this process.</summary>
    public static ConsoleStreams OfProcess()
    {
        bool isTerminal = !Console.IsOutputRedirected && !MpiTerminal.IsUsed;
        // What lays out tables knows the standard output by this name.
        Console.SetOut(new StreamWriter(new StandardOutputStream(), Console.OutputEncoding) { AutoFlush = true });
        return new ConsoleStreams(Console.Out, Console.Error, isTerminal, !Console.IsErrorRedirected && !MpiTerminal.IsUsed);
    }

    /// <summary>A console that lays out results.</summary>
    public IAnsiConsole MakeOutputConsole() => Make(Output, OutputIsTerminal);

    /// <summary>A console that lays out progress.</summary>
    public IAnsiConsole MakeErrorConsole() => Make(Error, ErrorIsTerminal);

    private IAnsiConsole Make(TextWriter writer, bool isTerminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isTerminal)
            console.Profile.Width = PipedWidth;
        else if (TerminalWidth is { } width)
            console.Profile.Width = width;
        return console;
    }
}
