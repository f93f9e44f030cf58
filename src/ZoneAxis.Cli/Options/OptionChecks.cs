using System.CommandLine;
using System.CommandLine.Parsing;

namespace ZoneAxis.Cli.Options;

/// <summary>Checks the values of options while the command line is read, so that wrong ones count as wrong usage.</summary>
internal static class OptionChecks
{
    /// <summary>Demands something of an option's value.</summary>
    /// <param name="option">The option.</param>
    /// <param name="holds">Whether a value will do.</param>
    /// <param name="must">What it must be, to end the sentence "--top is 0; it must be …".</param>
    /// <returns>The option.</returns>
    public static Option<T> Must<T>(this Option<T> option, Func<T, bool> holds, string must)
    {
        option.Validators.Add(result =>
        {
            // A value that cannot be read at all has been reported already.
            if (result.Tokens.Count == 0 || result.Errors.Any() || !TryGet(result, out T? value))
                return;
            if (!holds(value!))
                result.AddError($"{option.Name} is {string.Join(' ', result.Tokens.Select(token => token.Value))}; it must be {must}.");
        });
        return option;
    }

    /// <summary>Demands that an option names a folder that exists.</summary>
    /// <param name="option">The option.</param>
    /// <returns>The option.</returns>
    public static Option<string> MustBeFolder(this Option<string> option) => option.Must(Directory.Exists, "a folder that exists");

    /// <summary>Refuses options that would mean nothing beside another one, which is given.</summary>
    /// <param name="command">The command line while it is read.</param>
    /// <param name="option">The other one.</param>
    /// <param name="excluded">The options.</param>
    public static void Exclude(this CommandResult command, Option option, params IEnumerable<Option> excluded)
    {
        if (command.GetResult(option) is not { Implicit: false })
            return;
        foreach (Option one in excluded.Where(one => command.GetResult(one) is { Implicit: false }))
            command.AddError($"{option.Name} and {one.Name} exclude each other.");
    }

    /// <summary>Whether an option was given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="option">The option.</param>
    public static bool Has(this ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>The value that was given for an option, or another.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="option">The option.</param>
    /// <param name="otherwise">The value where none was given.</param>
    public static T Chosen<T>(this ParseResult parsed, Option<T> option, T otherwise) => parsed.Has(option) ? parsed.GetRequiredValue(option) : otherwise;

    /// <summary>The value of an option, for a check of several together.</summary>
    /// <param name="command">The command line while it is read.</param>
    /// <param name="option">The option.</param>
    /// <param name="value">The value, or its default.</param>
    /// <returns>Whether there is one; not where it cannot be read, which has been reported already.</returns>
    public static bool TryGet<T>(this CommandResult command, Option<T> option, out T? value) => TryRead(() => command.GetValue(option), out value);

    private static bool TryGet<T>(OptionResult result, out T? value) => TryRead(result.GetValueOrDefault<T>, out value);

    private static bool TryRead<T>(Func<T?> read, out T? value)
    {
        try
        {
            value = read();
            return value is not null;
        }
        catch (InvalidOperationException)
        {
            value = default;
            return false;
        }
    }
}
