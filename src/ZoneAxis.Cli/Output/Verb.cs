using System.CommandLine;

namespace ZoneAxis.Cli.Output;

/// <summary>A verb of the program: its options, its examples and what it does.</summary>
internal abstract class Verb : Command
{
    private readonly Option<bool> _json = new("--json") { Description = "Write results as JSON, one object a line." };

    private readonly Option<bool> _csv = new("--csv") { Description = "Write results as comma-separated values, headed by the names that --json gives them." };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Write no progress and no notes to the standard error, errors alone." };

    private readonly Option<bool> _pager = new("--pager") { Description = "On a terminal, show results a page at a time, by the program that the variable PAGER names, else less." };

    /// <summary>A verb.</summary>
    /// <param name="streams">Where it writes.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, for its help.</param>
    /// <param name="examples">Examples of its use, at least one.</param>
    protected Verb(ConsoleStreams streams, string name, string description, params VerbExample[] examples)
        : base(name, description)
    {
        Streams = streams;
        Examples = examples;
        Option[] options = [_json, _csv, _quiet, _pager];
        foreach (Option option in options)
            Add(option);
        Validators.Add(result =>
        {
            if (result.GetResult(_json) is not null && result.GetResult(_csv) is not null)
                result.AddError("--json and --csv exclude each other.");
        });
        SetAction((parsed, stop) => Task.FromResult(RunOnStreams(parsed, stop)));
    }

    /// <summary>Examples of its use.</summary>
    public IReadOnlyList<VerbExample> Examples { get; }

    /// <summary>Where it writes.</summary>
    protected ConsoleStreams Streams { get; private set; }

    /// <summary>The columns of its CSV; null, the default, for the members of its first object.</summary>
    protected virtual CsvColumns? Columns => null;

    /// <summary>Whether results are to be written as JSON, one object a line, and not for people. Of CSV the verb knows nothing: it is made of the same lines.</summary>
    /// <param name="parsed">The values of its options.</param>
    protected bool WritesJson(ParseResult parsed) => parsed.GetValue(_json) || parsed.GetValue(_csv);

    /// <summary>Does what the verb is for.</summary>
    /// <param name="parsed">The values of its options.</param>
    /// <param name="stop">Asks it to stop.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    protected abstract int Run(ParseResult parsed, CancellationToken stop);

    private int RunOnStreams(ParseResult parsed, CancellationToken stop)
    {
        ConsoleStreams given = Streams;
        using Pager? pager = parsed.GetValue(_pager) && given.OutputIsTerminal ? Pager.Start() : null;
        TextWriter output = pager?.Input ?? given.Output;
        Streams = given with
        {
            Output = parsed.GetValue(_csv) ? new CsvWriter(output, Columns) : output,
            IsQuiet = parsed.GetValue(_quiet),
        };
        return pager is null ? Run(parsed, stop) : pager.Run(() => Run(parsed, stop));
    }
}
