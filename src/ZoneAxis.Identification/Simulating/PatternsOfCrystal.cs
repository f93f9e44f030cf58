using System.Text.Json.Nodes;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>The ideal patterns of one crystal.</summary>
/// <param name="Intensity">The pattern in an orientation.</param>
/// <param name="Defects">The defects of the crystallite, for the sidecar; null for none.</param>
/// <param name="DefectSeed">Seed of their random numbers; null for none.</param>
internal sealed record PatternsOfCrystal(Func<Orientation, IntensityImage> Intensity, IReadOnlyList<JsonObject>? Defects, ulong? DefectSeed);
