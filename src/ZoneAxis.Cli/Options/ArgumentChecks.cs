using System.CommandLine;
using System.CommandLine.Parsing;

namespace ZoneAxis.Cli.Options;

/// <summary>Checks arguments while the command line is read.</summary>
internal static class ArgumentChecks
{
    /// <summary>Demands that no file's name looks like an option, unless there is such a file.</summary>
    /// <param name="files">The argument.</param>
    public static void MustNotLookLikeOptions(this Argument<string[]> files) => files.Validators.Add(result =>
    {
        // An option that does not exist would otherwise be looked for as a file.
        foreach (string text in result.Tokens.Select(token => token.Value).Where(text => text.StartsWith('-') && text != StructureInputs.StandardInput && !File.Exists(text)))
            result.AddError($"{text} is neither an option nor a file{Suggestion.EndOf(text, OptionsBeside(result))}");
    });

    /// <summary>Names of the options that the verb of an argument takes.</summary>
    /// <param name="result">The argument while it is read.</param>
    public static IEnumerable<string> OptionsBeside(ArgumentResult result) => result.Parent is CommandResult { Command: var verb } ? verb.Options.Select(option => option.Name) : [];
}
