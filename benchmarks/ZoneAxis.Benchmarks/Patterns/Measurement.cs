namespace ZoneAxis.Benchmarks.Patterns;

/// <summary>One point of a curve.</summary>
/// <param name="Curve">Which curve it belongs to.</param>
/// <param name="X">What was varied.</param>
/// <param name="Y">What was measured: ms unless the curve says otherwise.</param>
public readonly record struct Measurement(string Curve, double X, double Y);
