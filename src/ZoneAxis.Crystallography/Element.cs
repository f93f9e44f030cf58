using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace ZoneAxis.Crystallography;

/// <summary>A chemical element; or a kind of atoms of a file that does not say which elements they are, see <see cref="IsKnown"/>.</summary>
public sealed record Element
{
    // Symbols in order of atomic number, IUPAC periodic table of the elements (2022).
    private static readonly string[] Symbols =
    [
        "H", "He", "Li", "Be", "B", "C", "N", "O", "F", "Ne", "Na", "Mg", "Al", "Si", "P", "S", "Cl", "Ar", "K", "Ca",
        "Sc", "Ti", "V", "Cr", "Mn", "Fe", "Co", "Ni", "Cu", "Zn", "Ga", "Ge", "As", "Se", "Br", "Kr", "Rb", "Sr", "Y", "Zr",
        "Nb", "Mo", "Tc", "Ru", "Rh", "Pd", "Ag", "Cd", "In", "Sn", "Sb", "Te", "I", "Xe", "Cs", "Ba", "La", "Ce", "Pr", "Nd",
        "Pm", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Hf", "Ta", "W", "Re", "Os", "Ir", "Pt", "Au", "Hg",
        "Tl", "Pb", "Bi", "Po", "At", "Rn", "Fr", "Ra", "Ac", "Th", "Pa", "U", "Np", "Pu", "Am", "Cm", "Bk", "Cf", "Es", "Fm",
        "Md", "No", "Lr", "Rf", "Db", "Sg", "Bh", "Hs", "Mt", "Ds", "Rg", "Cn", "Nh", "Fl", "Mc", "Lv", "Ts", "Og",
    ];

    private static readonly Element[] ByNumber = [.. Symbols.Select((symbol, index) => new Element(index + 1, symbol))];

    private static readonly FrozenDictionary<string, Element> BySymbol =
        ByNumber.ToFrozenDictionary(element => element.Symbol, StringComparer.OrdinalIgnoreCase);

    /// <summary><see cref="ZoneAxisException.Remedy"/>: name the elements of a file that has none, see <see cref="CrystalReadOptions.Elements"/>.</summary>
    public const string NameElements = "name-elements";

    private Element(int atomicNumber, string symbol)
    {
        AtomicNumber = atomicNumber;
        Symbol = symbol;
    }

    /// <summary>
    /// Whether the element is known. A file may tell kinds of atoms apart without saying what they are: they are called A, B, C and so on, have the atomic
    /// number 0, and differ from all elements and from each other. Symmetry can be told of them, scattering cannot.
    /// </summary>
    public bool IsKnown => AtomicNumber > 0;

    /// <summary>Number of protons, 1 to 118; 0 where the element is not known.</summary>
    public int AtomicNumber { get; }

    /// <summary>The symbol, as "Fe"; the letters of a kind whose element is not known.</summary>
    public string Symbol { get; }

    /// <summary>A kind of atoms whose element is not known: A to Z, then AA, AB and so on.</summary>
    /// <param name="kind">Which kind, from 0.</param>
    public static Element Unknown(int kind)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(kind);
        const int Letters = 26;
        string symbol = "";
        for (int rest = kind; rest >= 0; rest = rest / Letters - 1)
            symbol = (char)('A' + rest % Letters) + symbol;
        return new Element(0, symbol);
    }

    /// <summary>The element with an atomic number.</summary>
    /// <param name="atomicNumber">1 to 118.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such element.</exception>
    public static Element FromAtomicNumber(int atomicNumber)
    {
        if (atomicNumber < 1 || atomicNumber > ByNumber.Length)
            throw new ArgumentOutOfRangeException(nameof(atomicNumber), atomicNumber, $"Atomic numbers run from 1 to {ByNumber.Length}.");
        return ByNumber[atomicNumber - 1];
    }

    /// <summary>The element with a symbol, in upper or lower case; D and T are hydrogen.</summary>
    /// <param name="symbol">A symbol alone, without charge or number.</param>
    /// <param name="element">The element found.</param>
    public static bool TryFromSymbol(string symbol, [NotNullWhen(true)] out Element? element)
    {
        if (symbol is "D" or "T")
            symbol = "H";
        return BySymbol.TryGetValue(symbol, out element);
    }

    /// <summary>The element with a symbol, in upper or lower case; D and T are hydrogen.</summary>
    /// <param name="symbol">A symbol alone, without charge or number.</param>
    /// <exception cref="ArgumentException">There is no such element.</exception>
    public static Element FromSymbol(string symbol) =>
        TryFromSymbol(symbol, out Element? element) ? element : throw new ArgumentException($"'{symbol}' is not the symbol of an element.");

    /// <inheritdoc/>
    public override string ToString() => Symbol;
}
