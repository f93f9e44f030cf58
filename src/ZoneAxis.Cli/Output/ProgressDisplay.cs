using System.Globalization;
using Spectre.Console;

namespace ZoneAxis.Cli.Output;

/// <summary>Shows how far a long work is: as a bar on a terminal, and as one line a minute in a file or pipe.</summary>
internal sealed class ProgressDisplay(ConsoleStreams streams, TimeProvider? time = null)
{
    private static readonly TimeSpan LineInterval = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Does a work and shows its progress meanwhile.</summary>
    /// <param name="title">What is done, in a word or two.</param>
    /// <param name="work">Does it, and tells how far it is; from one thread at a time.</param>
    /// <returns>What the work returns.</returns>
    public T Run<T>(string title, Func<IProgress<ProgressNote>, T> work) =>
        streams.IsQuiet ? work(new Receiver(_ => { })) : streams.ErrorIsTerminal ? RunWithBar(title, work) : work(MakeLines(title));

    private T RunWithBar<T>(string title, Func<IProgress<ProgressNote>, T> work)
    {
        IAnsiConsole console = streams.MakeErrorConsole();
        ProgressClock clock = new(_time);
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                ProgressTask bar = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work(new Receiver(note =>
                {
                    if (note.Message is { } message)
                        console.WriteLine(message);
                    if (note.IsMessageAlone)
                        return;
                    bar.Value = note.Done;
                    bar.Description = Markup.Escape(Join(title, note.Detail, clock.Remaining(note.Done)));
                }));
            });
    }

    private Receiver MakeLines(string title)
    {
        ProgressClock clock = new(_time);
        TimeSpan next = LineInterval;
        return new Receiver(note =>
        {
            if (note.Message is { } message)
                streams.Error.WriteLine(message);
            if (note.IsMessageAlone)
                return;
            string remaining = clock.Remaining(note.Done);
            if (clock.Elapsed < next)
                return;
            next = clock.Elapsed + LineInterval;
            string percent = note.Done.ToString("P1", CultureInfo.InvariantCulture);
            streams.Error.WriteLine(Join(title, percent, note.Detail, remaining));
        });
    }

    private static string Join(string title, params string[] parts) =>
        $"{title}: {string.Join(" · ", parts.Where(part => part.Length > 0))}";

    /// <summary>Hands reports on at once; <see cref="Progress{T}"/> would do so later and on another thread.</summary>
    private sealed class Receiver(Action<ProgressNote> receive) : IProgress<ProgressNote>
    {
        public void Report(ProgressNote value) => receive(value);
    }
}
