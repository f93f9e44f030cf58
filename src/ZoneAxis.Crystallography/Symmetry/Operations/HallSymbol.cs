using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>
/// A space group written as a Hall symbol and the operations that it generates.
/// Notation: S. R. Hall, Acta Cryst. A37, 517 (1981); International Tables for Crystallography Vol. B (2010), section A1.4.2.3.
/// </summary>
public sealed class HallSymbol
{
    private const int MaximumOrder = 192;

    private HallSymbol(string text, ImmutableArray<IntegerVector3> centring, ImmutableArray<SymmetryOperation> generators)
    {
        Text = text;
        Centring = centring;
        Generators = generators;
        Operations = Generate(text, centring, generators);
    }

    /// <summary>The symbol as given.</summary>
    public string Text { get; }

    /// <summary>The lattice's centring translations in 24ths, (0, 0, 0) first.</summary>
    public ImmutableArray<IntegerVector3> Centring { get; }

    /// <summary>The operations named by the symbol, inversion first where there is one, without centring translations.</summary>
    public ImmutableArray<SymmetryOperation> Generators { get; }

    /// <summary>All operations of the cell: the identity first, centring translations included; at most 192.</summary>
    public ImmutableArray<SymmetryOperation> Operations { get; }

    /// <summary>Reads a Hall symbol such as "-P 2ybc" or "P 31 2 (0 0 4)".</summary>
    /// <param name="text">The symbol; parts separated by spaces or underscores.</param>
    /// <exception cref="FormatException">The text is no Hall symbol, or generates no finite group.</exception>
    public static HallSymbol Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        HallSymbolReader reader = new(text);
        return new HallSymbol(text, reader.Centring, reader.Generators);
    }

    private static ImmutableArray<SymmetryOperation> Generate(
        string text, ImmutableArray<IntegerVector3> centring, ImmutableArray<SymmetryOperation> generators)
    {
        List<SymmetryOperation> steps = [.. generators, .. centring.Skip(1).Select(c => new SymmetryOperation(IntegerMatrix3.Identity, c))];
        List<SymmetryOperation> found = [SymmetryOperation.Identity];
        HashSet<SymmetryOperation> known = [SymmetryOperation.Identity];
        for (int next = 0; next < found.Count; next++)
        {
            foreach (SymmetryOperation step in steps)
            {
                SymmetryOperation product = step * found[next];
                if (!known.Add(product))
                    continue;
                found.Add(product);
                if (found.Count > MaximumOrder)
                    throw new FormatException($"The Hall symbol '{text}' generates more than {MaximumOrder} operations and so no space group.");
            }
        }
        return [.. found];
    }
}
