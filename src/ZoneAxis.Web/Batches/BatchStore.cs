using System.Text.Json.Nodes;

namespace ZoneAxis.Web;

/// <summary>The batches of this run of the server: one is worked on at a time, the others wait.</summary>
/// <param name="limits">How many are kept.</param>
/// <param name="log">Takes faults of this program.</param>
internal sealed class BatchStore(WebLimits limits, TextWriter log) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<Batch> _batches = [];
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>All of them, the newest first.</summary>
    public IReadOnlyList<Batch> All
    {
        get
        {
            lock (_lock)
                return [.. Enumerable.Reverse(_batches)];
        }
    }

    /// <summary>A batch.</summary>
    /// <param name="id">What it is called.</param>
    /// <exception cref="RequestException">There is none.</exception>
    public Batch Find(string? id) => All.FirstOrDefault(one => one.Id == id)
        ?? throw RequestException.Missing("There is no such batch on this machine; it may have been made by an earlier run of the server.");

    /// <summary>Starts a batch.</summary>
    /// <param name="analysis">What is asked about each input.</param>
    /// <param name="inputs">The inputs and their options; disposed of when the batch has ended.</param>
    /// <exception cref="RequestException">An option is wrong, or too many batches are running.</exception>
    public Batch Start(IAnalysis analysis, RequestInputs inputs)
    {
        Batch batch = new(UploadStore.NewId(), analysis, inputs.Files.Length);
        IEnumerable<JsonObject> lines = analysis.Run(inputs.Files, inputs.Options, forPage: false, batch.Stop);
        lock (_lock)
        {
            if (_batches.Count >= limits.Batches)
                Drop();
            _batches.Add(batch);
        }

        _ = Task.Run(() => RunAsync(batch, lines, inputs), CancellationToken.None);
        return batch;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Batch batch in All)
            batch.Cancel();
    }

    private void Drop()
    {
        Batch oldest = _batches.FirstOrDefault(one => one.State != BatchState.Running)
            ?? throw RequestException.Busy($"{limits.Batches} batches are being worked on or wait already; cancel one or try again later.");
        _batches.Remove(oldest);
    }

    private async Task RunAsync(Batch batch, IEnumerable<JsonObject> lines, RequestInputs inputs)
    {
        using (inputs)
        {
            try
            {
                await _turn.WaitAsync(batch.Stop);
                try
                {
                    await Task.Factory.StartNew(() => AddAll(batch, lines), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                }
                finally
                {
                    _turn.Release();
                }
            }
            catch (OperationCanceledException)
            {
                batch.End(BatchState.Cancelled);
            }
            catch (Exception fault)
            {
                await log.WriteLineAsync($"zoneaxis: batch {batch.Id}: {fault}");
                batch.End(BatchState.Failed);
            }
        }
    }

    private static void AddAll(Batch batch, IEnumerable<JsonObject> lines)
    {
        foreach (JsonObject line in lines)
            batch.Add(line);
        batch.End(BatchState.Done);
    }
}
