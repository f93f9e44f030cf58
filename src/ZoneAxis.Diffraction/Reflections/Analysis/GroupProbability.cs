using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>How likely a space group is, and why.</summary>
/// <param name="Setting">The group in its default setting.</param>
/// <param name="Cell">Its conventional cell with the lengths and angles that its system asks for.</param>
/// <param name="Transformation">Conventional indices from those of the list, h(conventional) = T·h(list).</param>
/// <param name="Probability">0 to 1; the probabilities of all groups sum to 1.</param>
/// <param name="LogAbsences">Logarithm of how much likelier its absences make the special reflections than if all were present.</param>
/// <param name="LogStatistics">Logarithm of how much likelier its centre, axes and planes make the intensities than if it had none.</param>
/// <param name="LogPrior">Logarithm of how often it occurs.</param>
public sealed record GroupProbability(
    SpaceGroupSetting Setting, Lattice Cell, Matrix3D Transformation, double Probability, double LogAbsences, double LogStatistics, double LogPrior);
