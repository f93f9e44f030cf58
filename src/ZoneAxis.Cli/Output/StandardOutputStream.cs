using System.Runtime.InteropServices;

namespace ZoneAxis.Cli.Output;

/// <summary>The standard output of this process, which says when it cannot be written; the console's own is silent about a reader that has gone, so that a run would go on for nobody.</summary>
internal sealed partial class StandardOutputStream : Stream
{
    private const int Descriptor = 1;

    // Numbers of errno.h, alike on Linux and macOS but for the third.
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;
    private static readonly int TryAgain = OperatingSystem.IsMacOS() ? 35 : 11;

    // The only way on Windows, where a reader that has gone stays unnoticed.
    private readonly Stream? _console = OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : null;

    // Where the standard output is closed, the next file that is opened gets its number, and results must not be written into that.
    private readonly StandardOutputException? _closed = OperatingSystem.IsWindows() || SystemWrite(Descriptor, [], 0) >= 0 ? null : Failure(Marshal.GetLastPInvokeError());

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Flush()
    {
        // Every write reaches the system at once.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <exception cref="StandardOutputException">It cannot be written.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_closed is not null)
            throw _closed;
        if (_console is not null)
            WriteToConsole(_console, buffer);
        while (_console is null && !buffer.IsEmpty)
            buffer = buffer[WriteSome(buffer)..];
    }

    private static void WriteToConsole(Stream console, ReadOnlySpan<byte> buffer)
    {
        try
        {
            console.Write(buffer);
        }
        catch (IOException failure)
        {
            throw new StandardOutputException(failure.Message, isBrokenPipe: false);
        }
    }

    private static int WriteSome(ReadOnlySpan<byte> buffer)
    {
        nint written = SystemWrite(Descriptor, buffer, (nuint)buffer.Length);
        if (written >= 0)
            return (int)written;
        int error = Marshal.GetLastPInvokeError();
        if (error != Interrupted && error != TryAgain)
            throw Failure(error);
        // A pipe that another program set to not wait, and whose reader is behind.
        if (error == TryAgain)
            Thread.Sleep(1);
        return 0;
    }

    private static StandardOutputException Failure(int error) => new(Marshal.GetPInvokeErrorMessage(error), error == BrokenPipe);

    // A file stream would write at a place of its own and leave that of the shell, whose next command would write over it.
    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint SystemWrite(int descriptor, ReadOnlySpan<byte> buffer, nuint count);
}
