using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>What a file says of cell and beam of a list, before what the options say.</summary>
/// <param name="Lattice">The cell, or null.</param>
/// <param name="WavelengthAngstrom">Wavelength, Å, or null.</param>
/// <param name="Radiation">What was scattered, or null.</param>
internal sealed record ListOrigin(Lattice? Lattice, double? WavelengthAngstrom, Radiation? Radiation)
{
    /// <summary>
    /// Below this wavelength, Å, all are electrons: 0.06 Å are 40 kV, fewer than any microscope for 3D electron diffraction has, and X-rays of 200 keV, which no diffractometer uses.
    /// </summary>
    private const double LongestOfElectronsAngstrom = 0.06;

    /// <summary>Makes the list.</summary>
    /// <param name="collected">Its rows.</param>
    /// <param name="name">Its name.</param>
    /// <param name="options">What goes before what the file says.</param>
    /// <param name="notes">What is to be said of it.</param>
    /// <param name="fail">Makes the error of a list that has no cell or no reflections.</param>
    public ReflectionList Make(ReflectionCollector collected, string? name, ReflectionReadOptions options, List<string> notes, Func<string, string?, CrystalFormatException> fail)
    {
        if (collected.Count == 0)
            throw fail(collected.LeftOutCount > 0 ? $"all {collected.LeftOutCount} reflections of the list were left out, at least one was expected." : "the list has no reflections, at least one was expected.", null);
        Lattice lattice = Stated(options) ?? Lattice
            ?? throw fail("no cell is stated for these reflections: a, b, c, α, β and γ were expected in the file or in an .ins or .res of the same name.", ReflectionReadOptions.StateCell);
        double? wavelength = options.WavelengthAngstrom ?? WavelengthAngstrom;
        return new ReflectionList
        {
            Lattice = lattice,
            Reflections = collected.Finish(notes),
            WavelengthAngstrom = wavelength,
            Radiation = options.Radiation ?? Radiation ?? (wavelength < LongestOfElectronsAngstrom ? Diffraction.Radiation.Electron : null),
            Name = name,
            Notes = [.. notes],
        };
    }

    private static Lattice? Stated(ReflectionReadOptions options) => options.Cell is { } cell ? CheckedLattice.Of(cell) : null;
}
