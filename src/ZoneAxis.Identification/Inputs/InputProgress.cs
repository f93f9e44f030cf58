namespace ZoneAxis;

/// <summary>How far a job over files that a user named is.</summary>
/// <param name="Done">The part of the files that is done, in [0, 1); where in its file an input stands is not counted.</param>
/// <param name="Inputs">Inputs that have been answered, at least 1.</param>
public readonly record struct InputProgress(double Done, int Inputs);
