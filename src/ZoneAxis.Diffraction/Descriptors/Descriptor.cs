using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>The whole way from a crystal, or its patterns, to what a network is given of it.</summary>
/// <remarks>Immutable and safe to share between threads; make one and keep it.</remarks>
public abstract class Descriptor
{
    /// <summary>What is made, and how.</summary>
    public abstract DescriptorOptions Options { get; }

    /// <summary>How the bytes become the numbers of a network's input.</summary>
    public abstract InputEncoding Encoding { get; }

    /// <summary>Bytes a crystal.</summary>
    public int Length => Encoding.Length;

    /// <summary>Whether patterns are enough to describe a crystal; else its structure is needed.</summary>
    public abstract bool TakesPatterns { get; }

    /// <summary>In how many ways training describes a crystal, so that a network learns more than one kind of measurement; 1 where there is one way alone.</summary>
    public virtual int Views => 1;

    /// <summary>Describes a crystal of known symmetry.</summary>
    /// <param name="symmetry">Its symmetry, found at the options' tolerance.</param>
    /// <param name="destination"><see cref="Length"/> bytes.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    public abstract void Write(CrystalSymmetry symmetry, Span<byte> destination);

    /// <summary>Describes a crystal of known symmetry in each of the ways of training, that of <see cref="Write(CrystalSymmetry, Span{byte})"/> first.</summary>
    /// <param name="symmetry">Its symmetry, found at the options' tolerance.</param>
    /// <param name="destination"><see cref="Views"/> times <see cref="Length"/> bytes.</param>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    /// <exception cref="ArgumentException">The destination has another length.</exception>
    public virtual void WriteViews(CrystalSymmetry symmetry, Span<byte> destination) => Write(symmetry, destination);

    /// <summary>Describes a crystal by its patterns.</summary>
    /// <param name="patterns">Raw patterns, made as the options say.</param>
    /// <param name="destination"><see cref="Length"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination has another length, the patterns another side than the options are for, or patterns are not enough.</exception>
    public abstract void Write(IRawPatterns patterns, Span<byte> destination);

    /// <summary>Describes a crystal of known symmetry.</summary>
    /// <param name="symmetry">Its symmetry, found at the options' tolerance.</param>
    /// <returns><see cref="Length"/> bytes.</returns>
    /// <exception cref="MissingFormFactorException">An element has no form factor.</exception>
    public byte[] Describe(CrystalSymmetry symmetry)
    {
        byte[] bytes = new byte[Length];
        Write(symmetry, bytes);
        return bytes;
    }

    /// <summary>Describes a crystal by its patterns.</summary>
    /// <param name="patterns">Raw patterns, made as the options say.</param>
    /// <returns><see cref="Length"/> bytes.</returns>
    /// <exception cref="ArgumentException">The patterns have another side than the options are for, or are not enough.</exception>
    public byte[] Describe(IRawPatterns patterns)
    {
        byte[] bytes = new byte[Length];
        Write(patterns, bytes);
        return bytes;
    }

    /// <summary>Demands room for one crystal.</summary>
    /// <exception cref="ArgumentException">There is another number of bytes.</exception>
    private protected void RequireLength(Span<byte> destination)
    {
        if (destination.Length != Length)
            throw new ArgumentException($"A descriptor of {Length} bytes does not fit into {destination.Length}.", nameof(destination));
    }
}
