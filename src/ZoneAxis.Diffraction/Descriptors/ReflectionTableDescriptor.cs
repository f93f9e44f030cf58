using System.Runtime.InteropServices;
using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The <see cref="ReflectionTable"/> of a crystal in its standard cell.</summary>
public sealed class ReflectionTableDescriptor(ReflectionTableOptions options) : Descriptor
{
    /// <inheritdoc/>
    public override DescriptorOptions Options => options;

    /// <inheritdoc/>
    public override InputEncoding Encoding { get; } = new(options.Input, StoredNumber.Single);

    /// <inheritdoc/>
    public override bool TakesPatterns => false;

    /// <inheritdoc/>
    public override void Write(CrystalSymmetry symmetry, Span<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(symmetry);
        RequireLength(destination);
        MemoryMarshal.AsBytes<float>(ReflectionTable.Of(symmetry.CellOf(CellConvention.InternationalTables))).CopyTo(destination);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Always: a table is made of a structure, or of indexed patterns.</exception>
    public override void Write(IRawPatterns patterns, Span<byte> destination) =>
        throw new ArgumentException("A reflection table is made of a structure; raw patterns must be indexed first.", nameof(patterns));
}
