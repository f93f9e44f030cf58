namespace ZoneAxis;

/// <summary>Tells space groups from lists of reflections, without a network.</summary>
public static class ReflectionIdentifier
{
    /// <summary>The answer that a report is evidence of.</summary>
    /// <param name="input">What to call the list where it has no name.</param>
    /// <param name="report">What the list says.</param>
    public static Identification Identify(string input, ReflectionReport report)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(report);
        return new Identification
        {
            Crystal = report.Analysis.List.Name ?? input,
            Candidates = report.Unknown is null ? Candidate.Rank(report.Analysis.Groups.Select(group => (group.Setting.Number, group.Probability))) : [],
            Unknown = report.Unknown,
            Reflections = report,
            Geometry = null,
        };
    }
}
