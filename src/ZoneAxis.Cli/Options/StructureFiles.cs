using System.CommandLine;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Options;

/// <summary>The argument that names files of crystals, with the options that say which are meant and how they are read.</summary>
internal sealed class StructureFiles
{
    private readonly ReadingOptions _reading = new();

    private readonly Option<bool> _recursive = new("--recursive") { Description = "Take the structure files of all folders below a folder that is named, too." };

    /// <summary>The argument.</summary>
    public Argument<string[]> Argument { get; } = StructureArgument.Make();

    /// <summary>The options.</summary>
    public IReadOnlyList<Option> Options => [_recursive, .. _reading.All];

    /// <summary>Adds the options to a command; the argument is added by itself.</summary>
    /// <param name="command">The command.</param>
    public void AddOptionsTo(Command command)
    {
        foreach (Option option in Options)
            command.Add(option);
    }

    /// <summary>The files that are meant.</summary>
    /// <param name="parsed">The values of the options.</param>
    public IReadOnlyList<string> Paths(ParseResult parsed) => StructurePaths.Expand(parsed.GetValue(Argument) ?? [], parsed.GetValue(_recursive));

    /// <summary>How they are read.</summary>
    /// <param name="parsed">The values of the options.</param>
    /// <param name="streams">What standard input is.</param>
    public StructureReading Reading(ParseResult parsed, ConsoleStreams streams) => new() { Options = _reading.Build(parsed), StandardInput = streams.OpenInput };
}
