using ZoneAxis.Crystallography;
using ZoneAxis.Diffraction;

namespace ZoneAxis;

/// <summary>A crystal whose patterns are written.</summary>
/// <param name="Crystal">The crystal in the cell that was simulated.</param>
/// <param name="Files">The files.</param>
/// <param name="AzimuthsNeeded">Azimuths of a precessing beam that the patterns need, see <see cref="PrecessionSteps"/>.</param>
internal sealed record WrittenCrystal(Crystal Crystal, IReadOnlyList<string> Files, int AzimuthsNeeded);
