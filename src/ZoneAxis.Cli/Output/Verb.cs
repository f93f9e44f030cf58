using System.CommandLine;

namespace ZoneAxis.Cli.Output;

/// <summary>A verb of the program: its options, its examples and what it does.</summary>
internal abstract class Verb : Command
{
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
        Add(Json);
        SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
    }

    /// <summary>Examples of its use.</summary>
    public IReadOnlyList<VerbExample> Examples { get; }

    /// <summary>Where it writes.</summary>
    protected ConsoleStreams Streams { get; }

    /// <summary>Whether results are wanted as JSON.</summary>
    protected Option<bool> Json { get; } = new("--json") { Description = "Write results as JSON, one object a line." };

    /// <summary>Does what the verb is for.</summary>
    /// <param name="parsed">The values of its options.</param>
    /// <param name="stop">Asks it to stop.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    protected abstract int Run(ParseResult parsed, CancellationToken stop);
}
