using System.Globalization;
using System.Text;
using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Networks;

/// <summary>Writes the list of networks.</summary>
internal static class NetworkReport
{
    private const double Million = 1e6;
    private const double Mebibyte = 1 << 20;

    private static readonly CompositeFormat Row = CompositeFormat.Parse("{0,-16}{1,-20}{2,14}{3,20}{4,14}{5,16}");

    /// <summary>Writes it for people.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="lines">The networks.</param>
    public static void WriteTable(TextWriter output, IReadOnlyList<NetworkLine> lines)
    {
        output.WriteLine(string.Format(CultureInfo.InvariantCulture, Row, "network", "input", "parameters", "multiply-adds, 10⁶", "weights, MiB", "a crystal, MiB"));
        foreach (NetworkLine line in lines)
            output.WriteLine(RowOf(line));
        output.WriteLine("Input: images × channels × rows × columns. Multiply-adds: of a forward pass of one crystal. A crystal, MiB: what its layers put out, in 32 bits.");
    }

    private static string RowOf(NetworkLine line) => line.Cost is not { } cost
        ? $"{line.Kind.Name,-16}{line.Refusal}"
        : string.Format(
            CultureInfo.InvariantCulture,
            Row,
            line.Kind.Name,
            line.Input,
            cost.Parameters.ToString("N0", CultureInfo.InvariantCulture),
            (cost.MultiplyAdds / Million).ToString("N1", CultureInfo.InvariantCulture),
            MebibytesOf(cost.Parameters + cost.StateNumbers),
            MebibytesOf(cost.Activations));

    /// <summary>Writes it as JSON.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="lines">The networks.</param>
    /// <param name="side">Side of the patterns, px.</param>
    /// <param name="classes">Space groups to tell apart.</param>
    public static void WriteJson(TextWriter output, IReadOnlyList<NetworkLine> lines, int side, int classes) => JsonOutput.WriteLine(output, new
    {
        Side = side,
        Classes = classes,
        Networks = lines.Select(line => new
        {
            line.Kind.Name,
            Input = new[] { line.Input.Streams, line.Input.Channels, line.Input.Rows, line.Input.Columns },
            line.Cost?.Parameters,
            line.Cost?.StateNumbers,
            line.Cost?.MultiplyAdds,
            WeightBytes = sizeof(float) * (line.Cost?.Parameters + line.Cost?.StateNumbers),
            ActivationBytes = sizeof(float) * line.Cost?.Activations,
            line.Refusal,
            line.Kind.Settings,
        }),
    });

    private static string MebibytesOf(long numbers) => (numbers * sizeof(float) / Mebibyte).ToString("N1", CultureInfo.InvariantCulture);
}
