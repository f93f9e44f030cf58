using ZoneAxis.Learning.Training;

namespace ZoneAxis.Learning.Tests.Training;

/// <summary>Stops a training after a step.</summary>
internal sealed class StopAt(CancellationTokenSource stop, long step) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value)
    {
        if (value.Step == step)
            stop.Cancel();
    }
}
