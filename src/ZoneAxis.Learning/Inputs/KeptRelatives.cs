using System.Collections;

namespace ZoneAxis.Learning.Inputs;

/// <summary>The relatives that are described of a corpus beside its crystals.</summary>
public sealed class KeptRelatives
{
    private readonly BitArray _crystals;

    /// <summary>Says which.</summary>
    /// <param name="options">What they are like, and how many of each crystal.</param>
    /// <param name="crystals">The places among the corpus's entries of the crystals that have some: those that are learned from.</param>
    /// <param name="seed">The seed by which they are drawn and chosen.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or none is to be kept.</exception>
    public KeptRelatives(AugmentationOptions options, IEnumerable<int> crystals, int seed)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (options.Kept == 0)
            throw new ArgumentException("Relatives of crystals that are described once must be kept, at least one of each crystal.", nameof(options));
        (Options, Seed) = (options, seed);
        int[] places = [.. crystals];
        _crystals = new BitArray(places.Length == 0 ? 0 : places.Max() + 1);
        foreach (int place in places)
            _crystals[place] = true;
    }

    /// <summary>What they are like, and how many of each crystal.</summary>
    public AugmentationOptions Options { get; }

    /// <summary>The seed by which they are drawn and chosen.</summary>
    public int Seed { get; }

    /// <summary>Whether a crystal has some.</summary>
    /// <param name="crystal">Its place among the corpus's entries.</param>
    public bool Has(int crystal) => crystal < _crystals.Length && _crystals[crystal];
}
