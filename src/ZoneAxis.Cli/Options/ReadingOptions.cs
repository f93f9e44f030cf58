using System.Collections.Immutable;
using System.CommandLine;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Cli.Options;

/// <summary>The options that say how structure files are read.</summary>
internal sealed class ReadingOptions
{
    /// <summary>Neighbours in a crystal of hydrogen, the nearest of all, are farther apart.</summary>
    private const double LargestAngstrom = 0.7;

    private readonly Option<double> _closest = new Option<double>("--closest")
    {
        Description = "Distance below which two atoms are refused as overlapping, Å; 0 for none. Atoms that share a position by partial occupancy may be nearer.",
        HelpName = "Å",
        DefaultValueFactory = _ => CrystalReadOptions.Default.MinimumDistanceAngstrom,
    }.Must(value => value is >= 0 and <= LargestAngstrom, $"from 0 to {LargestAngstrom} Å");

    private readonly Option<bool> _overfull = new("--overfull") { Description = "Take sites whose occupancies add up to more than one as they stand." };

    private readonly Option<string?> _elements = new Option<string?>("--elements")
    {
        Description = "Elements of the kinds of atoms of a POSCAR without symbols (VASP 4), in its order, as Si,O.",
        HelpName = "LIST",
    }.Must(text => TryParseElements(text!, out _), "symbols of elements with commas between them, as Si,O");

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [_closest, _overfull, _elements];

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in All)
            command.Add(option);
    }

    /// <summary>How files are to be read.</summary>
    /// <param name="parsed">The values of the options.</param>
    public CrystalReadOptions Build(ParseResult parsed) => new()
    {
        MinimumDistanceAngstrom = parsed.GetValue(_closest),
        AllowOverfullSites = parsed.GetValue(_overfull),
        Elements = parsed.GetValue(_elements) is { } text && TryParseElements(text, out ImmutableArray<Element> elements) ? elements : [],
    };

    private static bool TryParseElements(string text, out ImmutableArray<Element> elements)
    {
        Element?[] found = [.. text.Split(',').Select(symbol => Element.TryFromSymbol(symbol.Trim(), out Element? element) ? element : null)];
        elements = [.. found.OfType<Element>()];
        return elements.Length == found.Length;
    }
}
