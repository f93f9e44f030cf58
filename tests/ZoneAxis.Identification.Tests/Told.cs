namespace ZoneAxis.Tests.Identifying;

/// <summary>Keeps what a job told of its progress, and may ask it to stop.</summary>
/// <param name="react">Called with each report; null for nothing.</param>
internal sealed class Told(Action<InputProgress>? react = null) : IProgress<InputProgress>
{
    public List<InputProgress> Reports { get; } = [];

    public void Report(InputProgress value)
    {
        Reports.Add(value);
        react?.Invoke(value);
    }
}
