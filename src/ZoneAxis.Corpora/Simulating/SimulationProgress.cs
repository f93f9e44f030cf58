namespace ZoneAxis.Corpora;

/// <summary>How far a simulation is.</summary>
/// <param name="Done">Crystals finished, those of earlier runs included.</param>
/// <param name="Total">Crystals in all.</param>
/// <param name="Failed">Crystals of this run that could not be simulated.</param>
public readonly record struct SimulationProgress(int Done, int Total, int Failed);
