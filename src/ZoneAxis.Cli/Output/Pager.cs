using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ZoneAxis.Cli.Output;

/// <summary>A program that shows results a page at a time: that of the variable PAGER, else less.</summary>
internal sealed class Pager : IDisposable
{
    private const string Variable = "PAGER";
    private const string LessVariable = "LESS";

    // Colours as they are, and no page where all fits on the screen.
    private const string LessOptions = "FRX";

    /// <summary>A pager that was left closes its end a moment before it is gone.</summary>
    private static readonly TimeSpan LeavingTime = TimeSpan.FromSeconds(0.2);

    private readonly Process _process;

    private Pager(Process process) => _process = process;

    /// <summary>Takes the results.</summary>
    public TextWriter Input => _process.StandardInput;

    /// <summary>Starts it.</summary>
    /// <returns>It; null where there is no such program.</returns>
    public static Pager? Start()
    {
        string[] words = (Environment.GetEnvironmentVariable(Variable) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            words = ["less"];
        ProcessStartInfo start = new(words[0], words[1..]) { RedirectStandardInput = true, StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        start.Environment.TryAdd(LessVariable, LessOptions);
        try
        {
            return new Pager(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Does a work that writes to it.</summary>
    /// <param name="work">The work.</param>
    /// <returns>What the work returns.</returns>
    /// <exception cref="StandardOutputException">It was left before all was read.</exception>
    public T Run<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (IOException gone) when (_process.WaitForExit(LeavingTime))
        {
            throw new StandardOutputException(gone.Message, isBrokenPipe: true);
        }
    }

    /// <summary>Waits until the user has read all.</summary>
    public void Dispose()
    {
        try
        {
            _process.StandardInput.Dispose();
        }
        catch (IOException)
        {
            // The user has left it before the end.
        }

        _process.WaitForExit();
        _process.Dispose();
    }
}
