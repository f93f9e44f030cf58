namespace ZoneAxis.Learning.Tests.Runtime;

/// <summary>Collects garbage without rest beside a test, until it is disposed of: what is not held does not last.</summary>
internal sealed class Collecting : IDisposable
{
    private readonly Thread _thread;
    private volatile bool _isDone;

    public Collecting()
    {
        _thread = new Thread(Collect) { IsBackground = true };
        _thread.Start();
    }

    public void Dispose()
    {
        _isDone = true;
        _thread.Join();
    }

    private void Collect()
    {
        while (!_isDone)
        {
            GC.Collect(0);
            GC.WaitForPendingFinalizers();
        }
    }
}
