namespace ZoneAxis.Cli.Explaining;

/// <summary>A crystal of the page of case studies.</summary>
/// <param name="Explanation">What the model sees and says.</param>
/// <param name="Patterns">Its patterns.</param>
/// <param name="Part">Which part of the model's split it is in, in words.</param>
/// <param name="Beside">What the other model sees and says; null where there is none.</param>
internal sealed record CaseStudy(Explanation Explanation, CasePatterns Patterns, string Part, Explanation? Beside);
