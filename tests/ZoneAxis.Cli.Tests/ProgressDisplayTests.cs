using ZoneAxis.Cli.Output;

namespace ZoneAxis.Cli.Tests;

public class ProgressDisplayTests
{
    [Fact]
    public void A_pipe_gets_one_line_a_minute_and_every_message()
    {
        using StringWriter error = new() { NewLine = "\n" };
        SteppedTime time = new();
        new ProgressDisplay(new ConsoleStreams(TextWriter.Null, error), time).Run("work", progress =>
        {
            const int Seconds = 150;
            for (int second = 0; second < Seconds; second++)
            {
                progress.Report(new ProgressNote((double)second / 300, "detail", second == 5 ? "Something worth knowing." : null));
                time.Advance(TimeSpan.FromSeconds(1));
            }

            return true;
        });
        Assert.Equal("Something worth knowing.\nwork: 20.0 % · detail · 4 min left\nwork: 40.0 % · detail · 3 min left\n", error.ToString());
    }

    [Fact]
    public void A_terminal_gets_a_bar_and_every_message()
    {
        using StringWriter error = new();
        int result = new ProgressDisplay(new ConsoleStreams(TextWriter.Null, error, ErrorIsTerminal: true)).Run("work [1]", progress =>
        {
            progress.Report(new ProgressNote(0.5, "half [done]", "Something worth knowing."));
            return 7;
        });
        Assert.Equal(7, result);
        Assert.Contains("Something worth knowing.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_left_is_that_of_this_run_and_not_of_those_before()
    {
        SteppedTime time = new();
        ProgressClock clock = new(time);
        Assert.Equal("", clock.Remaining(0.5));
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal("40 s left", clock.Remaining(0.6));
    }

    private sealed class SteppedTime : TimeProvider
    {
        private TimeSpan _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now.Ticks;

        public void Advance(TimeSpan step) => _now += step;
    }
}
