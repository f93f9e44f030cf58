using System.Globalization;

namespace ZoneAxis.Cli.Output;

/// <summary>Takes the results of a job over files: shows how far it is, goes on where one fails, and ends with a line on all of them.</summary>
/// <param name="streams">Where progress and the line go.</param>
/// <param name="title">What is done, as "Identifying".</param>
/// <param name="time">The clock; null for that of the system.</param>
internal sealed class BatchRun(ConsoleStreams streams, string title, TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly Dictionary<string, int> _kinds = [];
    private int _results;
    private int _failed;

    /// <summary>Takes the results.</summary>
    /// <param name="job">Makes them while they are taken, in the order of the inputs, and tells how far it is.</param>
    /// <param name="tell">Writes one result, or why there is none.</param>
    /// <returns>The exit code: a failure where any failed.</returns>
    public int Run<T>(Func<IProgress<InputProgress>?, IEnumerable<T>> job, Func<T, BatchResult> tell)
    {
        long start = _time.GetTimestamp();

        // Where results scroll by, they are the progress.
        if (streams.OutputIsTerminal)
            Take(job(null), tell);
        else
            new ProgressDisplay(streams, _time).Run(title, progress => Take(job(new InputNotes(progress, "crystals")), tell));
        if (_results > 1)
            streams.Notes.WriteLine(Summary(_time.GetElapsedTime(start).TotalSeconds));
        return _failed == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }

    private int Take<T>(IEnumerable<T> results, Func<T, BatchResult> tell)
    {
        foreach (T one in results)
        {
            BatchResult result = tell(one);
            _results++;
            if (result.HasFailed)
                _failed++;
            else if (result.Kind is { } kind)
                _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        }

        return _results;
    }

    private string Summary(double seconds)
    {
        string rate = seconds > 0 ? string.Create(CultureInfo.InvariantCulture, $", {_results / seconds:0.#}/s") : "";
        IEnumerable<string> parts = _kinds.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Value:N0} {one.Key}"))
            .Append(string.Create(CultureInfo.InvariantCulture, $"{_failed:N0} failed"));
        return string.Create(CultureInfo.InvariantCulture, $"{title}: {_results:N0} crystals in {seconds:0.0} s{rate}: {string.Join(", ", parts)}.");
    }
}
