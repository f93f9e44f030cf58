using System.CommandLine;
using System.CommandLine.Parsing;
using System.Numerics;

namespace ZoneAxis.Cli.Options;

/// <summary>Has every option whose value is a number read by <see cref="NumberText"/>; the library's own way takes a comma for a separator of thousands, and 0,1 for 1.</summary>
internal static class NumberOptions
{
    /// <summary>Sets how the numbers of a command and of all commands below it are read.</summary>
    /// <param name="command">The command, with all its options.</param>
    public static void ReadNumbers(this Command command)
    {
        foreach (Option option in command.Options)
            ReadNumber(option);
        foreach (Command below in command.Subcommands)
            below.ReadNumbers();
    }

    private static void ReadNumber(Option option)
    {
        switch (option)
        {
            case Option<int> one:
                one.CustomParser = result => Whole<int>(result, one.Name);
                break;
            case Option<int?> one:
                one.CustomParser = result => Whole<int>(result, one.Name);
                break;
            case Option<byte> one:
                one.CustomParser = result => Whole<byte>(result, one.Name);
                break;
            case Option<double> one:
                one.CustomParser = result => Number(result, one.Name);
                break;
            case Option<double?> one:
                one.CustomParser = result => Number(result, one.Name);
                break;
            case Option<float> one:
                one.CustomParser = result => (float)Number(result, one.Name);
                break;
        }
    }

    private static T Whole<T>(ArgumentResult result, string name)
        where T : INumberBase<T>, IMinMaxValue<T>
    {
        string text = result.Tokens[0].Value;
        if (!NumberText.TryWhole(text, out int number))
            result.AddError(NumberText.NoWhole(name, text));
        else if (!IsWithin<T>(number))
            result.AddError($"{name} is {text}; it must be from {T.MinValue} to {T.MaxValue}.");
        return T.CreateSaturating(number);
    }

    private static bool IsWithin<T>(int number)
        where T : INumberBase<T>, IMinMaxValue<T> => number >= int.CreateSaturating(T.MinValue) && number <= int.CreateSaturating(T.MaxValue);

    private static double Number(ArgumentResult result, string name)
    {
        string text = result.Tokens[0].Value;
        if (!NumberText.TryNumber(text, out double number))
            result.AddError(NumberText.NoNumber(name, text));
        return number;
    }
}
