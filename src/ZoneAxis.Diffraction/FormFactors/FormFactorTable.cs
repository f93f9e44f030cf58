using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Form factors by element.</summary>
public sealed class FormFactorTable
{
    /// <summary>Largest s = sin θ/λ for which the tables hold, 1/Å; patterns that reach beyond are refused.</summary>
    public const double MostS = 2;

    private const int ParameterCount = 9;

    private readonly ImmutableArray<CromerMann?> _byAtomicNumber;

    private FormFactorTable(string name, ImmutableArray<CromerMann?> byAtomicNumber)
    {
        Name = name;
        _byAtomicNumber = byAtomicNumber;
    }

    /// <summary>
    /// X-ray form factors of the neutral atoms H to Cf, in electrons:
    /// International Tables for Crystallography Vol. C, table 6.1.1.4. No anomalous terms.
    /// </summary>
    public static FormFactorTable XRay { get; } = Load("X-ray", "form-factors-xray.csv");

    /// <summary>What scatters, as it is called in messages.</summary>
    public string Name { get; }

    /// <summary>The form factor of an element.</summary>
    /// <param name="element">Any element.</param>
    /// <exception cref="MissingFormFactorException">The table has no line for it.</exception>
    public CromerMann Of(Element element) =>
        TryGet(element, out CromerMann? formFactor) ? formFactor.Value : throw new MissingFormFactorException(Name, element);

    /// <summary>Requires a form factor for every element of a crystal.</summary>
    /// <param name="crystal">Any crystal.</param>
    /// <exception cref="MissingFormFactorException">The table has no line for one of its elements.</exception>
    public void RequireAll(Crystal crystal)
    {
        foreach (Site site in crystal.Sites)
        {
            if (!TryGet(site.Element, out _))
                throw new MissingFormFactorException(Name, site.Element);
        }
    }

    private bool TryGet(Element element, [NotNullWhen(true)] out CromerMann? formFactor)
    {
        formFactor = element.AtomicNumber < _byAtomicNumber.Length ? _byAtomicNumber[element.AtomicNumber] : null;
        return formFactor is not null;
    }

    private static FormFactorTable Load(string name, string file)
    {
        var entries = new SortedDictionary<int, CromerMann>();
        foreach (string line in EmbeddedData.Lines(file).Where(line => char.IsAsciiDigit(line[0])))
        {
            string[] fields = line.Split(',');
            entries.Add(int.Parse(fields[0], CultureInfo.InvariantCulture), Parse(fields.AsSpan(fields.Length - ParameterCount)));
        }

        var byAtomicNumber = new CromerMann?[entries.Keys.Max() + 1];
        foreach ((int atomicNumber, CromerMann entry) in entries)
            byAtomicNumber[atomicNumber] = entry;
        return new FormFactorTable(name, ImmutableArray.Create(byAtomicNumber));
    }

    private static CromerMann Parse(ReadOnlySpan<string> fields)
    {
        Span<double> p = stackalloc double[ParameterCount];
        for (int i = 0; i < p.Length; i++)
            p[i] = double.Parse(fields[i], CultureInfo.InvariantCulture);
        return new CromerMann(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]);
    }
}
