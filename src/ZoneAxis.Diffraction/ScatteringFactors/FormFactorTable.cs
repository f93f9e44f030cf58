using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>Form factors by element.</summary>
public sealed class FormFactorTable
{
    /// <summary>Largest s = sin θ/λ for which the tables hold, 1/Å; patterns and structure factors beyond are refused.</summary>
    public const double MostS = 2;

    private readonly ImmutableArray<FormFactor?> _byAtomicNumber;

    private FormFactorTable(string name, ImmutableArray<FormFactor?> byAtomicNumber)
    {
        Name = name;
        _byAtomicNumber = byAtomicNumber;
    }

    /// <summary>
    /// X-ray form factors of the neutral atoms H to Cf, in electrons:
    /// International Tables for Crystallography Vol. C, table 6.1.1.4. No anomalous terms.
    /// </summary>
    public static FormFactorTable XRay { get; } = Load("X-ray", "form-factors-xray.csv");

    /// <summary>
    /// Electron form factors of the neutral atoms H to Cf, in Å, for electrons at rest mass: International Tables for Crystallography
    /// Vol. C, table 4.3.2.2. A beam's electrons scatter <see cref="Beam.LorentzFactor"/> times as strongly.
    /// </summary>
    public static FormFactorTable Electron { get; } = Load("electron", "form-factors-electron.csv");

    /// <summary>What scatters, as it is called in messages.</summary>
    public string Name { get; }

    /// <summary>The table for a kind of radiation.</summary>
    /// <param name="radiation">X-rays or electrons.</param>
    public static FormFactorTable Of(Radiation radiation) => radiation switch
    {
        Radiation.XRay => XRay,
        Radiation.Electron => Electron,
        _ => throw new ArgumentOutOfRangeException(nameof(radiation), radiation, "There are form factors for X-rays and electrons."),
    };

    /// <summary>The form factor of an element.</summary>
    /// <param name="element">Any element.</param>
    /// <exception cref="MissingFormFactorException">The table has no line for it.</exception>
    public FormFactor Of(Element element) =>
        TryGet(element, out FormFactor? formFactor) ? formFactor.Value : throw new MissingFormFactorException(Name, element);

    /// <summary>Requires a form factor for every element of a crystal.</summary>
    /// <param name="crystal">Any crystal.</param>
    /// <exception cref="MissingFormFactorException">The table has no line for one of its elements.</exception>
    public void RequireAll(Crystal crystal)
    {
        foreach (Site site in crystal.Sites)
            Require(site.Element);
    }

    /// <summary>Requires a form factor for an element.</summary>
    /// <param name="element">Any element.</param>
    /// <exception cref="MissingFormFactorException">The table has no line for it.</exception>
    public void Require(Element element)
    {
        if (!TryGet(element, out _))
            throw new MissingFormFactorException(Name, element);
    }

    private bool TryGet(Element element, [NotNullWhen(true)] out FormFactor? formFactor)
    {
        formFactor = element.AtomicNumber < _byAtomicNumber.Length ? _byAtomicNumber[element.AtomicNumber] : null;
        return formFactor is not null;
    }

    private static FormFactorTable Load(string name, string file)
    {
        string[][] rows = [.. EmbeddedData.Lines(file).Select(line => line.Split(','))];
        SortedDictionary<int, FormFactor> entries = new();
        foreach (string[] fields in rows[1..])
            entries.Add(int.Parse(fields[0], CultureInfo.InvariantCulture), Parse(rows[0], fields));

        FormFactor?[] byAtomicNumber = new FormFactor?[entries.Keys.Max() + 1];
        foreach ((int atomicNumber, FormFactor entry) in entries)
            byAtomicNumber[atomicNumber] = entry;
        return new FormFactorTable(name, ImmutableArray.Create(byAtomicNumber));
    }

    /// <summary>One line: amplitudes a1 to a5 and widths b1 to b5, or with a constant c for the fifth.</summary>
    private static FormFactor Parse(string[] names, string[] fields)
    {
        bool hasConstant = names.Contains("c");
        return new FormFactor(
            Value("a1"), Value("a2"), Value("a3"), Value("a4"), Value(hasConstant ? "c" : "a5"),
            Value("b1"), Value("b2"), Value("b3"), Value("b4"), hasConstant ? 0 : Value("b5"));

        double Value(string name) => double.Parse(fields[Array.IndexOf(names, name)], CultureInfo.InvariantCulture);
    }
}
