using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Patterns of perfect crystallites, in closed form.</summary>
/// <param name="request">What is wanted.</param>
internal sealed class PerfectPatterns(SimulationRequest request) : IPatternSource
{
    private readonly PatternSimulator _simulator = new(request.Geometry);

    /// <inheritdoc/>
    public PatternsOfCrystal Of(Crystal crystal, ulong seed, CancellationToken cancellation) =>
        new(orientation => _simulator.Intensity(crystal, orientation, request.NegligibleFraction, cancellation), Defects: null, DefectSeed: null);
}
