using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>A crystal holds an element that the form-factor table does not, or a kind of atoms whose element is not known.</summary>
public sealed class MissingFormFactorException : ZoneAxisException
{
    /// <summary>An element without a form factor.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="element">The element that is not in it.</param>
    internal MissingFormFactorException(string table, Element element)
        : base(element.IsKnown
            ? $"The {table} table has no form factor for {element.Symbol} (Z = {element.AtomicNumber}), so its patterns cannot be simulated."
            : $"The file does not say which element the kind {element.Symbol} is, and only elements have form factors, so its patterns cannot be simulated.")
    {
        Element = element;
        Remedy = element.IsKnown ? null : Crystallography.Element.NameElements;
    }

    /// <summary>The element that is not in the table.</summary>
    public Element Element { get; }
}
