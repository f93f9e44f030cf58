using System.Runtime.InteropServices;

namespace ZoneAxis.Cli.Output;

/// <summary>Turns the first Ctrl-C, or the first request of the system to end, into a wish to stop; a second one ends the process at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals()
    {
        PosixSignal[] signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM];
        _registrations = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, OnSignal))];
    }

    /// <summary>Set by the first signal.</summary>
    public CancellationToken Stop => _source.Token;

    /// <summary>The exit code of a run that they stopped.</summary>
    public int ExitCode { get; private set; } = ExitCodes.Stopped;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
            return;
        context.Cancel = true;
        if (context.Signal == PosixSignal.SIGTERM)
            ExitCode = ExitCodes.Terminated;
        _source.Cancel();
    }
}
