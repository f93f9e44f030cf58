namespace ZoneAxis.Cli.Reproducing;

/// <summary>A plot of the page of results, as the page of <c>zoneaxis serve</c> draws it.</summary>
/// <param name="Id">A name for addresses.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Kind"><c>line</c> or <c>bar</c>.</param>
/// <param name="X">The places: numbers of a line, names of bars.</param>
/// <param name="Y">What stands at them.</param>
/// <param name="Series">The curves.</param>
internal sealed record ResultPlot(string Id, string Title, string Kind, ResultPlot.Axis X, ResultPlot.Axis Y, IReadOnlyList<ResultPlot.Curve> Series)
{
    /// <summary>An axis.</summary>
    /// <param name="Label">What it is of, with its unit.</param>
    /// <param name="Values">Its places; null of the y axis.</param>
    public sealed record Axis(string Label, IReadOnlyList<object>? Values = null);

    /// <summary>A curve.</summary>
    /// <param name="Name">Its name in the legend.</param>
    /// <param name="Values">Its value at each place; null where nothing was measured.</param>
    public sealed record Curve(string Name, IReadOnlyList<double?> Values);
}
