using System.Text.Json.Nodes;
using ZoneAxis.Diffraction;

namespace ZoneAxis.Tests.Identifying;

/// <summary>Leaves patterns as they are, and asks a job to stop at one of them.</summary>
/// <param name="stop">Asks it.</param>
/// <param name="pattern">Number of the pattern, from 1.</param>
internal sealed class StopAtPattern(CancellationTokenSource stop, int pattern) : IDegradation
{
    private int _patterns;

    public string Name => "stop";

    public DegradationStep Place => DegradationStep.Digitizing;

    public DiffractionPattern Apply(DiffractionPattern whole, RandomNumbers random)
    {
        if (Interlocked.Increment(ref _patterns) == pattern)
            stop.Cancel();
        return whole;
    }

    public JsonObject Describe() => new() { ["stage"] = Name };
}
