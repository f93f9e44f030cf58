using System.CommandLine;
using ZoneAxis.Learning.Networks;

namespace ZoneAxis.Cli.Options;

/// <summary>The option that names the number format of a network's convolutions.</summary>
internal static class PrecisionOption
{
    private static readonly Precision[] All = Enum.GetValues<Precision>();

    /// <summary>The option.</summary>
    /// <param name="standard">Its default.</param>
    public static Option<Precision> Make(Precision standard)
    {
        Option<Precision> option = new("--precision")
        {
            Description = "Number format of the convolutions, 32 or 16 bits; bfloat16 needs a processor with AVX512-BF16 or AMX, else float32 is used and said.",
            HelpName = string.Join('|', All.Select(NameOf)),
            DefaultValueFactory = _ => standard,
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                int found = Array.FindIndex(All, precision => NameOf(precision).Equals(text, StringComparison.OrdinalIgnoreCase));
                if (found < 0)
                    result.AddError($"--precision is {text}; it must be {string.Join(" or ", All.Select(NameOf))}.");
                return found < 0 ? standard : All[found];
            },
        };
        return option;
    }

    /// <summary>The name of a format in options and output.</summary>
    /// <param name="precision">The format.</param>
    public static string NameOf(Precision precision) => precision.ToString().ToLowerInvariant();
}
