using System.CommandLine;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Cli.Shaping;

/// <summary>The constants of the shaping algorithm as options; the published ones unless given.</summary>
internal sealed class ShapingArguments
{
    private static readonly ShapingOptions Published = new();

    private readonly Option<int> _boxStart = Constant("--box-start", Published.BoxStart, "First row and column of the box around the direct beam, px.");
    private readonly Option<int> _boxSide = Constant("--box-side", Published.BoxSide, "Rows and columns of that box, px; 0 for none.");
    private readonly Option<float> _scaledMaximum = Constant("--scaled-maximum", Published.ScaledMaximum, "The value to which the brightest pixel outside the box is scaled.");
    private readonly Option<float> _brightFrom = Constant("--bright-from", Published.BrightFrom, "Scaled value from which on a pixel is bright.");
    private readonly Option<int> _offset = Constant("--squared-distance-offset", Published.SquaredDistanceOffset, "Subtracted from the squared distance of two bright pixels, px².");
    private readonly Option<int> _least = Constant("--least-squared-distance", Published.LeastSquaredDistance, "Smallest squared distance, after that, at which a pair counts, px².");
    private readonly Option<int> _fewPairs = Constant("--few-pairs", Published.FewPairs, "Most pairs that count at which every pair is joined.");
    private readonly Option<double> _reach = Constant("--reach", Published.Reach, "How many times the shortest distance a line may be long.");
    private readonly Option<byte> _lineGrey = Constant("--line-grey", Published.LineGrey, "Value of a line, 0 to 255.");
    private readonly Option<float> _faintUpTo = Constant("--faint-up-to", Published.FaintUpTo, "Pixels above this scaled value show through lines.");

    /// <summary>Their names, for messages.</summary>
    public static IEnumerable<string> Names => new ShapingArguments().All.Select(option => option.Name);

    private Option[] All => [_boxStart, _boxSide, _scaledMaximum, _brightFrom, _offset, _least, _fewPairs, _reach, _lineGrey, _faintUpTo];

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in All)
            command.Add(option);
    }

    /// <summary>The constants that were asked for.</summary>
    /// <param name="parsed">The values.</param>
    public ShapingOptions Build(ParseResult parsed) => new()
    {
        BoxStart = parsed.GetValue(_boxStart),
        BoxSide = parsed.GetValue(_boxSide),
        ScaledMaximum = parsed.GetValue(_scaledMaximum),
        BrightFrom = parsed.GetValue(_brightFrom),
        SquaredDistanceOffset = parsed.GetValue(_offset),
        LeastSquaredDistance = parsed.GetValue(_least),
        FewPairs = parsed.GetValue(_fewPairs),
        Reach = parsed.GetValue(_reach),
        LineGrey = parsed.GetValue(_lineGrey),
        FaintUpTo = parsed.GetValue(_faintUpTo),
    };

    private static Option<T> Constant<T>(string name, T published, string description) => new(name) { Description = description, DefaultValueFactory = _ => published };
}
