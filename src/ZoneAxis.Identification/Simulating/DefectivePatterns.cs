using System.Text.Json.Nodes;
using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>Patterns of crystallites with defects, atom by atom.</summary>
/// <param name="request">What is wanted.</param>
internal sealed class DefectivePatterns(SimulationRequest request) : IPatternSource
{
    private readonly DefectSimulator _simulator = new(request.Geometry);

    /// <inheritdoc/>
    public PatternsOfCrystal Of(Crystal crystal, ulong seed, CancellationToken cancellation)
    {
        DefectiveCrystallite crystallite = DefectiveCrystallite.Of(crystal, request.Geometry.Crystallite, request.Defects, seed, cancellation);
        JsonObject[] described = [.. crystallite.Describe().Select(defect => defect!.DeepClone().AsObject())];
        return new PatternsOfCrystal(orientation => _simulator.Intensity(crystallite, orientation, request.NegligibleFraction, cancellation), described, seed);
    }
}
