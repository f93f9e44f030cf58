namespace ZoneAxis.Diffraction;

/// <summary>A space group on some axes with all that its probability is made of, for fitting the weights.</summary>
/// <param name="Number">The group.</param>
/// <param name="LogLaue">Logarithm of the evidence for its lattice and its Laue group.</param>
/// <param name="LogAbsences">The same for its absences.</param>
/// <param name="LogPrior">Logarithm of its frequency.</param>
/// <param name="Features">The numbers of <see cref="GroupFeatures"/>.</param>
internal sealed record WeighedGroup(int Number, double LogLaue, double LogAbsences, double LogPrior, double[] Features);
