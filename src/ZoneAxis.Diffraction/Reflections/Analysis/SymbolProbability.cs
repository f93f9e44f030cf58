using ZoneAxis.Crystallography;

namespace ZoneAxis.Diffraction;

/// <summary>How likely an extinction symbol is.</summary>
/// <param name="Extinction">The symbol with its Laue class and its groups.</param>
/// <param name="Probability">0 to 1; the probabilities of all symbols sum to 1.</param>
public sealed record SymbolProbability(ExtinctionClass Extinction, double Probability);
