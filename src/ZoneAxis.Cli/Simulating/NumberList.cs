using ZoneAxis.Cli.Options;

namespace ZoneAxis.Cli.Simulating;

/// <summary>Reads lists of numbers such as "10,10,10" off the command line.</summary>
internal static class NumberList
{
    /// <summary>Whole numbers, separated by commas.</summary>
    /// <param name="option">The option, for the error.</param>
    /// <param name="text">The list.</param>
    /// <param name="count">How many there must be.</param>
    /// <exception cref="FormatException">It is no such list.</exception>
    public static int[] Integers(string option, string text, int count)
    {
        int[] values = new int[count];
        string[] parts = text.Split(',');
        return parts.Length == count && parts.Index().All(part => NumberText.TryWhole(part.Item, out values[part.Index]))
            ? values
            : throw new FormatException($"{option} is {text}; it must be {count} whole numbers separated by commas.");
    }

    /// <summary>Finite numbers, separated by commas.</summary>
    /// <param name="option">The option, for the error.</param>
    /// <param name="text">The list.</param>
    /// <param name="count">How many there must be.</param>
    /// <exception cref="FormatException">It is no such list.</exception>
    public static double[] Numbers(string option, string text, int count)
    {
        double[] values = new double[count];
        string[] parts = text.Split(',');
        return parts.Length == count && parts.Index().All(part => NumberText.TryNumber(part.Item, out values[part.Index]))
            ? values
            : throw new FormatException($"{option} is {text}; it must be {count} numbers separated by commas, each with a decimal point where it is not whole.");
    }
}
