namespace ZoneAxis.Corpora;

/// <summary>Counts crystals while several threads finish them.</summary>
internal sealed class SimulationCount(int total, IProgress<SimulationProgress>? progress)
{
    private readonly Lock _lock = new();
    private int _done;
    private int _failed;

    /// <summary>Counts crystals that an earlier run has finished.</summary>
    public void Skip(int crystals) => Report(crystals, failed: 0);

    /// <summary>Counts one crystal.</summary>
    public void Add(bool failed) => Report(1, failed ? 1 : 0);

    private void Report(int done, int failed)
    {
        lock (_lock)
        {
            (_done, _failed) = (_done + done, _failed + failed);
            progress?.Report(new SimulationProgress(_done, total, _failed));
        }
    }
}
