namespace ZoneAxis.Cli.Output;

/// <summary>How far a long work is.</summary>
/// <param name="Done">The part that is done, in [0, 1].</param>
/// <param name="Detail">What else is worth knowing at a glance, as "1,024 of 94,285 crystals".</param>
/// <param name="Message">A sentence that must not be missed, or null.</param>
internal readonly record struct ProgressNote(double Done, string Detail, string? Message = null)
{
    /// <summary>A sentence before there is anything to tell of how far the work is.</summary>
    /// <param name="message">The sentence.</param>
    public static ProgressNote Of(string message) => new(0, "", message);

    /// <summary>Whether it tells nothing of how far the work is.</summary>
    public bool IsMessageAlone => Message is not null && Detail.Length == 0;
}
