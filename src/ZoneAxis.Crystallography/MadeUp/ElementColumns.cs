using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>Elements that take one another's places in crystals: those of a column of the periodic table.</summary>
/// <remarks>
/// Groups 1 to 18 of the IUPAC periodic table of the elements (2022), without elements that have no stable or long-lived isotope; the lanthanides stand with
/// scandium and yttrium, the actinides up to plutonium by themselves, hydrogen and helium, which nothing replaces, are left out.
/// </remarks>
internal static class ElementColumns
{
    private static readonly string[] Columns =
    [
        "Li Na K Rb Cs", "Be Mg Ca Sr Ba", "Sc Y La Ce Pr Nd Sm Eu Gd Tb Dy Ho Er Tm Yb Lu", "Ti Zr Hf", "V Nb Ta", "Cr Mo W", "Mn Tc Re", "Fe Ru Os", "Co Rh Ir",
        "Ni Pd Pt", "Cu Ag Au", "Zn Cd Hg", "B Al Ga In Tl", "C Si Ge Sn Pb", "N P As Sb Bi", "O S Se Te", "F Cl Br I", "Ne Ar Kr Xe", "Ac Th Pa U Np Pu",
    ];

    private static readonly FrozenDictionary<Element, ImmutableArray<Element>> ByElement = Columns
        .Select(column => column.Split(' ').Select(Element.FromSymbol).ToImmutableArray())
        .SelectMany(column => column.Select(element => (element, column)))
        .ToFrozenDictionary(pair => pair.element, pair => pair.column);

    /// <summary>The elements of an element's column, itself among them; itself alone where nothing replaces it.</summary>
    /// <param name="element">The element.</param>
    public static ImmutableArray<Element> Of(Element element) => ByElement.TryGetValue(element, out ImmutableArray<Element> column) ? column : [element];
}
