using ZoneAxis.Diffraction;

namespace ZoneAxis.Learning.Inputs;

/// <summary>Crystals with what a network is given of them, and their classes. Reading must be safe from several threads at a time.</summary>
public interface ITrainingSet
{
    /// <summary>The number of crystals.</summary>
    int Count { get; }

    /// <summary>How the bytes of a crystal become a network's input.</summary>
    InputEncoding Encoding { get; }

    /// <summary>How the numbers are made, as a text: sets of one text give the same numbers for the same crystals. A training is not resumed on another.</summary>
    string Origin => "";

    /// <summary>What a crystal is called in a message.</summary>
    /// <param name="index">0 ≤ index &lt; <see cref="Count"/>.</param>
    string NameOf(int index) => $"crystal {index}";

    /// <summary>The class of a crystal, counted from 0.</summary>
    /// <param name="index">0 ≤ index &lt; <see cref="Count"/>.</param>
    int ClassOf(int index);

    /// <summary>Copies what is stored of a crystal.</summary>
    /// <param name="index">0 ≤ index &lt; <see cref="Count"/>.</param>
    /// <param name="destination">As many bytes as <see cref="Encoding"/> has.</param>
    void Copy(int index, Span<byte> destination);

    /// <summary>Copies what a network learns from in a pass in place of a crystal: another one of its class, or as here the crystal itself.</summary>
    /// <param name="index">0 ≤ index &lt; <see cref="Count"/>.</param>
    /// <param name="pass">The pass, from 0. The same index and pass give the same bytes, so that a training that is resumed is the same.</param>
    /// <param name="destination">As many bytes as <see cref="Encoding"/> has.</param>
    void Copy(int index, int pass, Span<byte> destination) => Copy(index, destination);
}
