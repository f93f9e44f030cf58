using System.Collections.Immutable;

namespace ZoneAxis.Crystallography;

/// <summary>What stands at the atom sites of a CIF block: by the type symbol, or by the label where there is none.</summary>
/// <param name="block">The block.</param>
/// <param name="columns">Its sites.</param>
/// <param name="formula">Elements of its formula; empty if unknown.</param>
/// <param name="notes">Takes what a reader of the crystal should know.</param>
internal sealed class CifSpecies(CifBlock block, CifSiteColumns columns, IReadOnlySet<Element> formula, ICollection<string> notes)
{
    private readonly Lazy<string[]> _labels = new(() => [.. columns.Labels.Select(label => label.Text)]);

    /// <summary>The elements of a site with their shares of it; empty for a site at which no atom stands.</summary>
    /// <param name="row">The site.</param>
    /// <exception cref="CrystalFormatException">The symbol or label names no element.</exception>
    public ImmutableArray<(Element Element, double Share)> Of(int row)
    {
        if (CifSiteColumns.Value(columns.Types, row) is CifValue type)
            return OfType(type);
        CifValue label = CifSiteColumns.Value(columns.Labels, row)
            ?? throw block.Error(columns.Coordinates.First(row), "this atom site has neither a type symbol nor a label, an element was expected.");
        return [(OfLabel(label), 1)];
    }

    private ImmutableArray<(Element Element, double Share)> OfType(CifValue type)
    {
        if (MixedSymbol.Parse(type.Text) is { IsEmpty: false } shares)
            return shares;
        if (DummySymbol.Is(type.Text))
        {
            notes.Add($"Sites of the type '{ShownWord.Of(type.Text)}', which is no atom, are left out.");
            return [];
        }
        if (GroupSymbol.TryParseType(type.Text, formula, out Element? heavy))
        {
            notes.Add($"The type '{ShownWord.Of(type.Text)}' is read as {heavy}; hydrogen of it that is not listed is missing.");
            return [(heavy, 1)];
        }
        return ChargedSymbol.TryParseType(type.Text, out Element? element) ? [(element, 1)] : throw NoElement(type);
    }

    private Element OfLabel(CifValue label)
    {
        if (GroupSymbol.IsOxygenLabel(label.Text, _labels.Value, formula))
        {
            notes.Add("Labels of water or hydroxyl groups, as Wat, OW or O-H, are read as oxygen; hydrogen of them that is not listed is missing.");
            return GroupSymbol.Oxygen;
        }
        return ChargedSymbol.TryParseLabel(label.Text, formula, out Element? element) ? element : throw NoElement(label);
    }

    private CrystalFormatException NoElement(CifValue value) =>
        block.Error(value, $"found '{ShownWord.Of(value.Text)}' where the symbol of an element was expected.");
}
