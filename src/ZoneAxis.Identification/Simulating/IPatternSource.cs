using ZoneAxis.Crystallography;

namespace ZoneAxis;

/// <summary>Makes ideal patterns of crystals, perfect ones or ones with defects.</summary>
internal interface IPatternSource
{
    /// <summary>The patterns of a crystal.</summary>
    /// <param name="crystal">In the cell that the crystallite repeats.</param>
    /// <param name="seed">Seed of the defects.</param>
    /// <param name="cancellation">Stops the simulation, also of patterns that are asked for later.</param>
    PatternsOfCrystal Of(Crystal crystal, ulong seed, CancellationToken cancellation);
}
