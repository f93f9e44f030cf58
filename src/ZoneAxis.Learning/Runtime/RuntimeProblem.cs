namespace ZoneAxis.Learning.Runtime;

/// <summary>Something wrong with the set-up.</summary>
/// <param name="What">A sentence that says what.</param>
/// <param name="Remedy">A sentence that says what to do.</param>
public sealed record RuntimeProblem(string What, string Remedy);
