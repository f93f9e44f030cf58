using System.Runtime.InteropServices;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The <see cref="ReflectionFeatures"/> of a crystal in its standard cell, or of a list of reflections.</summary>
/// <param name="options">Which reflections.</param>
public sealed class ReflectionDescriptor(ReflectionDescriptorOptions options) : Descriptor
{
    private const int ViewCount = 4;

    /// <inheritdoc/>
    public override DescriptorOptions Options => options;

    /// <inheritdoc/>
    public override InputEncoding Encoding { get; } = new(options.Input, StoredNumber.Half);

    /// <inheritdoc/>
    public override bool TakesPatterns => false;

    /// <inheritdoc/>
    /// <remarks>As the options say; the three zones alone; and a measurement with X-rays and one with electrons, drawn by the crystal's name.</remarks>
    public override int Views => ViewCount;

    /// <inheritdoc/>
    public override void Write(CrystalSymmetry symmetry, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(symmetry);
        Write(ListOf(symmetry), destination);
    }

    /// <summary>The reflections of a crystal that are described.</summary>
    /// <param name="symmetry">Its symmetry, found at the options' tolerance.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public ReflectionList ListOf(CrystalSymmetry symmetry)
    {
        ArgumentNullException.ThrowIfNull(symmetry);
        return PartOfReflections.Of(Simulate(symmetry), options.Measured);
    }

    /// <summary>Describes a list of reflections.</summary>
    /// <param name="list">Its indices count in the cell of the International Tables.</param>
    /// <param name="destination"><see cref="Descriptor.Length"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    public void Write(ReflectionList list, Span<byte> destination)
    {
        RequireLength(destination);
        Span<Half> halves = MemoryMarshal.Cast<byte, Half>(destination);
        foreach ((int place, float number) in ReflectionFeatures.Of(list).Index())
            halves[place] = (Half)number;
    }

    /// <inheritdoc/>
    public override void WriteViews(CrystalSymmetry symmetry, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(symmetry);
        ReflectionList ideal = Simulate(symmetry), ofElectrons = Simulate(symmetry, options.Simulation with { Radiation = Radiation.Electron });
        Write(PartOfReflections.Of(ideal, options.Measured), destination[..Length]);
        Write(PartOfReflections.Of(ideal, MeasuredPart.ThreeZones), destination.Slice(Length, Length));
        Write(DrawnMeasurement.Of(ideal, symmetry.Setting, seed: 0), destination.Slice(2 * Length, Length));
        Write(DrawnMeasurement.Of(ofElectrons, symmetry.Setting, seed: 1), destination.Slice(3 * Length, Length));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Always: reflections are made of a structure, or of indexed patterns.</exception>
    public override void Write(IRawPatterns patterns, Span<byte> destination) =>
        throw new ArgumentException("Reflections are computed from a structure; raw patterns must be indexed first.", nameof(patterns));

    private ReflectionList Simulate(CrystalSymmetry symmetry) => Simulate(symmetry, options.Simulation);

    private static ReflectionList Simulate(CrystalSymmetry symmetry, SimulatedReflectionOptions simulation) => SimulatedReflections.Of(symmetry.CellOf(CellConvention.InternationalTables), simulation);
}
