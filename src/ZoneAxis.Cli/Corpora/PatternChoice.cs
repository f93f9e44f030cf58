using System.CommandLine;
using ZoneAxis.Cli.Simulating;

namespace ZoneAxis.Cli.Corpora;

/// <summary>The options that choose among the patterns and shapings of a corpus.</summary>
internal sealed class PatternChoice
{
    private readonly Option<string?> _patterns = new(GeometryArguments.GeometryOption)
    {
        Description = "Name of the patterns to learn from, where the corpus has several sets; 'zoneaxis corpus info' lists them.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _shaping = new("--shaping") { Description = "Name of the shaping to learn from, where the patterns have several.", HelpName = "NAME" };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_patterns);
        command.Add(_shaping);
    }

    /// <summary>The names that were given; null where none was.</summary>
    /// <param name="parsed">The values.</param>
    public (string? Patterns, string? Shaping) Of(ParseResult parsed) => (parsed.GetValue(_patterns), parsed.GetValue(_shaping));
}
