namespace ZoneAxis.Cli.Output;

/// <summary>What became of one input of many.</summary>
/// <param name="HasFailed">Whether there is no result.</param>
/// <param name="Kind">A kind of result that is counted, as "agree"; or null.</param>
internal readonly record struct BatchResult(bool HasFailed, string? Kind = null)
{
    /// <summary>An input without a result.</summary>
    public static BatchResult Failed => new(HasFailed: true);

    /// <summary>An input with a result.</summary>
    /// <param name="kind">A kind that is counted, or null.</param>
    public static BatchResult Of(string? kind = null) => new(HasFailed: false, kind);
}
