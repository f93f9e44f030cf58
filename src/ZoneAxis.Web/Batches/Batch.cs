using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ZoneAxis.Web;

/// <summary>A batch of inputs that is worked on while its rows are read.</summary>
/// <param name="id">What it is called.</param>
/// <param name="analysis">What is asked about each.</param>
/// <param name="total">How many inputs there are.</param>
internal sealed class Batch(string id, IAnalysis analysis, int total) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<JsonObject> _rows = [];
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private BatchState _state = BatchState.Running;

    /// <summary>What it is called.</summary>
    public string Id => id;

    /// <summary>What is asked about each input.</summary>
    public IAnalysis Analysis => analysis;

    /// <summary>How many inputs there are; of files with several crystals there are more rows.</summary>
    public int Total => total;

    /// <summary>When it was started.</summary>
    public DateTimeOffset Started { get; } = DateTimeOffset.UtcNow;

    /// <summary>Asks it to stop.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>How it stands.</summary>
    public BatchState State
    {
        get
        {
            lock (_lock)
                return _state;
        }
    }

    /// <summary>The rows so far, from a place on, and what completes when there is more.</summary>
    /// <param name="from">The first place that is wanted.</param>
    public (ImmutableArray<JsonObject> Rows, BatchState State, Task Change) From(int from)
    {
        lock (_lock)
            return ([.. _rows.Skip(from)], _state, _change.Task);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="line">The line of the input.</param>
    public void Add(JsonObject line) => Change(() => _rows.Add(line));

    /// <summary>It has come to its end.</summary>
    /// <param name="state">How.</param>
    public void End(BatchState state) => Change(() => _state = _state == BatchState.Running ? state : _state);

    /// <summary>Stops it; what is done stays.</summary>
    public void Cancel()
    {
        End(BatchState.Cancelled);
        _stop.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private void Change(Action change)
    {
        TaskCompletionSource before;
        lock (_lock)
        {
            change();
            before = _change;
            _change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        before.SetResult();
    }
}
