using System.CommandLine;
using ZoneAxis.Cli.Simulating;
using ZoneAxis.Corpora;

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
    internal void AddTo(Command command)
    {
        command.Add(_patterns);
        command.Add(_shaping);
    }

    /// <summary>The names that were given; null where none was.</summary>
    /// <param name="parsed">The values.</param>
    internal (string? Patterns, string? Shaping) Of(ParseResult parsed) => (parsed.GetValue(_patterns), parsed.GetValue(_shaping));

    /// <summary>Opens a corpus, whose patterns and shaping must be named where there are several.</summary>
    /// <param name="folder">The corpus.</param>
    /// <param name="patterns">Name of the patterns; null for the only ones.</param>
    /// <param name="shaping">Name of the shaping; null for the only one.</param>
    /// <exception cref="InvalidDataException">There are several, or none of that name.</exception>
    internal static Corpus Open(string folder, string? patterns, string? shaping)
    {
        Corpus corpus = Corpus.Open(folder, patterns, shaping);
        if (patterns is null && corpus.Manifest.Patterns.Length > 1)
            throw new InvalidDataException($"{folder} has several sets of patterns, {Join(corpus.Manifest.Patterns.Select(set => set.Name))}; choose one with --geometry.");
        if (shaping is null && corpus.Patterns.Parameters.Shapings.Length > 1)
            throw new InvalidDataException($"The patterns {corpus.Patterns.Name} of {folder} have several shapings, {Join(corpus.Patterns.Parameters.Shapings.Select(set => set.Name))}; choose one with --shaping.");
        return corpus;
    }

    private static string Join(IEnumerable<string> names) => string.Join(", ", names);
}
