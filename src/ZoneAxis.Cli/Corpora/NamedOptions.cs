using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneAxis.Cli.Options;
using ZoneAxis.Corpora;

namespace ZoneAxis.Cli.Corpora;

/// <summary>A value of an option that has a name of its own and options within it: NAME=WORDS.</summary>
/// <param name="Name">The name; null where none is given.</param>
/// <param name="Words">The words behind it.</param>
internal sealed record NamedOptions(string? Name, IReadOnlyList<string> Words)
{
    /// <summary>Reads a value.</summary>
    /// <param name="text">What the user wrote.</param>
    public static NamedOptions Parse(string text)
    {
        int end = text.IndexOf('=', StringComparison.Ordinal);
        return end > 0 && SetName.IsOne(text[..end])
            ? new NamedOptions(text[..end], [.. CommandLineParser.SplitCommandLine(text[(end + 1)..])])
            : new NamedOptions(null, [.. CommandLineParser.SplitCommandLine(text)]);
    }

    /// <summary>Reads the words by a command's options.</summary>
    /// <param name="addOptions">Adds the options to a command.</param>
    /// <param name="words">The words.</param>
    /// <exception cref="FormatException">The words are not such options.</exception>
    public static ParseResult Read(Action<Command> addOptions, IEnumerable<string> words)
    {
        Command command = new("value");
        addOptions(command);
        command.ReadNumbers();
        ParseResult parsed = command.Parse([.. words]);
        return parsed.Errors.Count == 0 ? parsed : throw new FormatException(parsed.Errors[0].Message);
    }

    /// <summary>Demands that all values of an option can be read.</summary>
    /// <param name="option">The option.</param>
    /// <param name="read">Reads one value.</param>
    public static Option<string[]> MustBeRead<T>(Option<string[]> option, Func<string, T> read)
    {
        option.Validators.Add(result =>
        {
            foreach (string text in result.Tokens.Select(token => token.Value))
            {
                try
                {
                    read(text);
                }
                catch (Exception problem) when (problem is FormatException or ArgumentException)
                {
                    result.AddError($"{option.Name} is '{text}': {FailureSentence.OfArgument(problem)}");
                }
            }
        });
        return option;
    }
}
